import { ok, type DomainError, type Fact, type Moment, type Result } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import type { Change, RecordKind, RecordTypes } from '../ports';

/** What a use case asks to be written, and the answer that goes back once it is. */
export type Plan<O> = {
  readonly changes: readonly Change[];
  readonly facts: readonly Fact[];
  readonly answer: O;
  /** The case the facts belong to, as it is after the change. */
  readonly dispute?: DisputeCase;
  /** Set where the actor gets his seat by this very action. */
  readonly moment?: Moment;
};

export function save<K extends RecordKind>(kind: K, record: RecordTypes[K]): Change {
  return { kind, record } as Change;
}

export function accept<O>(plan: Plan<O>): Result<Plan<O>, DomainError> {
  return ok(plan);
}
