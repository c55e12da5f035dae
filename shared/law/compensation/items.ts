import { daysBetween } from '@shared/kernel';
import type { Context } from './context';
import { add, decimal, div, isZero, mul, none, textOf, whole, type Fraction } from './fraction';
import { plain, stretchDraft, yuanText, type Draft } from './draft';
import {
  deathDraft,
  dependantsDraft,
  disabilityDraft,
  funeralDraft,
  mentalDraft,
  type ItemCase,
} from './heads';
import { cutAt, daysOf } from './stretches';
import type { Item, ItemOf, Stretch } from './input-items';
import type { Victim } from './input';
import { ageOfVictim } from './years';

const sums = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** The exact amount of one item with its whole derivation. */
export function draftOf(item: Item, here: ItemCase): Draft {
  switch (item.kind) {
    case 'medical': {
      const less = item.less ?? [];
      const text = [item.receipts.map(yuanText).join(' + '), ...less.map(yuanText)].join(' − ');
      return plain(whole(Math.max(0, sums(item.receipts) - sums(less))), text);
    }
    case 'meal':
    case 'nutrition':
    case 'transport':
      return daily(item, here);
    case 'lost-income':
      return lostIncome(item, here);
    case 'care':
      return care(item, here);
    case 'funeral-relatives':
    case 'loss-of-use':
    case 'substitute':
      return byStretch(item, item.parts, here.context);
    case 'disability':
      return disabilityDraft(item, here);
    case 'death':
      return deathDraft(item, here);
    case 'funeral':
      return funeralDraft(item, here.context);
    case 'dependants':
      return dependantsDraft(item, here);
    case 'mental':
      return mentalDraft(item, here);
    case 'aids':
      return aids(item);
    case 'repair':
      return repair(item);
    case 'total-loss': {
      const salvage = item.salvage ?? 0;
      const text = salvage
        ? `${yuanText(item.value)} − 残值 ${yuanText(salvage)}`
        : yuanText(item.value);
      return plain(whole(Math.max(0, item.value - salvage)), text);
    }
    case 'depreciation':
      return { ...plain(whole(item.amount), yuanText(item.amount)), notes: [depreciation] };
    default:
      return plain(whole(item.amount), yuanText(item.amount));
  }
}

const depreciation =
  '贬值损失一般不支持，只有新车、结构件严重受损等少数情形例外（最高法院 2016 年答复）。';

const dayMeasures = {
  meal: 'meal-per-day',
  nutrition: 'nutrition-per-day',
  transport: 'transport-per-day',
} as const;

function daily(item: ItemOf<'meal'>, { victim, context }: ItemCase): Draft {
  const amount = item.amount ?? 0;
  if (!item.parts) return plain(whole(amount), yuanText(amount));
  const custom = item.parts.some((p) => p.perDay === undefined)
    ? context.figure(dayMeasures[item.kind])
    : undefined;
  let exact: Fraction | null = whole(amount);
  const texts = item.parts.map((part) => {
    const fen = part.perDay ?? custom?.value ?? null;
    if (fen === null) exact = null;
    else if (exact) exact = add(exact, mul(whole(fen), decimal(part.days)));
    return `${fen === null ? '（缺每天标准）' : yuanText(fen)} × ${part.days} 天`;
  });
  const formula = [...(amount > 0 ? [yuanText(amount)] : []), ...texts].join(' + ');
  const last = victim.diedOn ?? context.input.decidedOn;
  const span = daysBetween(context.accidentOn, last) + 1;
  const long = item.kind === 'meal' && item.parts.reduce((t, p) => t + p.days, 0) > span;
  return {
    exact,
    formula,
    inputs: [],
    figures: custom ? [custom] : [],
    notes: long
      ? [`住院天数比事故到${victim.diedOn ? '去世' : '计算日'}的 ${span} 天还多，请核对。`]
      : [],
  };
}

type StretchItem = ItemOf<'lost-income'>;

