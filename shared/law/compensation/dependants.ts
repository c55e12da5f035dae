import type { Context } from './context';
import {
  add,
  compare,
  div,
  floor,
  halfUp,
  mul,
  none,
  one,
  percent,
  ratio,
  sub,
  textOf,
  whole,
  type Fraction,
} from './fraction';
import { consumptionMeasure, type FigureUse } from './figures';
import type { Dependant } from './input-items';
import { yuanText, type Draft } from './draft';
import { ageOn, type LocalDate } from '@shared/kernel';
import { yearsOfDependant } from './years';

export type Living = 'urban' | 'rural';

type Person = {
  readonly id: string;
  readonly title: string;
  /** What he needs in a year: the yardstick, less an income of his own, as far as he cannot work. */
  readonly base: Fraction;
  readonly part: string;
  readonly yardstick: Fraction;
  readonly years: Fraction;
  readonly supporters: number;
};

export type Yearly = { readonly total: Fraction; readonly capped: boolean };

/**
 * The year-by-year time line (分段计算): cut at each expiry; where the joint share of a segment goes
 * over the cap, every share shrinks in proportion. Returns the exact total of each person in 分.
 */
export function timeline(
  people: readonly Person[],
  coefficient: Fraction,
  cap: Fraction,
  reading: Context['settings']['dependantsCap'],
): ReadonlyMap<string, Yearly> {
  const factor = reading === 'after-coefficient' ? coefficient : one;
  const ends = [...people.map((p) => p.years)].sort(compare);
  const totals = new Map<string, Yearly>(people.map((p) => [p.id, { total: none, capped: false }]));
  let start = none;
  for (const end of ends) {
    const length = sub(end, start);
    if (compare(length, none) <= 0) continue;
    const living = people.filter((p) => compare(p.years, start) > 0);
    const shares = living.map((p) => mul(mul(p.base, ratio(1, p.supporters)), factor));
    const joint = shares.reduce(add, none);
    const capped = reading !== 'none' && compare(joint, cap) > 0;
    const scale = capped ? div(cap, joint) : one;
    living.forEach((person, i) => {
      const before = totals.get(person.id) ?? { total: none, capped: false };
      const part = mul(mul(shares[i] ?? none, scale), length);
      totals.set(person.id, { total: add(before.total, part), capped: before.capped || capped });
    });
    start = end;
  }
  const rest = reading === 'after-coefficient' ? one : coefficient;
  return new Map([...totals].map(([id, y]) => [id, { ...y, total: mul(y.total, rest) }]));
}

const relationTitle = { child: '子女', parent: '父母', spouse: '配偶', other: '近亲属' } as const;

/** 被扶养人生活费 of one victim; `coefficient` is 1 for a death, the disability index for an injury. */
export function dependantsDraft(
  people: readonly Dependant[],
  living: Living,
  coefficient: Fraction,
  on: LocalDate,
  context: Context,
): Draft {
  const figures = new Map<string, FigureUse>();
  const baseOf = (where: Living): FigureUse => {
    const use = context.figure(
      consumptionMeasure(context.input.province, where, context.accidentOn),
    );
    figures.set(use.measure, use);
    return use;
  };
  const notes: string[] = [];
  const known: Person[] = [];
  let complete = true;
  for (const person of people) {
    const title = person.name ?? relationTitle[person.relation];
    if (person.ownIncome && person.relation !== 'child') {
      notes.push(`${title}有收入来源，不计被扶养人生活费。`);
      continue;
    }
    if (isGrown(person, on)) {
      notes.push(`${title}${grown}`);
      continue;
    }
    if (needsProof(person, on)) notes.push(`${title}是不满 60 周岁的成年人，${proof}`);
    const base = baseOf(yardstickOf(person, living, context));
    const years = yearsOfDependant(person, on, context);
    if (!years) notes.push(`${title}没有出生日期或年数，未计。`);
    if (base.value === null || !years) complete = false;
    else {
      const need = whole(Math.max(0, base.value - (person.ownYearly ?? 0)));
      const { incapacityPercent = 100 } = person;
      known.push({
        id: person.id,
        title,
        base: mul(need, percent(incapacityPercent)),
        part: `${yuanText(floor(need))}${incapacityPercent === 100 ? '' : ` × ${incapacityPercent}%`}`,
        yardstick: whole(base.value),
        years,
        supporters: person.supporters,
      });
    }
  }
  return draftOf(known, coefficient, complete, [...figures.values()], notes, context);
}

