import { fail, formatMoney, move, ok, zero, type Moment, type Money } from '@shared/kernel';
import { agreedTotal, approvedTotal, outstanding } from './amounts';
import type { Check, CheckId } from './checks';
import { coverOf } from './clocks';
import type { ClaimChange, ClaimRecords } from './documents';
import type { ClaimDecision, InsuranceClaim, Payment, Person } from './model';
import { checkTexts } from './texts';
import { claimTransitions } from './transitions';

type Approval = {
  readonly by: Person;
  readonly checks: readonly Check[];
  /** Doubtful checks the person has looked at and answers for. */
  readonly answeredFor: readonly CheckId[];
};

/** 核定同意: a named person agrees to the whole sum of the agreement. What the program doubts, the person must answer for. */
export function approve({ claim }: ClaimRecords, command: Approval, moment: Moment): ClaimChange {
  const status = move(claimTransitions, 'approve', {
    from: claim.status,
    to: 'approved',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const open = openChecks(command);
  if (open.length > 0) return doubtful(open);
  const payments = claim.payments.map((p) => ({ ...p, approved: p.amount }));
  const amount = agreedTotal(claim);
  return ok({
    records: {
      claim: decided(
        { ...claim, status: status.value, payments },
        'approve',
        command,
        amount,
        moment,
      ),
    },
    facts: [
      {
        type: 'claim.approved',
        data: { ...one(claim), amount, agreed: agreedBefore(claim), cover: coverOf(claim) },
      },
    ],
  });
}

/** 先予支付: the undisputed part is paid now, the rest is still to be assessed (保险法 25). */
export function approvePart(
  { claim }: ClaimRecords,
  command: Approval & {
    readonly parts: readonly { readonly payment: string; readonly amount: Money }[];
    readonly reason: string;
  },
  moment: Moment,
): ClaimChange {
  const status = move(claimTransitions, 'approve-part', {
    from: claim.status,
    to: 'part-approved',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const open = openChecks(command);
  if (open.length > 0) return doubtful(open);
  const payments = claim.payments.map((p) => withPart(p, command.parts));
  const amount = approvedTotal({ payments });
  const total = agreedTotal(claim);
  const tooMuch = payments.some((p) => p.approved > p.amount);
  if (amount <= 0 || amount >= total || tooMuch) {
    return fail({
      code: 'part-out-of-range',
      params: { min: '¥0.00', max: `¥${formatMoney(total)}` },
    });
  }
  const left = (total - amount) as Money;
  return ok({
    records: {
      claim: decided(
        { ...claim, status: status.value, payments },
        'approve-part',
        command,
        amount,
        moment,
      ),
    },
    facts: [
      {
        type: 'claim.part-approved',
        data: { ...one(claim), amount, left, agreed: claim.agreedByInsurer, cover: coverOf(claim) },
      },
    ],
  });
}

/**
 * 拒赔: only a named person of the insurer, with reason and article (保险法 24); what was approved before stays owed.
 * The decision is the notice: the party sees reason and article at once.
 */
export function refuse(
  { claim }: ClaimRecords,
  command: { readonly by: Person; readonly reason: string; readonly article: string },
  moment: Moment,
): ClaimChange {
  const status = move(claimTransitions, 'refuse', {
    from: claim.status,
    to: 'refused',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  if (!command.reason.trim() || !command.article.trim() || !command.by.name.trim()) {
    return fail({
      code: 'refusal-needs-article',
      cite: { source: 'insurance-law', article: '24' },
    });
  }
  const approved = approvedTotal(claim);
  const amount = (agreedTotal(claim) - approved) as Money;
  const { by, reason, article } = command;
  const entry: ClaimDecision = {
    kind: 'refuse',
    by,
    at: moment.at,
    amount,
    reason,
    article,
    answeredFor: [],
  };
  return ok({
    records: { claim: { ...claim, status: status.value, decisions: [...claim.decisions, entry] } },
    facts: [{ type: 'claim.refused', data: { ...one(claim), amount, owed: outstanding(claim) } }],
  });
}

function one(claim: InsuranceClaim) {
  return { claim: claim.id, insurer: claim.insurer.id };
}

/** The ten days already run: from the agreement it signed, or from a part it approved. */
function agreedBefore(claim: InsuranceClaim): boolean {
  return claim.agreedByInsurer || claim.status === 'part-approved';
}

function openChecks({ checks, answeredFor }: Approval): Check[] {
  return checks.filter((c) => c.result === 'doubt' && !answeredFor.includes(c.id));
}

function doubtful(open: readonly Check[]) {
  const params = {
    count: open.length,
    checks: open.map((c) => `${checkTexts[c.id]}（${c.detail}）`).join('；'),
  };
  return fail({ code: 'checks-open' as const, params });
}

function withPart(
  payment: Payment,
  parts: readonly { readonly payment: string; readonly amount: Money }[],
): Payment {
  return {
    ...payment,
    approved: parts.find((part) => part.payment === payment.id)?.amount ?? zero,
  };
}

function decided(
  claim: InsuranceClaim,
  kind: 'approve' | 'approve-part',
  command: Approval & { readonly reason?: string },
  amount: Money,
  moment: Moment,
): InsuranceClaim {
  const reason = command.reason ? { reason: command.reason } : {};
  const entry: ClaimDecision = {
    kind,
    by: command.by,
    at: moment.at,
    amount,
    ...reason,
    answeredFor: [...command.answeredFor],
  };
  return { ...claim, decisions: [...claim.decisions, entry] };
}
