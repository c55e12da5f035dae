import { daysBetween } from '@shared/kernel';
import type { Context } from './context';
import {
  add,
  decimal,
  div,
  isZero,
  mul,
  none,
  percent,
  ratio,
  textOf,
  whole,
  type Fraction,
} from './fraction';
import { dependantsDraft, type Living } from './dependants';
import { stretchDraft, yuanText, type Draft } from './draft';
import { disabilityIndex, gradeName, otherReadings } from './grades';
import type { Item, ItemOf, Stretch } from './input-items';
import type { Victim } from './input';
import type { MeasureId } from '../standards/measures';
import { ageOfVictim, eventDay, yearsByAge } from './years';

export type ItemCase = {
  readonly victim: Victim;
  readonly context: Context;
  readonly living: Living;
};

const plain = (exact: Fraction, formula: string): Draft => ({
  exact,
  formula,
  inputs: [],
  figures: [],
});
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
      return daily(
        item.parts,
        item.kind === 'meal' ? 'meal-per-day' : 'nutrition-per-day',
        here.context,
      );
    case 'transport':
      return item.parts
        ? daily(item.parts, 'transport-per-day', here.context)
        : plain(whole(item.amount ?? 0), yuanText(item.amount ?? 0));
    case 'lost-income':
      return lostIncome(item, here);
    case 'care':
      return care(item, here);
    case 'funeral-relatives':
    case 'loss-of-use':
    case 'substitute':
      return stretchDraft(item.parts, here.context, item);
    case 'disability':
      return disability(item, here);
    case 'death':
      return death(item, here);
    case 'funeral':
      return funeral(item, here.context);
    case 'dependants':
      return dependants(item, here);
    case 'mental':
      return mental(item, here);
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
    default:
      return plain(whole(item.amount), yuanText(item.amount));
  }
}

function daily(
  parts: readonly { days: number; perDay?: number | undefined }[],
  measure: MeasureId,
  context: Context,
): Draft {
  const custom = parts.some((p) => p.perDay === undefined) ? context.figure(measure) : undefined;
  let exact: Fraction | null = none;
  const texts = parts.map((part) => {
    const fen = part.perDay ?? custom?.value ?? null;
    if (fen === null) exact = null;
    else if (exact) exact = add(exact, mul(whole(fen), decimal(part.days)));
    return `${fen === null ? '（缺每天标准）' : yuanText(fen)} × ${part.days} 天`;
  });
  return { exact, formula: texts.join(' + '), inputs: [], figures: custom ? [custom] : [] };
}

function lostIncome(item: ItemOf<'lost-income'>, { victim, context }: ItemCase): Draft {
  const age = ageOfVictim(victim, context.accidentOn);
  const notes: string[] = [];
  if (item.proof === false && age !== undefined && (age >= 60 || age < 16)) {
    return {
      ...plain(none, '0'),
      notes: ['已满 60 周岁或不满 16 周岁，没有误工收入证明，不计误工费。'],
    };
  }
  const parts = untilRating(item.parts, victim, context, notes);
  return { ...stretchDraft(parts, context, item), notes };
}

/** Days to the day before the rating (定残日前一天), when the setting says so. */
function untilRating(
  parts: readonly Stretch[],
  victim: Victim,
  context: Context,
  notes: string[],
): readonly Stretch[] {
  if (context.settings.lostIncomePeriod === 'appraised' || !victim.ratedOn) return parts;
  if (parts.some((p) => p.unit !== 'day')) return parts;
  const allowed = daysBetween(context.accidentOn, victim.ratedOn);
  const claimed = parts.reduce((total, p) => total + p.n, 0);
  if (claimed <= allowed || allowed < 0) return parts;
  notes.push(`误工算到定残前一天，${claimed} 天只计 ${allowed} 天。`);
  let left = allowed;
  return parts.map((part) => {
    const n = Math.min(part.n, left);
    left -= n;
    return { ...part, n };
  });
}

const longestCare = 20;

function care(item: ItemOf<'care'>, { context }: ItemCase): Draft {
  const notes: string[] = [];
  const parts = item.parts.map((part) => {
    if (part.unit !== 'year' || part.n <= longestCare) return part;
    notes.push('护理期最长 20 年。');
    return { ...part, n: longestCare };
  });
  return { ...stretchDraft(parts, context, item), notes };
}

function yardstick(living: Living, context: Context): ReturnType<Context['figure']> {
  return context.figure(living === 'urban' ? 'urban-disposable-income' : 'rural-disposable-income');
}

