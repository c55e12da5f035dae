import {
  claimApi,
  decideClaim,
  type InsuranceClaim,
  type Transfer,
  type TransferOrder,
} from '@shared/claim';
import { spacedCode, type DisputeCase } from '@shared/case';
import { fail, type Moment } from '@shared/kernel';
import { accept, caseAction, reachingOut, log, save } from '../platform';
import { ServiceRefused, type Deps } from '../ports';
import { loadClaim } from './load';

/** Money first, record second: the order id makes a repeated call the same payment, so a lost race costs nothing. */
export const pay = reachingOut(
  caseAction(claimApi.pay, async (call) => {
    const { input, dispute, deps, moment } = call;
    const loaded = await loadClaim(call, input.claimId);
    if (!loaded.ok) return loaded;
    const claim = loaded.value;
    const orders = decideClaim.ordersOf({ claim }, moment);
    if (!orders.ok) return orders;

    const transfers = await transfer(orders.value, claim, dispute, deps, moment);
    if (transfers.length === 0) return fail({ code: 'payment-refused' });
    const decision = decideClaim.pay({ claim }, { transfers }, moment);
    if (!decision.ok) return decision;
    const paid = decision.value.records.claim;
    const receipts = orders.value.flatMap(({ id, payment }) =>
      transfers
        .filter((t) => t.id === id)
        .map(({ amount, receipt }) => ({ payment: payment.id, amount, receipt })),
    );
    const answer = { claimId: paid.id, status: paid.status, version: paid.version + 1, receipts };
    return accept({
      dispute,
      changes: [save('claims', paid)],
      facts: decision.value.facts,
      answer,
    });
  }),
);

/** What the bank has paid, up to its first no. */
async function transfer(
  orders: readonly TransferOrder[],
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deps: Deps,
  { at }: Moment,
): Promise<Transfer[]> {
  const done: Transfer[] = [];
  for (const { id, payment, amount } of orders) {
    const { holder, number, bank } = payment.account;
    const order = {
      id,
      from: claim.insurer.id,
      to: { name: holder, account: number, bank },
      amount,
      purpose: `${spacedCode(dispute.code)} ${payment.purpose}`,
      at,
    };
    try {
      const paid = await deps.payments.pay(order);
      done.push({
        id,
        amount: paid.amount,
        receipt: paid.receipt,
        signature: paid.signature,
        paidAt: paid.at,
      });
    } catch (error) {
      if (!(error instanceof ServiceRefused)) throw error;
      log.warn({ claim: claim.id, order: id, refused: error.message });
      break;
    }
  }
  return done;
}
