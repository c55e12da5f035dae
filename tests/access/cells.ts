import type { Endpoint, Nothing, Relation, TransitionTable } from '../../shared/kernel';
import type { Stack } from '../support/stack';
import type { HttpDoor, Reply } from './over-http';
import { mayDo, type Person } from './people';
import type { CaseRecords } from './records';

/** How one table is put to the test: a record in every state, a real input for every action. */
export type Fixture<S extends string, A extends string> = {
  readonly table: TransitionTable<S, A>;
  readonly states: readonly (S | Nothing)[];
  /** Actions without an endpoint are the system's own. */
  readonly endpoints: Partial<Readonly<Record<A, Endpoint>>>;
  readonly records: CaseRecords;
  /** Puts the record into this state, fit for this action. */
  put(state: S | Nothing, action: A): Promise<void>;
  /** The status as it is stored now. */
  status(): Promise<string>;
  input(action: A, state: S | Nothing, person: Person): object | Promise<object>;
  /** The relation where a state changes it, as before a mediator is named. */
  relation?(person: Person, state: S | Nothing): Relation;
  /** Where a record has ended and the action begins a new one, as if there were none. */
  startsAnew?(action: A, state: S | Nothing, person: Person): boolean;
  /** Barred by a rule that stands beside the table, as whose file it is. */
  barred?(action: A, person: Person): boolean;
  /** A rule beside the table takes from what it opens where something is done already; it never adds to it. */
  readonly narrowed?: true;
  /** Refusals that come before the state is looked at, and repeats that are answered again without any effect. */
  closedBy?(action: A, state: S | Nothing): readonly string[];
};

export type Bench = {
  readonly stack: Stack;
  readonly door: HttpDoor;
  readonly people: readonly Person[];
};

type Cell<S extends string, A extends string> = {
  readonly action: A;
  readonly state: S | Nothing;
  readonly person: Person;
};
type Wanted = 'login' | 'unknown' | 'forbidden' | 'closed' | 'open';

/** What came out of all people before one action in one state. */
export type Tried = {
  readonly cells: number;
  readonly accepted: number;
  readonly opens: boolean;
  readonly wrong: string[];
};

/** Everybody tries one action in one state: those who must be refused all at once, the others one after the other. */
export async function everybodyTries<S extends string, A extends string>(
  bench: Bench,
  fixture: Fixture<S, A>,
  action: A,
  state: S | Nothing,
): Promise<Tried> {
  const cells = bench.people.map((person) => ({
    action,
    state,
    person: placed(fixture, person, state),
  }));
  const open = cells.filter((cell) => wantedOf(fixture, cell) === 'open');
  const refused = cells.filter((cell) => !open.includes(cell));
  const wrong: string[] = [];

  await fixture.put(state, action);
  if ((await fixture.status()) !== state)
    throw new Error(`the fixture for ${state} is not in this state`);
  const before = await fixture.records.fingerprint();
  const said = await Promise.all(refused.map((cell) => ask(bench, fixture, cell)));
  refused.forEach((cell, at) => wrong.push(...refusalProblem(fixture, cell, said[at])));
  const repeats = said.filter(({ status }) => status === 200).length;
  if ((await fixture.records.fingerprint(repeats)) !== before)
    wrong.push(`${state} × ${action}: a refusal left something behind`);

  let accepted = 0;
  for (const cell of open) {
    await fixture.put(state, action);
    const untouched = await fixture.records.fingerprint();
    const reply = await ask(bench, fixture, cell);
    if (reply.status === 200) accepted += 1;
    else
      wrong.push(...openProblem(cell, reply, (await fixture.records.fingerprint()) !== untouched));
  }
  return { cells: cells.length, accepted, opens: open.length > 0, wrong };
}

function placed<S extends string, A extends string>(
  fixture: Fixture<S, A>,
  person: Person,
  state: S | Nothing,
): Person {
  return fixture.relation ? { ...person, relation: fixture.relation(person, state) } : person;
}

function wantedOf<S extends string, A extends string>(
  fixture: Fixture<S, A>,
  { action, state, person }: Cell<S, A>,
): Wanted {
  const row = fixture.table[action];
  if (person.role === 'anonymous') return 'login';
  const inCase = fixture.endpoints[action]?.on === 'case';
  if (inCase && person.relation === 'unrelated') return 'unknown';
  const where = inCase ? person : { ...person, relation: 'unrelated' as const };
  if (!mayDo(where, row.by, row.scope) || fixture.barred?.(action, person)) return 'forbidden';
  return row.from.includes(state) || fixture.startsAnew?.(action, state, person)
    ? 'open'
    : 'closed';
}

async function ask<S extends string, A extends string>(
  { door }: Bench,
  fixture: Fixture<S, A>,
  { action, state, person }: Cell<S, A>,
): Promise<Reply> {
  const endpoint = fixture.endpoints[action];
  if (!endpoint) throw new Error(`${action} has no endpoint`);
  const input = await fixture.input(action, state, person);
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success)
    throw new Error(`the input of ${action} in ${state} is not valid: ${parsed.error.message}`);
  return door.post(endpoint.name, input, { token: person.token });
}

function refusalProblem<S extends string, A extends string>(
  fixture: Fixture<S, A>,
  cell: Cell<S, A>,
  reply: Reply | undefined,
): string[] {
  const { status, error } = reply ?? { status: 0, error: undefined };
  const wanted = wantedOf(fixture, cell);
  const where = `${cell.state} × ${cell.action} × ${cell.person.name}`;
  const said = `${where}: ${status} ${error?.code ?? 'accepted'}`;
  switch (wanted) {
    case 'login':
      return status === 401 && error?.code === 'login-needed' ? [] : [`${said}, not 401`];
    case 'unknown':
      return status === 404 && error?.code === 'not-found' ? [] : [`${said}, not 404`];
    case 'forbidden':
      return status === 403 || (status === 404 && fixture.barred?.(cell.action, cell.person))
        ? []
        : [`${said}, not 403`];
    case 'closed': {
      if (fixture.closedBy?.(cell.action, cell.state).includes(error?.code ?? 'accepted'))
        return [];
      if (status !== 409 || error?.code !== 'not-open-now')
        return [`${said}, not 409 not-open-now`];
      const open = openFor(fixture, cell);
      const told = [...(error.open ?? ['nothing said'])].sort();
      const right = fixture.narrowed
        ? told.every((action) => (open as string[]).includes(action))
        : told.join() === open.join();
      return right
        ? []
        : [`${where}: told that ${told.join()} is open, the table opens ${open.join()}`];
    }
    case 'open':
      throw new Error('not a refusal');
  }
}

function openFor<S extends string, A extends string>(
  { table }: Fixture<S, A>,
  { state, person }: Cell<S, A>,
): A[] {
  return (Object.keys(table) as A[])
    .filter(
      (action) =>
        table[action].from.includes(state) && mayDo(person, table[action].by, table[action].scope),
    )
    .sort();
}

/** Who may and when it is open is done, or refused for something else than access and state; a refusal leaves nothing. */
function openProblem(
  cell: Cell<string, string>,
  { status, error, body }: Reply,
  changed: boolean,
): string[] {
  const said = `${cell.state} × ${cell.action} × ${cell.person.name}: ${status} ${error?.code ?? 'accepted'}`;
  if (changed) return [`${said}, but something was written`];
  return status === 409 && error?.code !== 'not-open-now'
    ? []
    : [`${said}, though the table opens it: ${body}`];
}
