import type { MeasureId } from '../standards/measures';
import type { Context } from './context';
import { dependantsDraft as timelineDraft, type Living } from './dependants';
import { plain, yuanText, type Draft } from './draft';
import { decimal, mul, none, percent, ratio, whole, type Fraction } from './fraction';
import { disabilityIndex, gradeName, otherReadings } from './grades';
import type { ItemOf } from './input-items';
import type { Victim } from './input';
import { ageOfVictim, eventDay, yearsByAge } from './years';

/** One victim with his yardstick (城镇或农村). */
export type ItemCase = {
  readonly victim: Victim;
  readonly context: Context;
  readonly living: Living;
};

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

export function disabilityDraft(item: ItemOf<'disability'>, here: ItemCase): Draft {
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

export function deathDraft(item: ItemOf<'death'>, here: ItemCase): Draft {
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

export function funeralDraft(item: ItemOf<'funeral'>, context: Context): Draft {
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

export function dependantsDraft(item: ItemOf<'dependants'>, here: ItemCase): Draft {
  const { victim, context } = here;
  const dead = victim.items.some((i) => i.kind === 'death');
  const index = dead ? 100 : indexOf(victim, context);
  if (index === undefined) {
    return { ...plain(none, '0'), notes: ['没有死亡或伤残等级，不发生被扶养人生活费。'] };
  }
  return timelineDraft(
    item.people,
    here.living,
    percent(index),
    eventDay(victim, context),
    context,
  );
}

const attached = '刑事附带民事诉讼，精神抚慰金一般不受理；另行起诉的，把这一项关掉再算。';

export function mentalDraft(item: ItemOf<'mental'>, { victim, context }: ItemCase): Draft {
  if (context.input.attachedToCriminal) return { ...plain(none, '0'), notes: [attached] };
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
