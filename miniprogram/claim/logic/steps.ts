import type { ClaimView, ClockView } from '@shared/claim';
import type { Instant } from '@shared/kernel';
import { dayText } from '@phone/lib';
import { clockOf, termWords, tookText } from './turn';

type State = 'done' | 'late' | 'now' | 'wait' | 'next';
export type Step = {
  readonly key: string;
  readonly state: State;
  readonly title: string;
  readonly meta?: string;
};

const byTexts: Readonly<Record<ClaimView['submittedBy'], string>> = {
  party: '当事人按了一键理赔',
  helper: '代办人按了一键理赔',
  mediator: '调解员代为一键理赔',
};

/** Where a claim stands: what is done, what waits, what comes. */
export function claimSteps(claim: ClaimView, at: Instant): Step[] {
  return [
    {
      key: 'submit',
      state: 'done',
      title: byTexts[claim.submittedBy],
      meta: `${dayText(claim.submittedAt)} · 自动带 ${claim.files} 份材料`,
    },
    papers(claim, at),
    ...(claim.asked ? [documents(claim)] : []),
    assessment(claim, at),
    ...(claim.status === 'refused' && claim.approved === 0
      ? []
      : [payment(claim, at), receipt(claim)]),
  ];
}

function running(clock: ClockView | undefined, at: Instant): Pick<Step, 'state' | 'meta'> {
  if (!clock) return { state: 'next' };
  return at > clock.dueAt
    ? { state: 'late', meta: `限 ${dayText(clock.dueAt)}，过了` }
    : { state: 'wait', meta: `限 ${dayText(clock.dueAt)}` };
}

function papers(claim: ClaimView, at: Instant): Step {
  const title = '告诉您缺不缺材料';
  const clock = clockOf(claim, 'papers');
  if (claim.status === 'submitted') return { key: 'papers', title, ...running(clock, at) };
  const answer = claim.asked ? `要补 ${claim.asked.items.length} 样` : '不缺';
  return {
    key: 'papers',
    state: 'done',
    title,
    meta: clock ? `${termText(clock)}${tookOf(clock, '答复')}：${answer}` : answer,
  };
}

function termText({ period }: ClockView): string {
  return `限 ${termWords(period)}`;
}

function tookOf(clock: ClockView, done: string): string {
  return clock.status === 'met' ? ` · ${tookText(clock)}${done}` : '';
}

function documents(claim: ClaimView): Step {
  const done = claim.suppliedAt !== undefined;
  return {
    key: 'documents',
    state: done ? 'done' : 'now',
    title: '补材料',
    meta:
      done && claim.suppliedAt ? dayText(claim.suppliedAt) : (claim.asked?.items.join('、') ?? ''),
  };
}

function assessment(claim: ClaimView, at: Instant): Step {
  const clock = clockOf(claim, 'assess');
  const decision = claim.decisions.at(-1);
  if (!decision || claim.status === 'part-approved') {
    const waits = claim.status === 'complete' || claim.status === 'part-approved';
    return { key: 'assess', title: '核定', ...(waits ? running(clock, at) : { state: 'next' }) };
  }
  const refused = decision.kind === 'refuse';
  return {
    key: 'assess',
    state: refused ? 'late' : 'done',
    title: refused ? '核定：拒付' : '核定',
    meta: clock ? `${termText(clock)}${tookOf(clock, '核完')}，${decision.by}` : decision.by,
  };
}

function payment(claim: ClaimView, at: Instant): Step {
  const last = claim.payments
    .flatMap((p) => p.transfers.map((t) => t.paidAt))
    .sort()
    .at(-1);
  if (claim.paid > 0 && claim.paid >= claim.approved && last && claim.status !== 'part-approved')
    return { key: 'pay', state: 'done', title: '付款', meta: dayText(last) };
  if (claim.approved === 0) return { key: 'pay', state: 'next', title: '付款' };
  return { key: 'pay', title: '付款', ...running(clockOf(claim, 'pay'), at) };
}

function receipt(claim: ClaimView): Step {
  const title = '收款人确认收到';
  if (claim.status === 'confirmed')
    return { key: 'receipt', state: 'done', title, meta: '钱一分不少' };
  const waits = claim.payments.some((p) => p.unconfirmed > 0);
  return { key: 'receipt', state: waits ? 'wait' : 'next', title, meta: '钱一分不少，案子才结' };
}
