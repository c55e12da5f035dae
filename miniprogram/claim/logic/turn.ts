import { periodWords } from '@shared/law';
import {
  claimPeriods,
  claimStatusTexts,
  periodsOfClock,
  type ClaimView,
  type ClockView,
  type PaymentView,
} from '@shared/claim';
import { dateOf, daysBetween, type Instant } from '@shared/kernel';
import { shortInsurer } from './names';

export type ClaimTurn = {
  readonly state: 'mine' | 'wait' | 'late' | 'done';
  readonly who: string;
  readonly title: string;
  readonly why?: string;
  readonly clock?: ClockView;
};

/** What this person gets from this insurer. */
export function ownPayment(claim: Pick<ClaimView, 'payments'>): PaymentView | undefined {
  return claim.payments.find((p) => p.you);
}

/** Whose turn it is in a claim and until when, for the person who looks. */
export function claimTurn(claim: ClaimView, at: Instant): ClaimTurn {
  const mine = ownTurn(claim);
  if (mine) return mine;
  const who = `轮到${shortInsurer(claim.insurer.name)}`;
  const title = claimStatusTexts[claim.status];
  switch (claim.status) {
    case 'submitted':
      return waiting(claim, { who, title, why: '缺什么，要一次说清。' }, 'papers', at);
    case 'complete':
      return waiting(claim, { who, title, why: '核定后会写明赔多少。' }, 'assess', at);
    case 'part-approved':
      return waiting(claim, { who, title, why: '没争议的先付，其余接着核定。' }, 'pay', at);
    case 'approved':
      return waiting(claim, { who, title: '等保险公司付款' }, 'pay', at);
    case 'documents-asked':
      return { state: 'wait', who: '轮到当事人', title: '等补材料' };
    case 'paid':
      return { state: 'wait', who: '等另一方', title: '等另一方确认收到' };
    case 'refused':
      return {
        state: 'late',
        who: '保险公司拒付',
        title: '保险公司拒付',
        why: '理由和条款在下面。不服可以找调解员，也可以起诉。',
      };
    case 'confirmed':
      return { state: 'done', who: '办完了', title: '钱已到账' };
  }
}

function ownTurn(claim: ClaimView): ClaimTurn | undefined {
  if (claim.open.includes('supply-documents')) {
    const count = claim.asked?.items.length ?? 0;
    const assess = clockOf(claim, 'assess')?.period ?? 'claim-assess';
    return {
      state: 'mine',
      who: '轮到您',
      title: `补 ${count} 样材料`,
      why: `保险公司只能要这一次。补齐后 ${termWords(assess)}内核定。`,
    };
  }
  const own = ownPayment(claim);
  if (!own || own.unconfirmed <= 0 || !claim.open.includes('confirm-receipt')) return undefined;
  const disputed = own.transfers.some((t) => t.disputedAt && !t.confirmedAt);
  return disputed
    ? {
        state: 'wait',
        who: '正在查',
        title: '您说钱没到账',
        why: '保险公司和联络办都收到了。到账后请再点确认。',
      }
    : { state: 'mine', who: '轮到您', title: '钱到了吗' };
}

function waiting(
  claim: ClaimView,
  turn: Omit<ClaimTurn, 'state'>,
  kind: ClockKind,
  at: Instant,
): ClaimTurn {
  const clock = clockOf(claim, kind);
  if (!clock || clock.status === 'met') return { state: 'wait', ...turn };
  return { state: at > clock.dueAt ? 'late' : 'wait', ...turn, clock };
}

type ClockKind = Parameters<typeof periodsOfClock>[0];

/** The clock of one kind, whichever law it comes from. */
export function clockOf(claim: ClaimView, kind: ClockKind): ClockView | undefined {
  const wanted: readonly string[] = periodsOfClock(kind);
  return claim.clocks.find((c) => wanted.includes(c.period));
}

/** 5 天: the term as the law says it. */
export function termWords(period: string): string {
  const known = claimPeriods.find((id) => id === period);
  return known ? periodWords(known) : '';
}

/** The clocks by their short names. */
export const clockTitles: Readonly<Record<string, string>> = {
  'claim-list-papers': `告知材料 ${periodWords('claim-list-papers')}`,
  'claim-assess': `核定 ${periodWords('claim-assess')}`,
  'claim-assess-complex': `核定 ${periodWords('claim-assess-complex')}`,
  'claim-advance': `先付能定的 ${periodWords('claim-advance')}`,
  'claim-pay': `付款 ${periodWords('claim-pay')}`,
  'claim-pay-commercial': `付款 ${periodWords('claim-pay-commercial')}`,
};

export type Days = {
  readonly days: number;
  readonly used: number;
  readonly state: 'used' | 'soon' | 'late' | 'met';
};

/** The ticks of a clock: days of the term, days used. */
export function clockDays({ startedAt, dueAt, endedAt, status }: ClockView, at: Instant): Days {
  const days = Math.max(1, daysBetween(dateOf(startedAt), dateOf(dueAt)));
  if (status === 'met') {
    const took = Math.max(1, daysBetween(dateOf(startedAt), dateOf(endedAt ?? dueAt)));
    return { days, used: Math.min(days, took), state: endedAt && endedAt > dueAt ? 'late' : 'met' };
  }
  const used = Math.min(days, Math.max(0, daysBetween(dateOf(startedAt), dateOf(at))));
  const left = daysBetween(dateOf(at), dateOf(dueAt));
  return { days, used, state: at > dueAt ? 'late' : left <= 3 && used > 0 ? 'soon' : 'used' };
}

/** 当天, 第 3 天, 晚了 2 天 */
export function tookText({ startedAt, endedAt, dueAt }: ClockView): string {
  const end = dateOf(endedAt ?? dueAt);
  const late = daysBetween(dateOf(dueAt), end);
  if (late > 0) return `晚了 ${late} 天`;
  const day = daysBetween(dateOf(startedAt), end);
  return day === 0 ? '当天' : `第 ${day} 天`;
}
