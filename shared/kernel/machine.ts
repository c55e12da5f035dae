import { may, type Access, type Actor, type NeededScope } from './actor';
import type { Citation } from './citation';
import type { DomainError } from './error';
import { fail, ok, type Result } from './result';

/** No record yet: the state from which a creating action starts. */
export type Nothing = 'nothing';

/** One action of a life cycle: from which states, to which, by whom. `label` is the word on the button. */
export type Transition<S extends string> = {
  readonly from: readonly (S | Nothing)[];
  readonly to: readonly S[];
  readonly by: Access;
  readonly scope?: NeededScope;
  readonly label: string;
  readonly cite?: Citation;
};

/** A life cycle as data, read by the phone (buttons), the decision (may I?) and the documents. */
export type TransitionTable<S extends string, A extends string> = Readonly<
  Record<A, Transition<S>>
>;

/** The actions this actor can take now. */
export function openActions<S extends string, A extends string>(
  table: TransitionTable<S, A>,
  status: S | Nothing,
  actor: Actor,
): A[] {
  return (Object.keys(table) as A[]).filter((action) => {
    const row = table[action];
    return row.from.includes(status) && may(actor, row.by, row.scope);
  });
}

/** The new status if the action is open to this actor in this state, else the refusal with what is open. */
export function move<S extends string, A extends string>(
  table: TransitionTable<S, A>,
  action: A,
  step: { readonly from: S | Nothing; readonly to: S; readonly actor: Actor },
): Result<S, DomainError> {
  const row = table[action];
  if (!may(step.actor, row.by, row.scope)) return fail({ code: 'not-allowed' });
  if (!row.from.includes(step.from)) {
    const open = openActions(table, step.from, step.actor);
    return fail({ code: 'not-open-now', params: { action: row.label }, open, ...cited(row) });
  }
  if (!row.to.includes(step.to)) throw new Error(`${action} cannot lead to ${step.to}`);
  return ok(step.to);
}

function cited(row: { readonly cite?: Citation }): { cite?: Citation } {
  return row.cite ? { cite: row.cite } : {};
}
