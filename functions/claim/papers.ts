import { claimApi, decideClaim } from '@shared/claim';
import { fail } from '@shared/kernel';
import { caseAction } from '../platform';
import { answerWith } from './answer';
import { sealedEvidence } from './evidence';
import { loadClaim, personOf } from './load';

export const acceptPapers = caseAction(claimApi.acceptPapers, async (call) => {
  const claim = await loadClaim(call, call.input.claimId, call.input.version);
  if (!claim.ok) return claim;
  return answerWith(
    call.dispute,
    decideClaim.acceptPapers({ claim: claim.value }, {}, call.moment),
  );
});

export const askDocuments = caseAction(claimApi.askDocuments, async (call) => {
  const claim = await loadClaim(call, call.input.claimId, call.input.version);
  if (!claim.ok) return claim;
  const command = { items: call.input.items, by: personOf(call.subject) };
  return answerWith(
    call.dispute,
    decideClaim.askDocuments({ claim: claim.value }, command, call.moment),
  );
});

export const supplyDocuments = caseAction(claimApi.supplyDocuments, async (call) => {
  const { input, dispute, deps, moment } = call;
  const claim = await loadClaim(call, input.claimId);
  if (!claim.ok) return claim;
  const known = new Set((await sealedEvidence(deps, dispute.id)).map((e) => e.id));
  if (input.evidence.some((id) => !known.has(id))) return fail({ code: 'not-found' });
  const command = { evidence: input.evidence, note: input.note };
  return answerWith(dispute, decideClaim.supplyDocuments({ claim: claim.value }, command, moment));
});
