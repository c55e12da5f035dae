import type { z } from 'zod';
import type { Actor, DomainError, Endpoint, Moment, PartyId, Result } from '@shared/kernel';
import type { DisputeCase, Subject } from '@shared/case';
import type { Deps } from '../ports';
import type { HttpEvent } from './http';
import type { Plan } from './plan';

/** What every use case gets. `subject` is undefined only on public calls. */
export type Call<I> = {
  readonly input: I;
  readonly moment: Moment;
  readonly deps: Deps;
  readonly subject: Subject | undefined;
  readonly caller: { readonly address: string; readonly token: string | undefined };
  readonly admitted?: Admitted;
};
export type CaseCall<I> = Call<I> & { readonly dispute: DisputeCase; readonly subject: Subject };
export type AccountCall<I> = Call<I> & { readonly subject: Subject };

type Outcome<O> = Promise<Result<O, DomainError>>;

/** Another authority's system, known by its signature; `key` is the message id, under which the message counts once. */
export type Admitted = { readonly actor: Actor; readonly key: string };

/** Looks at the raw call before anything of it is read. `path` is the endpoint's own, whatever stands before it. */
export type Admit = (raw: {
  readonly event: HttpEvent;
  readonly deps: Deps;
  readonly path: string;
}) => Outcome<Admitted>;

/** A contract with the use case that fulfils it. */
export type Handler = {
  readonly endpoint: Endpoint;
  readonly admit?: Admit;
  /** Asked once, before the first try, of somebody whose answer cannot be had twice; `run` may be tried again after a lost race. */
  readonly fetch?: (call: Call<never>) => Outcome<unknown>;
  readonly run: (call: Call<never>) => Outcome<unknown>;
  /** While it runs something happens that no transaction takes back: a code is used up, a message goes out, money moves. */
  readonly reachesOut?: true;
  /** Whose data this very answer shows of what the endpoint may reveal; without it, that of the party asked for or of all. */
  readonly shows?: ((answer: never) => readonly PartyId[]) | undefined;
};

type In<E extends Endpoint> = z.output<E['input']>;
type Out<E extends Endpoint> = z.input<E['output']>;

function bind(endpoint: Endpoint, run: unknown): Handler {
  return { endpoint, run: run as Handler['run'] };
}

/** An action inside a case. */
export const caseAction = <E extends Endpoint>(
  endpoint: E,
  run: (call: CaseCall<In<E>>) => Outcome<Plan<Out<E>>>,
): Handler => bind(endpoint, run);
/** A look into a case. */
export const caseQuery = <E extends Endpoint>(
  endpoint: E,
  run: (call: CaseCall<In<E>>) => Outcome<Out<E>>,
  shows?: (answer: z.output<E['output']>) => readonly PartyId[],
): Handler => ({ ...bind(endpoint, run), ...(shows ? { shows } : {}) });
/** An action of a signed-in person outside any one case. */
export const accountAction = <E extends Endpoint>(
  endpoint: E,
  run: (call: AccountCall<In<E>>) => Outcome<Plan<Out<E>>>,
): Handler => bind(endpoint, run);
export const accountQuery = <E extends Endpoint>(
  endpoint: E,
  run: (call: AccountCall<In<E>>) => Outcome<Out<E>>,
): Handler => bind(endpoint, run);
/** Open to everybody, without a session. */
export const publicAction = <E extends Endpoint>(
  endpoint: E,
  run: (call: Call<In<E>>) => Outcome<Plan<Out<E>>>,
): Handler => bind(endpoint, run);
/** The same submission of this runs once at a time; of the others the stored answer alone lets one through. */
export const reachingOut = (handler: Handler): Handler => ({ ...handler, reachesOut: true });

/** Open to everybody, and in need of something from outside that is given only once. */
export const fetchingAction = <E extends Endpoint, F>(
  endpoint: E,
  fetch: (call: Call<In<E>>) => Outcome<F>,
  run: (call: Call<In<E>> & { readonly fetched: F }) => Outcome<Plan<Out<E>>>,
): Handler => reachingOut({ ...bind(endpoint, run), fetch });
export const publicQuery = <E extends Endpoint>(
  endpoint: E,
  run: (call: Call<In<E>>) => Outcome<Out<E>>,
): Handler => bind(endpoint, run);
/** A signed message of another authority's system: no session, but a signature that `admit` has checked. */
export const messageAction = <E extends Endpoint>(
  endpoint: E,
  admit: Admit,
  run: (call: Call<In<E>> & { readonly admitted: Admitted }) => Outcome<Plan<Out<E>>>,
): Handler => ({ ...bind(endpoint, run), admit });
