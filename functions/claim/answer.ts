import type { ClaimFact, ClaimStatus, InsuranceClaim } from '@shared/claim';
import type { DisputeCase } from '@shared/case';
import type { ClaimId, Decision, DomainError, Result } from '@shared/kernel';
import { accept, save, type Plan } from '../platform';

type Moved = { claimId: ClaimId; status: ClaimStatus; version: number };

/** A decision about one claim → the plan that saves it. */
export function answerWith(
  dispute: DisputeCase,
  decision: Decision<{ readonly claim: InsuranceClaim }, ClaimFact>,
): Result<Plan<Moved>, DomainError> {
  if (!decision.ok) return decision;
  const { claim } = decision.value.records;
  const answer = { claimId: claim.id, status: claim.status, version: claim.version + 1 };
  return accept({ dispute, changes: [save('claims', claim)], facts: decision.value.facts, answer });
}
