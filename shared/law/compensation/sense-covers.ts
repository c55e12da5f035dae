import type { LocalDate } from '@shared/kernel';
import { inForce } from '../dated';
import { compulsoryLimits, type SubLimits } from '../limits';
import type { CalculationInput, Cover, RoadUser } from './input';
import type { Say } from './sense-say';

type Path = readonly PropertyKey[];

/** Policies of one party: limits that are written down, parts that stay within them, facts that their terms ask for. */
export function checkInsurance(
  party: RoadUser,
  path: Path,
  input: CalculationInput,
  say: Say,
): void {
  (party.covers ?? []).forEach((cover, i) =>
    checkCover(cover, party, [...path, 'covers', i], input, say),
  );
  checkQuotas(party.compulsory?.quotas, [...path, 'compulsory', 'quotas'], input, say);
  checkCompulsory(party, [...path, 'compulsory'], input, say);
}

function checkCover(
  cover: Cover,
  party: RoadUser,
  path: Path,
  input: CalculationInput,
  say: Say,
): void {
  if (cover.limit === 0) say([...path, 'limit'], '要写明保险限额。');
  if ((cover.quotas ?? []).reduce((t, q) => t + q.amount, 0) > cover.limit)
    say([...path, 'quotas'], '分配数额合计超过保险限额。');
  if (
    (cover.used ?? 0) + (cover.reserved ?? 0) >
    (cover.adds?.includes('holiday-double') ? 2 : 1) * cover.limit
  )
    say([...path, 'used'], '已用和预留的合计超过保险限额。');
  if (cover.deductibleByDuty && cover.deductiblePercent === undefined && !party.duty)
    say([...path, 'deductibleByDuty'], '按责任扣免赔率的，要填这一方的责任等级。');
  if (cover.adds?.includes('holiday-double') && input.onHoliday === undefined)
    say(['onHoliday'], '保单有节假日限额翻倍险，要写明事故那天是不是节假日。');
  checkQuotas(cover.quotas, [...path, 'quotas'], input, say);
}

/** What earlier cases used and what is kept back cannot be more than the sub-limit, where these are kept apart. */
function checkCompulsory(party: RoadUser, path: Path, input: CalculationInput, say: Say): void {
  const { used, reserved } = party.compulsory ?? {};
  const apart = (input.settings?.subLimits ?? 'separate') === 'separate';
  if ((!used && !reserved) || !apart) return;
  const limits = inForce('', compulsoryLimits, input.accidentAt.slice(0, 10) as LocalDate);
  if (!limits.ok) return;
  const most: SubLimits = limits.value.value.withFault;
  for (const bucket of ['medical', 'disability', 'property'] as const) {
    if ((used?.[bucket] ?? 0) + (reserved?.[bucket] ?? 0) > most[bucket])
      say(
        [...path, used?.[bucket] ? 'used' : 'reserved', bucket],
        `合计超过这一分项的限额 ${most[bucket] / 100} 元。`,
      );
  }
}

function checkQuotas(
  quotas: readonly { victim: string }[] | undefined,
  path: readonly PropertyKey[],
  input: CalculationInput,
  say: Say,
): void {
  (quotas ?? []).forEach((quota, i) => {
    if (!input.victims.some((v) => v.id === quota.victim))
      say([...path, i, 'victim'], '没有这位受害人。');
  });
}
