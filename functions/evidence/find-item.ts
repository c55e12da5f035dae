import type { DisputeCase } from '@shared/case';
import { seesItem, type EvidenceItem } from '@shared/evidence';
import { fail, ok, type Actor, type DomainError, type Result } from '@shared/kernel';
import type { Deps } from '../ports';

/** An item of this case that the actor may know of; what he may not see is not there. */
export async function findItem(
  deps: Deps,
  dispute: DisputeCase,
  actor: Actor,
  id: string,
): Promise<Result<EvidenceItem, DomainError>> {
  const item = await deps.store.evidence.find(id);
  if (!item || item.caseId !== dispute.id || !seesItem(actor, item))
    return fail({ code: 'not-found' });
  return ok(item);
}

/** What counts towards the limit of a case, and what a list shows: everything not taken back. */
export const present = ['uploading', 'sealed', 'refused'] as const;
