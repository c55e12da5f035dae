import { claimApi, decideClaim } from '@shared/claim';
import { caseAction } from '../platform';
import { answerWith } from './answer';
import { checksOf } from './checks';
import { loadClaim, personOf } from './load';

export const approve = caseAction(claimApi.approve, async (call) => {
  const claim = await loadClaim(call, call.input.claimId, call.input.version);
  if (!claim.ok) return claim;
  const checks = await checksOf(claim.value, call.dispute, call.deps);
  const command = { by: personOf(call.subject), checks, answeredFor: call.input.answeredFor };
  return answerWith(
    call.dispute,
    decideClaim.approve({ claim: claim.value }, command, call.moment),
  );
});

export const approvePart = caseAction(claimApi.approvePart, async (call) => {
  const { input } = call;
  const claim = await loadClaim(call, input.claimId, input.version);
  if (!claim.ok) return claim;
  const checks = await checksOf(claim.value, call.dispute, call.deps);
  const command = {
    by: personOf(call.subject),
    checks,
    answeredFor: input.answeredFor,
    parts: input.parts,
    reason: input.reason,
  };
  return answerWith(
    call.dispute,
    decideClaim.approvePart({ claim: claim.value }, command, call.moment),
  );
});

/** The only way to a refusal: a signed-in person of the insurer, with reason and article. */
export const refuse = caseAction(claimApi.refuse, async (call) => {
  const { input } = call;
  const claim = await loadClaim(call, input.claimId, input.version);
  if (!claim.ok) return claim;
  const command = { by: personOf(call.subject), reason: input.reason, article: input.article };
  return answerWith(call.dispute, decideClaim.refuse({ claim: claim.value }, command, call.moment));
});
