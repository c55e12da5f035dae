import { claimApi, decideClaim } from '@shared/claim';
import { accept, caseAction, save } from '../platform';
import { settledMediation } from './agreement';
import { answerWith } from './answer';
import { loadClaim } from './load';

export const confirmReceipt = caseAction(claimApi.confirmReceipt, async (call) => {
  const { input, dispute, deps, moment } = call;
  const claim = await loadClaim(call, input.claimId);
  if (!claim.ok) return claim;
  const [claims, settled] = await Promise.all([
    deps.store.claims.list({ caseId: dispute.id }),
    settledMediation(deps, dispute.id),
  ]);
  const others = claims.filter((c) => c.id !== input.claimId);
  const payments = settled?.agreement.terms.payments ?? [];
  const personsPay = payments.some(({ payer }) => payer.kind === 'person');
  const records = { claim: claim.value, dispute, others, personsPay };
  const decision = decideClaim.confirmReceipt(records, input, moment);
  if (!decision.ok) return decision;
  const after = decision.value.records;
  const closed = after.dispute.stage === 'closed' && dispute.stage !== 'closed';
  return accept({
    dispute: after.dispute,
    // the case is saved with every confirmed claim, so that two last confirmations at once cannot miss each other
    changes: [
      save('claims', after.claim),
      ...(after.claim.status === 'confirmed' ? [save('cases', after.dispute)] : []),
    ],
    facts: decision.value.facts,
    answer: {
      claimId: after.claim.id,
      status: after.claim.status,
      version: after.claim.version + 1,
      closed,
    },
  });
});

export const disputeReceipt = caseAction(claimApi.disputeReceipt, async (call) => {
  const claim = await loadClaim(call, call.input.claimId);
  if (!claim.ok) return claim;
  return answerWith(
    call.dispute,
    decideClaim.disputeReceipt({ claim: claim.value }, call.input, call.moment),
  );
});
