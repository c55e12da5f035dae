import { decideClaim, type ClaimFact, type InsuranceClaim } from '../../shared/claim';
import type { Decision, Money } from '../../shared/kernel';
import { aCase } from './case';
import { actorOf, anAgreement, li, momentOf, wang, yuanInsurer } from './claim';

export const dispute = aCase({ stage: 'settled' });
export const victim = momentOf(actorOf('party', { party: wang }));
export const driver = momentOf(actorOf('party', { party: li }));
export const insurer = momentOf(actorOf('insurer', { office: yuanInsurer.id }));
export const by = { account: insurer.actor.id, name: '何静' };
export const decision = { by, checks: [], answeredFor: [] };

/** A claim after these steps; throws where one of them is refused. */
export function given(
  ...steps: readonly ((claim: InsuranceClaim) => Decision<{ claim: InsuranceClaim }, ClaimFact>)[]
): InsuranceClaim {
  const records = { dispute, agreement: anAgreement(), claims: [], evidence: [] };
  const submitted = decideClaim.submitClaim(records, {}, victim);
  if (!submitted.ok) throw new Error(submitted.error.code);
  const [first] = submitted.value.records.claims;
  if (!first) throw new Error('no claim');
  return steps.reduce((claim, step) => {
    const next = step(claim);
    if (!next.ok) throw new Error(`${next.error.code} at ${claim.status}`);
    return next.value.records.claim;
  }, first);
}
export const approved = (claim: InsuranceClaim) =>
  decideClaim.approve({ claim }, decision, insurer);
export const transfersFor = (claim: InsuranceClaim) => {
  const orders = decideClaim.ordersOf({ claim }, insurer);
  if (!orders.ok) throw new Error(orders.error.code);
  return orders.value.map(({ id, amount }) => ({
    id,
    amount,
    receipt: `HD-${id}`,
    signature: 's',
    paidAt: insurer.at,
  }));
};
export const paid = (claim: InsuranceClaim) =>
  decideClaim.pay({ claim }, { transfers: transfersFor(claim) }, insurer);
export const partly = (amount: number) => (claim: InsuranceClaim) =>
  decideClaim.approvePart(
    { claim },
    { ...decision, parts: [{ payment: 'p1', amount: amount as Money }], reason: '误工证明待核' },
    insurer,
  );
export const refusedRest = (claim: InsuranceClaim) =>
  decideClaim.refuse(
    { claim },
    { by, reason: '误工证明与社保记录不一致', article: '保险法第二十二条' },
    insurer,
  );

export const codeOf = (result: Decision<unknown, ClaimFact>): string =>
  result.ok ? 'ok' : result.error.code;
export const typesOf = (result: {
  ok: boolean;
  value?: { facts: readonly { type: string }[] };
}): string[] => result.value?.facts.map((f) => f.type) ?? [];
