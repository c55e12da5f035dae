import fc from 'fast-check';
import {
  claimFollowUps,
  decideClaim,
  outstanding,
  type ClaimFact,
  type InsuranceClaim,
} from '../../shared/claim';
import { consequencesOf } from '../../shared/case/consequences';
import { type Decision } from '../../shared/kernel';
import { toLi } from '../builders/claim';
import {
  approved,
  codeOf,
  dispute,
  driver,
  given,
  insurer,
  paid,
  partly,
  refusedRest,
  transfersFor,
  typesOf,
  victim,
} from '../builders/claim-steps';

describe('money', () => {
  test('given an approval, when the bank has paid, then every payee has a receipt and nothing is owed', () => {
    const result = paid(given(approved));
    expect(typesOf(result)).toEqual(['claim.paid', 'claim.paid']);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.records.claim.status).toBe('paid');
    expect(outstanding(result.value.records.claim)).toBe(0);
  });

  test('nothing is ordered from the bank before the approval, and nothing twice after the payment', () => {
    expect(decideClaim.ordersOf({ claim: given() }, insurer)).toMatchObject({
      ok: false,
      error: { code: 'not-open-now' },
    });
    expect(decideClaim.ordersOf({ claim: given(approved, paid) }, insurer)).toMatchObject({
      ok: false,
      error: { code: 'not-open-now' },
    });
  });

  test('what the bank did not pay stays owed, and the next order carries only that', () => {
    const claim = given(approved, (c) =>
      decideClaim.pay({ claim: c }, { transfers: transfersFor(c).slice(0, 1) }, insurer),
    );
    expect([claim.status, outstanding(claim)]).toEqual(['approved', toLi]);
    expect(transfersFor(claim).map((t) => t.amount)).toEqual([toLi]);
  });

  test('a part that was approved stays owed after the rest is refused', () => {
    const claim = given(partly(10_000_000), refusedRest);
    expect([claim.status, outstanding(claim)]).toEqual(['refused', 10_000_000]);
    const after = given(partly(10_000_000), refusedRest, paid);
    expect([after.status, outstanding(after)]).toEqual(['refused', 0]);
  });

  test('everybody confirms his own money only', () => {
    const claim = given(approved, paid);
    const records = { claim, dispute, others: [], personsPay: false };
    expect(codeOf(decideClaim.confirmReceipt(records, { payment: 'p2' }, victim) as never)).toBe(
      'not-allowed',
    );
    expect(codeOf(decideClaim.confirmReceipt(records, { payment: 'p1' }, victim) as never)).toBe(
      'ok',
    );
  });

  test('the last confirmation closes the case, an earlier one does not', () => {
    const claim = given(approved, paid);
    const first = decideClaim.confirmReceipt(
      { claim, dispute, others: [], personsPay: false },
      { payment: 'p1' },
      victim,
    );
    if (!first.ok) throw new Error(first.error.code);
    expect([first.value.records.claim.status, first.value.records.dispute.stage]).toEqual([
      'paid',
      'settled',
    ]);
    const last = decideClaim.confirmReceipt(
      { claim: first.value.records.claim, dispute, others: [], personsPay: false },
      { payment: 'p2' },
      driver,
    );
    if (!last.ok) throw new Error(last.error.code);
    expect([last.value.records.claim.status, last.value.records.dispute.stage]).toEqual([
      'confirmed',
      'closed',
    ]);
    expect(typesOf(last)).toEqual(['claim.receipt-confirmed', 'case.stage-moved']);
    expect(last.value.facts[0]?.data).toMatchObject({ last: true, nothingOwed: true });
  });

  test('where a person still pays under the agreement, the last insurer’s money does not end what is owed', () => {
    const claim = {
      ...given(approved, paid),
      payments: given(approved, paid).payments.slice(0, 1),
    };
    const records = { claim, dispute, others: [], personsPay: true };
    const last = decideClaim.confirmReceipt(records, { payment: 'p1' }, victim);
    expect(last.ok && last.value.facts[0]?.data).toMatchObject({ last: true, nothingOwed: false });
  });

  test('while another insurer still owes, the case stays open', () => {
    const claim = {
      ...given(approved, paid),
      payments: given(approved, paid).payments.slice(0, 1),
    };
    const result = decideClaim.confirmReceipt(
      { claim, dispute, others: [given()], personsPay: false },
      { payment: 'p1' },
      victim,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { records: { claim: { status: 'confirmed' }, dispute: { stage: 'settled' } } },
    });
  });

  test('money that has not arrived is said once, and insurer and supervisors hear of it', () => {
    const claim = given(approved, paid);
    const result = decideClaim.disputeReceipt(
      { claim },
      { payment: 'p1', text: '今天查卡没有' },
      victim,
    );
    if (!result.ok) throw new Error(result.error.code);
    const { notices } = consequencesOf(claimFollowUps, result.value.facts, dispute, victim);
    expect(notices.map((n) => n.to)).toEqual(['office:insurer-yuan', 'office:liaison-410922']);
    expect(
      codeOf(
        decideClaim.disputeReceipt(
          result.value.records,
          { payment: 'p1', text: '还是没有' },
          victim,
        ),
      ),
    ).toBe('disputed-already');
  });

  test('in any order of steps, what is paid is never more than approved, and what is approved never more than agreed', () => {
    const steps = {
      approved,
      paid,
      part: partly(4_000_000),
      refuse: refusedRest,
      confirm: (claim: InsuranceClaim) =>
        decideClaim.confirmReceipt(
          { claim, dispute, others: [], personsPay: false },
          { payment: 'p1' },
          victim,
        ) as never,
    };
    const names = Object.keys(steps) as (keyof typeof steps)[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 10 }), (order) => {
        let claim = given();
        for (const name of order) {
          if (name === 'paid' && !decideClaim.ordersOf({ claim }, insurer).ok) continue;
          const next: Decision<{ claim: InsuranceClaim }, ClaimFact> = steps[name](claim);
          if (next.ok) claim = next.value.records.claim;
        }
        for (const payment of claim.payments) {
          const out = payment.transfers.reduce((sum, t) => sum + t.amount, 0);
          expect(out).toBeLessThanOrEqual(payment.approved);
          expect(payment.approved).toBeLessThanOrEqual(payment.amount);
        }
      }),
    );
  });
});
