import type { DisputeCase } from '@shared/case';
import type { Fact } from '@shared/kernel';
import { decideMediation } from '@shared/mediation';
import { save } from '../platform';
import type { Change, Deps } from '../ports';

/** A mediation that runs gets the sides the case has now, in the same transaction that changed the case. */
export async function newSides(
  deps: Deps,
  dispute: DisputeCase,
): Promise<{ readonly changes: readonly Change[]; readonly facts: readonly Fact[] }> {
  const mediation = await deps.store.mediations.first(
    { caseId: dispute.id },
    { sort: '-appliedAt' },
  );
  const after = mediation && decideMediation.sidesAfter(mediation, dispute);
  if (!after) return { changes: [], facts: [] };
  return { changes: [save('mediations', after.mediation)], facts: after.facts };
}
