import type { DomainError } from '../../shared/kernel';

type Outcome<T> = { ok: true; value: T } | { ok: false; error: DomainError };

/** The value of a decision that must be accepted. */
export function accepted<T>(decision: Outcome<T>): T {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value;
}

/** The error of a decision that must be refused. */
export function refusal(decision: Outcome<unknown>): DomainError {
  if (decision.ok) throw new Error('this should have been refused');
  return decision.error;
}
