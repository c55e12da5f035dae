import { z } from 'zod';
import {
  Citation,
  ClaimId,
  Instant,
  LocalDate,
  Money,
  openActions,
  PartyId,
  sum,
  type Actor,
} from '@shared/kernel';
import { maskBankNumber, OfficeRef, partyOf, type Deadline, type DisputeCase } from '@shared/case';
import { periods } from '@shared/law';
import { agreedTotal, approvedTotal, paidOf, unconfirmedOf } from './amounts';
import { claimPeriods } from './clocks';
import {
  ClaimDecision,
  ClaimStatus,
  type InsuranceClaim,
  type Payment,
} from './model';
import { claimTransitions } from './transitions';

export const ClockView = z.strictObject({
  period: z.string(),
  title: z.string(),
  startedAt: Instant,
  dueAt: Instant,
  endedAt: Instant.optional(),
  status: z.enum(['running', 'met', 'late']),
  provisional: z.boolean(),
  cite: Citation,
  verified: z.boolean(),
});
export type ClockView = z.infer<typeof ClockView>;

const TransferView = z.strictObject({
  id: z.string(),
  amount: Money,
  receipt: z.string(),
  signature: z.string(),
  paidAt: Instant,
  confirmedAt: Instant.optional(),
  disputedAt: Instant.optional(),
});

const PaymentView = z.strictObject({
  id: z.string(),
  payee: PartyId,
  name: z.string(),
  you: z.boolean(),
  purpose: z.string(),
  bank: z.string(),
  accountMasked: z.string(),
  amount: Money,
  dueOn: LocalDate.optional(),
  approved: Money,
  paid: Money,
  unconfirmed: Money,
  transfers: z.array(TransferView),
});
export type PaymentView = z.infer<typeof PaymentView>;

/** A claim as the parties see it: accounts masked, decisions with the name of who took them. */
export const ClaimView = z.strictObject({
  id: ClaimId,
  version: z.int(),
  insurer: OfficeRef,
  status: ClaimStatus,
  total: Money,
  approved: Money,
  paid: Money,
  agreementNumber: z.string(),
  effectiveAt: Instant,
  agreedByInsurer: z.boolean(),
  files: z.int(),
  submittedAt: Instant,
  submittedBy: z.enum(['party', 'helper', 'mediator']),
  papersAcceptedAt: Instant.optional(),
  asked: z.strictObject({ items: z.array(z.string()), by: z.string(), at: Instant }).optional(),
  suppliedAt: Instant.optional(),
  decisions: z.array(
    ClaimDecision.omit({ by: true, answeredFor: true }).extend({ by: z.string() }),
  ),
  payments: z.array(PaymentView),
  clocks: z.array(ClockView),
  open: z.array(z.string()),
});
export type ClaimView = z.infer<typeof ClaimView>;

export function clocksOf(claim: InsuranceClaim, deadlines: readonly Deadline[]): ClockView[] {
  const own = deadlines.filter((d) => 'office' in d.owner && d.owner.id === claim.insurer.id);
  return claimPeriods.flatMap((period) => {
    const latest = own
      .filter((d) => d.period === period)
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
      .at(-1);
    if (!latest) return [];
    const { startedAt, dueAt, endedAt, status, provisional, cite, verified } = latest;
    const title = periods[period].title;
    return [
      {
        period,
        title,
        startedAt,
        dueAt,
        ...(endedAt ? { endedAt } : {}),
        status: status === 'done-late' ? 'late' : status,
        provisional,
        cite,
        verified,
      },
    ];
  });
}

export function claimViewFor(
  actor: Actor,
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deadlines: readonly Deadline[],
): ClaimView {
  return {
    id: claim.id,
    version: claim.version,
    insurer: claim.insurer,
    status: claim.status,
    total: agreedTotal(claim),
    approved: approvedTotal(claim),
    paid: sum(claim.payments.map(paidOf)),
    agreementNumber: claim.bundle.agreementNumber,
    effectiveAt: claim.bundle.effectiveAt,
    agreedByInsurer: claim.agreedByInsurer,
    files: claim.bundle.evidence.length,
    submittedAt: claim.submittedAt,
    submittedBy: claim.submittedBy,
    ...(claim.papersAcceptedAt ? { papersAcceptedAt: claim.papersAcceptedAt } : {}),
    ...(claim.asked ? { asked: { ...claim.asked, by: claim.asked.by.name } } : {}),
    ...(claim.supplied ? { suppliedAt: claim.supplied.at } : {}),
    decisions: claim.decisions.map(({ by, answeredFor: _checks, ...rest }) => ({
      ...rest,
      by: by.name,
    })),
    payments: claim.payments.map((p) => paymentView(p, dispute, actor)),
    clocks: clocksOf(claim, deadlines),
    open: openActions(claimTransitions, claim.status, actor),
  };
}

function paymentView(payment: Payment, dispute: DisputeCase, actor: Actor): PaymentView {
  return {
    id: payment.id,
    payee: payment.payee,
    name: partyOf(dispute, payment.payee).name,
    you: payment.payee === actor.party,
    purpose: payment.purpose,
    bank: payment.account.bank,
    accountMasked: maskBankNumber(payment.account.number),
    amount: payment.amount,
    ...(payment.dueOn ? { dueOn: payment.dueOn } : {}),
    approved: payment.approved,
    paid: paidOf(payment),
    unconfirmed: unconfirmedOf(payment),
    transfers: payment.transfers.map(({ disputed, ...t }) => ({
      ...t,
      ...(disputed ? { disputedAt: disputed.at } : {}),
    })),
  };
}
