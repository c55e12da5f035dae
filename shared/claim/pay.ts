import {
  fail,
  move,
  ok,
  type Decision,
  type DomainError,
  type Moment,
  type Money,
  type Result,
} from '@shared/kernel';
import { advanceCase, type CaseFact, type DisputeCase } from '@shared/case';
import {
  agreedTotal,
  outstanding,
  outstandingOf,
  paidOf,
  transferId,
  unconfirmedOf,
} from './amounts';
import type { ClaimChange, ClaimRecords } from './documents';
import type { ClaimFact, ClaimStatus, InsuranceClaim, Payment, Transfer } from './model';
import { claimTransitions } from './transitions';

/** One order for the bank: the next transfer of a payment. */
export type TransferOrder = {
  readonly id: string;
  readonly payment: Payment;
  readonly amount: Money;
};

/** What would be paid now; asked before the bank is called, so that no money moves for a step that is not open. */
export function ordersOf(
  { claim }: ClaimRecords,
  moment: Moment,
): Result<TransferOrder[], DomainError> {
  const open = move(claimTransitions, 'pay', {
    from: claim.status,
    to: statusAfterPay(claim),
    actor: moment.actor,
  });
  if (!open.ok) return open;
  const due = claim.payments.filter((p) => outstandingOf(p) > 0);
  if (due.length === 0) return fail({ code: 'nothing-to-pay' });
  return ok(
    due.map((payment) => ({
      id: transferId(claim, payment),
      payment,
      amount: outstandingOf(payment),
    })),
  );
}

/** 赔付: the receipts of the bank become transfers of the claim. What the bank did not pay stays owed. */
export function pay(
  { claim }: ClaimRecords,
  command: { readonly transfers: readonly Omit<Transfer, 'confirmedAt' | 'disputed'>[] },
  moment: Moment,
): ClaimChange {
  const orders = ordersOf({ claim }, moment);
  if (!orders.ok) return orders;
  const receipts = new Map(command.transfers.map((t) => [t.id, t]));
  const payments = claim.payments.map((payment) => {
    const receipt = receipts.get(transferId(claim, payment));
    return receipt ? { ...payment, transfers: [...payment.transfers, receipt] } : payment;
  });
  const paid = { ...claim, payments };
  const inFull = outstanding(paid) === 0;
  const done = inFull && claim.status !== 'part-approved';
  return ok({
    records: { claim: { ...paid, status: inFull ? statusAfterPay(claim) : claim.status } },
    facts: orders.value.flatMap(({ id, payment }) => {
      const transfer = receipts.get(id);
      return transfer ? [paidFact(claim, payment, transfer, done)] : [];
    }),
  });
}

function paidFact(
  claim: InsuranceClaim,
  payment: Payment,
  { amount, receipt }: Pick<Transfer, 'amount' | 'receipt'>,
  inFull: boolean,
): ClaimFact {
  const { id, insurer } = claim;
  const data = { claim: id, insurer: insurer.id, payee: payment.payee, amount, receipt, inFull };
  return { type: 'claim.paid', data };
}

/** A claim approved in full is paid; after a part or a refusal of the rest it stays what it was. */
function statusAfterPay(claim: InsuranceClaim): 'part-approved' | 'refused' | 'paid' {
  return claim.status === 'part-approved' || claim.status === 'refused' ? claim.status : 'paid';
}

type Confirmed = Decision<
  { readonly claim: InsuranceClaim; readonly dispute: DisputeCase },
  ClaimFact | CaseFact
>;

/** The payee says the money is there. The last confirmation of the last claim closes the case. */
export function confirmReceipt(
  {
    claim,
    dispute,
    others,
    personsPay,
  }: ClaimRecords & {
    readonly dispute: DisputeCase;
    readonly others: readonly InsuranceClaim[];
    /** Whether the agreement lets a person pay, whose money nobody here follows. */
    readonly personsPay: boolean;
  },
  command: { readonly payment: string },
  moment: Moment,
): Confirmed {
  const found = ownPayment(claim, command.payment, moment);
  if (!found.ok) return found;
  const payments = claim.payments.map((p) => (p.id === command.payment ? confirmed(p, moment) : p));
  const to = statusAfterConfirm({ ...claim, payments });
  const status = move(claimTransitions, 'confirm-receipt', {
    from: claim.status,
    to,
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const last = to === 'confirmed' && others.every((other) => other.status === 'confirmed');
  const closing =
    last && dispute.stage === 'settled' ? advanceCase(dispute, 'close') : { dispute, facts: [] };
  const data = {
    claim: claim.id,
    insurer: claim.insurer.id,
    payee: found.value.payee,
    amount: unconfirmedOf(found.value),
    last,
    nothingOwed: last && !personsPay,
  };
  return ok({
    records: { claim: { ...claim, payments, status: status.value }, dispute: closing.dispute },
    facts: [{ type: 'claim.receipt-confirmed', data }, ...closing.facts],
  });
}

/** The payee says the money has not come: insurer, mediator and supervisors hear of it. */
export function disputeReceipt(
  { claim }: ClaimRecords,
  command: { readonly payment: string; readonly text: string },
  moment: Moment,
): ClaimChange {
  const found = ownPayment(claim, command.payment, moment);
  if (!found.ok) return found;
  if (found.value.transfers.some((t) => t.disputed && !t.confirmedAt))
    return fail({ code: 'disputed-already' });
  const status = move(claimTransitions, 'dispute-receipt', {
    from: claim.status,
    to: claim.status,
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const disputed = { at: moment.at, text: command.text };
  const mark = (t: Transfer): Transfer => (t.confirmedAt ? t : { ...t, disputed });
  const payments = claim.payments.map((p) =>
    p.id === command.payment ? { ...p, transfers: p.transfers.map(mark) } : p,
  );
  const data = {
    claim: claim.id,
    insurer: claim.insurer.id,
    payee: found.value.payee,
    amount: unconfirmedOf(found.value),
  };
  return ok({
    records: { claim: { ...claim, payments } },
    facts: [{ type: 'claim.receipt-disputed', data }],
  });
}

/** Everybody speaks for his own money only. */
function ownPayment(
  claim: InsuranceClaim,
  id: string,
  moment: Moment,
): Result<Payment, DomainError> {
  const payment = claim.payments.find((p) => p.id === id);
  if (!payment) return fail({ code: 'not-found' });
  if (payment.payee !== moment.actor.party) return fail({ code: 'not-allowed' });
  return unconfirmedOf(payment) === 0 ? fail({ code: 'nothing-to-confirm' }) : ok(payment);
}

function confirmed(payment: Payment, moment: Moment): Payment {
  return {
    ...payment,
    transfers: payment.transfers.map((t) => (t.confirmedAt ? t : { ...t, confirmedAt: moment.at })),
  };
}

function statusAfterConfirm(claim: InsuranceClaim): ClaimStatus {
  const all = claim.payments.every((p) => paidOf(p) === p.amount && unconfirmedOf(p) === 0);
  return claim.status === 'paid' && all && agreedTotal(claim) > 0 ? 'confirmed' : claim.status;
}
