import { claimApi, claimTransitions, claimViewFor, type Preview } from '@shared/claim';
import { maskBankNumber, partyOf, type DisputeCase } from '@shared/case';
import { may, ok, type Actor } from '@shared/kernel';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { agreementInForce, settledMediation } from './agreement';
import { sealedEvidence } from './evidence';
import { claimsOf } from './load';

export const read = caseQuery(claimApi.read, async (call) => {
  const { dispute, deps, moment } = call;
  const [claims, deadlines] = await Promise.all([
    claimsOf(call),
    deps.store.deadlines.list({ caseId: dispute.id }, { limit: 500 }),
  ]);
  const { actor } = moment;
  const preview = claims.length === 0 ? await previewFor(actor, dispute, deps) : undefined;
  const canSubmit = preview !== undefined && may(actor, claimTransitions.submit.by, 'claim');
  return ok({
    code: dispute.code,
    place: dispute.place,
    occurredAt: dispute.occurredAt,
    claims: claims.map((claim) => claimViewFor(actor, claim, dispute, deadlines)),
    ...(preview ? { preview } : {}),
    canSubmit,
  });
});

/** What one tap would ask for; nothing while no agreement is in force or no insurer pays. */
async function previewFor(
  actor: Actor,
  dispute: DisputeCase,
  deps: Deps,
): Promise<Preview | undefined> {
  if (
    !may(actor, { ...claimTransitions.submit.by, mediator: ['assigned', 'same-office'] }, 'claim')
  )
    return undefined;
  const mediation = await settledMediation(deps, dispute.id);
  const agreement = mediation && agreementInForce(mediation, dispute);
  if (!agreement || agreement.payables.length === 0) return undefined;
  return {
    agreementNumber: agreement.number,
    effectiveAt: agreement.effectiveAt,
    payables: agreement.payables.map(({ payer, payee, amount, purpose, account }) => ({
      insurer: payer,
      payee,
      name: partyOf(dispute, payee).name,
      you: payee === actor.party,
      amount,
      purpose,
      ...(account ? { accountMasked: maskBankNumber(account.number) } : {}),
    })),
    files: (await sealedEvidence(deps, dispute.id)).length,
  };
}
