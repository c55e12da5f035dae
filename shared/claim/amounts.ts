import { sum, zero, type Money } from '@shared/kernel';
import type { InsuranceClaim, Payment } from './model';

export function agreedTotal(claim: Pick<InsuranceClaim, 'payments'>): Money {
  return sum(claim.payments.map((p) => p.amount));
}

export function approvedTotal(claim: Pick<InsuranceClaim, 'payments'>): Money {
  return sum(claim.payments.map((p) => p.approved));
}

export function paidOf(payment: Payment): Money {
  return sum(payment.transfers.map((t) => t.amount));
}

/** Approved and not yet paid; an approval cannot be taken back, so this is owed. */
export function outstandingOf(payment: Payment): Money {
  return (payment.approved - paidOf(payment)) as Money;
}

export function outstanding(claim: Pick<InsuranceClaim, 'payments'>): Money {
  return sum(claim.payments.map(outstandingOf));
}

/** Paid, but the payee has not yet said that it arrived. */
export function unconfirmedOf(payment: Payment): Money {
  const open = payment.transfers.filter((t) => !t.confirmedAt);
  return open.length === 0 ? zero : sum(open.map((t) => t.amount));
}

/** The order id of the next transfer of a payment. The same approval always gives the same id, so a repeated order pays once. */
export function transferId(claim: Pick<InsuranceClaim, 'id'>, payment: Payment): string {
  return `${claim.id}-${payment.id}-${payment.transfers.length + 1}`;
}
