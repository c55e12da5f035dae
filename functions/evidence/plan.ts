import type { DisputeCase } from '@shared/case';
import type { decideEvidence } from '@shared/evidence';
import type { DomainError, EvidenceId, Result } from '@shared/kernel';
import { accept, save, type Plan } from '../platform';

/** A decision about one item → the plan that saves it. */
export function planOf(
  decision: decideEvidence.EvidenceDecision,
  dispute: DisputeCase,
): Result<Plan<{ id: EvidenceId; version: number }>, DomainError> {
  if (!decision.ok) return decision;
  const { records, facts } = decision.value;
  const { item } = records;
  return accept({
    dispute,
    changes: [save('evidence', item)],
    facts,
    answer: { id: item.id, version: item.version + 1 },
  });
}
