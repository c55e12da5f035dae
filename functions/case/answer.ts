import type { CaseFact, DisputeCase } from '@shared/case';
import type { CaseId, Decision, DomainError, Result } from '@shared/kernel';
import { accept, save, type Plan } from '../platform';

/** A decision about the case alone → the plan that saves it. */
export function answerWith(
  decision: Decision<{ readonly dispute: DisputeCase }, CaseFact>,
): Result<Plan<{ caseId: CaseId; version: number }>, DomainError> {
  if (!decision.ok) return decision;
  const { records, facts } = decision.value;
  const { dispute } = records;
  return accept({
    dispute,
    changes: [save('cases', dispute)],
    facts,
    answer: { caseId: dispute.id, version: dispute.version + 1 },
  });
}