function byStretch(
  item: StretchItem,
  parts: readonly Stretch[] | undefined,
  context: Context,
): Draft {
  const amount = item.amount ?? 0;
  if (!parts) return plain(whole(amount), yuanText(amount));
  const draft = stretchDraft(parts, context, item);
  if (amount === 0 || draft.exact === null) return draft;
  return {
    ...draft,
    exact: add(draft.exact, whole(amount)),
    formula: `${yuanText(amount)} + ${draft.formula}`,
  };
}

function lostIncome(item: StretchItem, { victim, context }: ItemCase): Draft {
  const age = ageOfVictim(victim, context.accidentOn);
  const notes: string[] = [];
  if (item.proof === undefined && age !== undefined && age >= 60)
    notes.push('事故时已满 60 周岁，要有仍在工作、有收入的证明；没有证明的，法院多半不支持。');
  if (item.proof === false && age !== undefined && (age >= 60 || age < 16)) {
    const why = '已满 60 周岁或不满 16 周岁，没有误工收入证明，不计误工费。';
    return { ...plain(none, '0'), notes: [why] };
  }
  const parts = item.parts && untilRating(item.parts, victim, context, notes);
  return { ...byStretch(item, parts, context), notes };
}

/** Days to the day before the rating (定残日前一天), when the setting says so. */
function untilRating(
  parts: readonly Stretch[],
  victim: Victim,
  context: Context,
  notes: string[],
): readonly Stretch[] {
  if (context.settings.lostIncomePeriod === 'appraised' || !victim.ratedOn) return parts;
  const allowed = daysBetween(context.accidentOn, victim.ratedOn);
  const { dayDivisor, monthDivisor } = context.settings;
  const unit = { day: 1, month: monthDivisor, year: dayDivisor };
  const claimed = daysOf(parts, unit);
  if (claimed <= allowed || allowed < 0) return parts;
  notes.push(`误工算到定残前一天，${claimed} 天只计 ${allowed} 天。`);
  return cutAt(allowed, parts, unit);
}

const longestCare = 20;

/** Care that lasts ends after 20 years at most (解释 8); the days in hospital before it are counted apart. */
function care(item: StretchItem, { context }: ItemCase): Draft {
  const { dayDivisor } = context.settings;
  const unit = { day: 1, month: dayDivisor / 12, year: dayDivisor };
  const lasting = (part: Stretch): boolean =>
    part.dependence !== undefined || part.unit !== 'day' || part.n > 2 * dayDivisor;
  const long = item.parts?.filter(lasting) ?? [];
  const most = longestCare * dayDivisor;
  if (!item.parts || daysOf(long, unit) <= most) return byStretch(item, item.parts, context);
  const parts = [...item.parts.filter((part) => !lasting(part)), ...cutAt(most, long, unit)];
  return { ...byStretch(item, parts, context), notes: [`护理期最长 ${longestCare} 年。`] };
}

function aids(item: ItemOf<'aids'>): Draft {
  const texts: string[] = [];
  let exact = none;
  for (const device of item.devices) {
    const count = device.count ?? 1;
    const times =
      device.years === undefined || device.cycleYears === undefined
        ? 1
        : timesOf(device.years, device.cycleYears);
    const upkeep = device.upkeep ?? 0;
    exact = add(exact, whole(device.price * count * times + upkeep));
    texts.push(
      `${yuanText(device.price)}${count > 1 ? ` × ${count} 件` : ''} × ${times} 次${upkeep ? ` + 维护 ${yuanText(upkeep)}` : ''}`,
    );
  }
  return plain(exact, texts.join(' + '));
}

function timesOf(span: number, cycle: number): number {
  const exact = div(decimal(span), decimal(cycle));
  const cut = Math.floor(Number(textOf(exact, 9)));
  return Math.max(1, isZero(add(exact, whole(-cut))) ? cut : cut + 1);
}

function repair(item: ItemOf<'repair'>): Draft {
  if (item.valueBefore === undefined) return plain(whole(item.amount), yuanText(item.amount));
  const worth = Math.max(0, item.valueBefore - (item.salvage ?? 0));
  if (item.amount <= worth) return plain(whole(item.amount), yuanText(item.amount));
  return {
    ...plain(whole(worth), yuanText(worth)),
    notes: ['维修费超过事故前价值，按事故前价值减残值计。'],
  };
}