const proof = '要有丧失劳动能力又没有其他生活来源的证明。';

const grown =
  '已满 18 周岁，不计被扶养人生活费；丧失劳动能力又没有收入的，填上丧失劳动能力的程度。';

/** A grown child is supported only if he cannot work, which the papers then say. */
const isGrown = (person: Dependant, on: LocalDate): boolean =>
  person.relation === 'child' &&
  person.years === undefined &&
  person.months === undefined &&
  adultUnderSixty(person, on);

/** An adult under sixty is taken to be able to work until shown otherwise (解释 17). */
const needsProof = (person: Dependant, on: LocalDate): boolean =>
  person.relation !== 'child' && adultUnderSixty(person, on);

function adultUnderSixty({ bornOn, incapacityPercent }: Dependant, on: LocalDate): boolean {
  if (incapacityPercent !== undefined || !bornOn || bornOn > on) return false;
  const age = ageOn(bornOn, on);
  return age >= 18 && age < 60;
}

/** One urban yardstick for all leaves no room for where a dependant lives (解释 17); a court's own setting does. */
function yardstickOf(person: Dependant, living: Living, context: Context): Living {
  const forAll = context.settings.regime === 'auto' && context.regime.regime === 'urban-for-all';
  return forAll ? 'urban' : (person.residence ?? living);
}

/** The persons' parts in whole 分, together exactly the rounded total: the largest remainders get the 分 that are over. */
function shareOut(exact: readonly Fraction[]): number[] {
  const parts = exact.map(floor);
  const rest = exact.map((value, i) => ({ i, rest: sub(value, whole(parts[i] ?? 0)) }));
  let over = halfUp(exact.reduce(add, none)) - parts.reduce((a, b) => a + b, 0);
  for (const { i } of rest.sort((a, b) => compare(b.rest, a.rest) || a.i - b.i)) {
    if (over <= 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    over -= 1;
  }
  return parts;
}

/** The cap is the highest yardstick among the persons supported; it matters only for mixed households. */
const capOf = (people: readonly Person[]): Fraction =>
  people.reduce((top, p) => (compare(p.yardstick, top) > 0 ? p.yardstick : top), none);

function draftOf(
  people: readonly Person[],
  coefficient: Fraction,
  complete: boolean,
  figures: readonly FigureUse[],
  notes: string[],
  context: Context,
): Draft {
  const applied = context.settings.dependantsCoefficient === 'apply' ? coefficient : one;
  if (!complete) {
    return { exact: null, formula: '缺消费支出标准或年数', inputs: [], figures, notes };
  }
  const totals = timeline(people, applied, capOf(people), context.settings.dependantsCap);
  const factor = compare(applied, one) === 0 ? '' : ` × ${textOf(mul(applied, whole(100)))}%`;
  const each = people.map((p) => totals.get(p.id)?.total ?? none);
  const capped = [...totals.values()].some((y) => y.capped);
  // courts round person by person, but never past a year's ceiling
  const { dependantsRounding, itemRounding } = context.settings;
  const byPerson = dependantsRounding === 'each' && !capped && itemRounding === 'fen';
  const amounts = byPerson ? each.map(halfUp) : shareOut(each);
  const parts = people.map((p, i) => {
    const yearly = totals.get(p.id) ?? { total: none, capped: false };
    const tail = yearly.capped ? '（有重叠年度，按年度上限分段）' : '';
    return {
      id: p.id,
      title: p.title,
      amount: amounts[i] ?? 0,
      formula: `${p.part} × ${textOf(p.years)} 年 ÷ ${p.supporters} 人${factor}${tail}`,
    };
  });
  if (capped) notes.push('多名被扶养人重叠的年度，合计不超过一年的消费支出。');
  return {
    exact: byPerson ? whole(parts.reduce((sum, p) => sum + p.amount, 0)) : each.reduce(add, none),
    formula: parts.map((p) => p.formula).join(' + ') || '0',
    inputs: parts.map((p) => ({ name: p.title, value: yuanText(p.amount) })),
    figures,
    notes,
    parts,
  };
}
