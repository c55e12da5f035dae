import type { InsuranceClaim, Person } from '@shared/claim';
import { fail, type ClaimId, type DomainError, type Moment, type Result } from '@shared/kernel';
import type { DisputeCase, Subject } from '@shared/case';
import type { Deps } from '../ports';

type Where = { readonly deps: Deps; readonly dispute: DisputeCase; readonly moment: Moment };

/** The claims of a case the actor may know of: an insurer sees its own only. */
export async function claimsOf({ deps, dispute, moment }: Where): Promise<InsuranceClaim[]> {
  const all = await deps.store.claims.list({ caseId: dispute.id });
  return moment.actor.role === 'insurer'
    ? all.filter((c) => c.insurer.id === moment.actor.office)
    : all;
}

/** One claim of this case. Another insurer's is not found; one that changed since `version` was seen is refused. */
export async function loadClaim(
  where: Where,
  claimId: ClaimId,
  version?: number,
): Promise<Result<InsuranceClaim, DomainError>> {
  const claim = (await claimsOf(where)).find((c) => c.id === claimId);
  if (!claim) return fail({ code: 'not-found' });
  if (version !== undefined && version !== claim.version) {
    return fail({ code: 'changed-meanwhile', params: { version: claim.version } });
  }
  return { ok: true, value: claim };
}

/** The named person who decides. */
export function personOf(subject: Subject): Person {
  return { account: subject.account, name: subject.staff?.name ?? '' };
}
