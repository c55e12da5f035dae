import { firstInterestDay } from '../costs';
import type { CalculationInput } from './input';
import type { Say } from './sense-say';

/** Court fee and late interest: days in order, a plaintiff who exists. */
export function checkCosts({ costs, victims, accidentAt }: CalculationInput, say: Say): void {
  const { courtFee, lateInterest } = costs ?? {};
  if (courtFee?.victim !== undefined && !victims.some((v) => v.id === courtFee.victim))
    say(['costs', 'courtFee', 'victim'], '没有这位受害人。');
  if (!lateInterest) return;
  const at = (key: string): PropertyKey[] => ['costs', 'lateInterest', key];
  const { dueOn, until } = lateInterest;
  if (dueOn < firstInterestDay)
    say(at('dueOn'), '2014 年 8 月 1 日以前的，按当时银行贷款利率加倍计算，这里算不了。');
  else if (dueOn < accidentAt.slice(0, 10)) say(at('dueOn'), '不能早于事故时间。');
  if (until < dueOn) say(at('until'), '不能早于履行期满日。');
  (lateInterest.repaid ?? []).forEach(({ on }, i) => {
    if (on < dueOn || on > until) say([...at('repaid'), i, 'on'], '要在履行期满日和付清日之间。');
  });
}
