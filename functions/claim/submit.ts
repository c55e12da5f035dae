import { agreedTotal, claimApi, decideClaim } from '@shared/claim';
import { accept, caseAction, save } from '../platform';
import { agreementInForce, settledMediation } from './agreement';
import { sealedEvidence } from './evidence';

export const submit = caseAction(claimApi.submit, async ({ input, dispute, deps, moment }) => {
  const [mediation, claims, evidence] = await Promise.all([
    settledMediation(deps, dispute.id),
    deps.store.claims.list({ caseId: dispute.id }),
    sealedEvidence(deps, dispute.id),
  ]);
  const agreement = mediation && agreementInForce(mediation, dispute);
  const records = { dispute, agreement, claims, evidence: evidence.map((e) => e.id) };
  const decision = decideClaim.submitClaim(records, { account: input.account }, moment);
  if (!decision.ok) return decision;
  const created = decision.value.records.claims;
  const answer = {
    claims: created.map((c) => ({ claimId: c.id, insurer: c.insurer, amount: agreedTotal(c) })),
  };
  return accept({
    dispute,
    changes: created.map((c) => save('claims', c)),
    facts: decision.value.facts,
    answer,
  });
});
