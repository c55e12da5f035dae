import {
  daysBetween,
  ok,
  type Citation,
  type DomainError,
  type LocalDate,
  type Result,
} from '@shared/kernel';
import { halfUp, mul, percent, ratio, whole } from '../compensation/fraction';
import { day, inForce, type Dated } from '../dated';

/** 加倍部分债务利息: hundred-millionths of the debt for each day (日万分之一点七五 is 17,500). */
export const doubledInterest: readonly Dated<number>[] = [
  {
    from: day('2014-08-01'),
    value: 17_500,
    cite: { source: 'late-interest-2014', article: '1' },
    verified: true,
  },
];
/** First day the rate by the day holds for; before it, twice the bank rate was owed. */
export const firstInterestDay = day('2014-08-01');

export type LateDebt = {
  readonly principal: number;
  readonly dueOn: LocalDate;
  readonly until: LocalDate;
  readonly repaid?: readonly { readonly on: LocalDate; readonly amount: number }[] | undefined;
  readonly yearlyPercent?: number | undefined;
};

/** One span with the same debt. */
export type InterestSpan = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly principal: number;
  readonly doubled: number;
  readonly general: number;
};

export type LateInterest = {
  readonly spans: readonly InterestSpan[];
  readonly doubled: number;
  readonly general: number;
  readonly left: number;
  readonly cite: Citation;
  readonly verified: boolean;
};

/**
 * Interest on what a judgment orders and was not paid in time (民事诉讼法 264). The day the term ends
 * does not count, the day of payment does; what is paid goes on the debt before the doubled interest.
 */
export function lateInterest(debt: LateDebt): Result<LateInterest, DomainError> {
  const rule = inForce('迟延履行利息', doubledInterest, debt.dueOn);
  if (!rule.ok) return rule;
  const repaid = [...(debt.repaid ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
  const spans: InterestSpan[] = [];
  let from = debt.dueOn;
  let left = debt.principal;
  for (const { on, amount } of [...repaid, { on: debt.until, amount: 0 }]) {
    const to = on < from ? from : on > debt.until ? debt.until : on;
    const days = daysBetween(from, to);
    if (days > 0 && left > 0)
      spans.push(
        spanOf({ from, to, days, principal: left }, rule.value.value, debt.yearlyPercent ?? 0),
      );
    from = to;
    if (on <= debt.until) left = Math.max(0, left - amount);
  }
  const sum = (key: 'doubled' | 'general'): number => spans.reduce((t, s) => t + s[key], 0);
  const { cite, verified } = rule.value;
  return ok({ spans, doubled: sum('doubled'), general: sum('general'), left, cite, verified });
}

function spanOf(
  span: Pick<InterestSpan, 'from' | 'to' | 'days' | 'principal'>,
  rate: number,
  yearlyPercent: number,
): InterestSpan {
  const debtDays = mul(whole(span.principal), whole(span.days));
  return {
    ...span,
    doubled: halfUp(mul(debtDays, ratio(rate, 100_000_000))),
    general: halfUp(mul(debtDays, mul(percent(yearlyPercent), ratio(1, 365)))),
  };
}
