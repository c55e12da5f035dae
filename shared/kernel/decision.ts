import type { Actor } from './actor';
import type { Instant } from './date';
import type { DomainError } from './error';
import type { Result } from './result';

/** Who does this and when. New ids are drawn from here, so that a decision stays a function of its arguments. */
export type Moment = {
  readonly actor: Actor;
  readonly at: Instant;
  readonly newId: () => string;
};

/** Something that happened, past tense: `mediation.settled`. Carries ids, states and amounts, never names or numbers of persons. */
export type Fact<T extends string = string, D = object> = { readonly type: T; readonly data: D };

/** New records and facts, or a refusal. */
export type Decision<R, F extends Fact> = Result<
  { readonly records: R; readonly facts: readonly F[] },
  DomainError
>;