function years(
  fixed: number | undefined,
  here: ItemCase,
  notes: string[],
): { value: Fraction; text: string } {
  if (fixed !== undefined) return { value: decimal(fixed), text: String(fixed) };
  const age = ageOfVictim(here.victim, eventDay(here.victim, here.context));
  if (age === undefined) notes.push('没有年龄，按不满 60 周岁算 20 年。');
  const n = yearsByAge(age ?? 0);
  return { value: whole(n), text: String(n) };
}

/** The disability index as used, in percent: fixed by the opinion, else by the reading of several grades. */
export function indexOf(victim: Victim, context: Context): number | undefined {
  const item = victim.items.find((i): i is ItemOf<'disability'> => i.kind === 'disability');
  return item && (item.index ?? disabilityIndex(item.grades, context.settings.multiGrade));
}

function disability(item: ItemOf<'disability'>, here: ItemCase): Draft {
  const { context } = here;
  const notes: string[] = [];
  const income = yardstick(here.living, context);
  const span = years(item.years, here, notes);
  const index = item.index ?? disabilityIndex(item.grades, context.settings.multiGrade);
  if (item.grades.length > 1 && item.index === undefined) {
    notes.push(
      `多处伤残按 ${index}%；其他做法：${otherReadings(item.grades, context.settings.multiGrade)}。`,
    );
  }
  const adjust = item.adjustPercent ?? 0;
  const inputs = [{ name: '伤残等级', value: item.grades.map(gradeName).join('、') }];
  const tail = adjust === 0 ? '' : ` × ${100 + adjust}%`;
  if (income.value === null) {
    return {
      exact: null,
      formula: `（缺${income.title}）× ${span.text} 年 × ${index}%${tail}`,
      inputs,
      figures: [income],
      notes,
    };
  }
  const base = mul(mul(whole(income.value), span.value), percent(index));
  const exact = adjust === 0 ? base : mul(base, percent(100 + adjust));
  return {
    exact,
    formula: `${yuanText(income.value)} × ${span.text} 年 × ${index}%${tail}`,
    inputs,
    figures: [income],
    notes,
  };
}

function death(item: ItemOf<'death'>, here: ItemCase): Draft {
  const notes: string[] = [];
  const income = yardstick(here.living, here.context);
  const span = years(item.years, here, notes);
  if (income.value === null) {
    return {
      exact: null,
      formula: `（缺${income.title}）× ${span.text} 年`,
      inputs: [],
      figures: [income],
      notes,
    };
  }
  return {
    exact: mul(whole(income.value), span.value),
    formula: `${yuanText(income.value)} × ${span.text} 年`,
    inputs: [],
    figures: [income],
    notes,
  };
}

function funeral(item: ItemOf<'funeral'>, context: Context): Draft {
  if (item.amount !== undefined) return plain(whole(item.amount), yuanText(item.amount));
  const wage = context.figure('wage-on-post');
  if (wage.value === null) {
    return { exact: null, formula: `（缺${wage.title}）÷ 12 × 6`, inputs: [], figures: [wage] };
  }
  return {
    exact: mul(whole(wage.value), ratio(1, 2)),
    formula: `${yuanText(wage.value)} ÷ 12 × 6`,
    inputs: [],
    figures: [wage],
  };
}

function dependants(item: ItemOf<'dependants'>, here: ItemCase): Draft {
  const { victim, context } = here;
  const dead = victim.items.some((i) => i.kind === 'death');
  const index = dead ? 100 : indexOf(victim, context);
  if (index === undefined) {
    return { ...plain(none, '0'), notes: ['没有死亡或伤残等级，不发生被扶养人生活费。'] };
  }
  return dependantsDraft(
    item.people,
    here.living,
    percent(index),
    eventDay(victim, context),
    context,
  );
}

function mental(item: ItemOf<'mental'>, { victim, context }: ItemCase): Draft {
  if (item.amount !== undefined) return plain(whole(item.amount), `酌定 ${yuanText(item.amount)}`);
  const rated = victim.items.find((i): i is ItemOf<'disability'> => i.kind === 'disability');
  const dead = victim.items.some((i) => i.kind === 'death');
  if (!rated && !dead)
    return { ...plain(none, '0'), notes: ['没有死亡或伤残等级，一般不计精神抚慰金。'] };
  const grade = Math.min(...(rated?.grades ?? [10]));
  const figure = context.figure(dead ? 'mental-death' : (`mental-grade-${grade}` as MeasureId));
  const notes = ['精神抚慰金由法院酌定，这里是惯常数。'];
  if (figure.value === null)
    return { exact: null, formula: '酌定（缺惯常数）', inputs: [], figures: [figure], notes };
  return {
    exact: whole(figure.value),
    formula: `惯常 ${yuanText(figure.value)}`,
    inputs: [],
    figures: [figure],
    notes,
  };
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
