import { gradeName, type Calculation, type CalculationInput } from '@shared/law/compensation';
import { isUnrated, rated } from '../unrated';
import {
  changeItems,
  changeStretch,
  changeVictim,
  type Item,
  type Items,
  type Victim,
} from './change';

/** One fact that may be turned (换个条件试试). `value` is what stands in the calculation. */
export type Dial = {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  readonly apply: (input: CalculationInput, value: number) => CalculationInput;
} & (
  | {
      readonly kind: 'slider';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
    }
  | {
      readonly kind: 'segments';
      readonly options: readonly { readonly value: number; readonly label: string }[];
    }
);

/** The dials of one victim, from what the calculation holds. */
export function dialsOf(
  input: CalculationInput,
  result: Calculation,
  victim: number,
): readonly Dial[] {
  const here = input.victims[victim];
  const seen = result.victims[victim];
  if (!here || !seen) return [];
  return [
    ...shareDial(input, seen.shares, victim),
    ...here.items.flatMap((item) => itemDials(item, victim, seen)),
    ...gradeDial(here, victim),
  ];
}

/** Share of the others, where one road user alone answers; with more the share of each is for the court. */
function shareDial(
  input: CalculationInput,
  shares: Calculation['victims'][number]['shares'],
  victim: number,
): Dial[] {
  const others = shares.filter(
    (s) => s.party !== 'self' && s.party !== input.victims[victim]?.party,
  );
  const [other] = others;
  if (!other || others.length > 1 || input.victims[victim]?.role === 'passenger') return [];
  return [
    {
      id: 'share',
      kind: 'slider',
      title: '对方赔几成',
      value: Number(other.percent),
      min: 0,
      max: 100,
      step: 5,
      unit: '%',
      apply: (from, percent) =>
        changeVictim(from, victim, (v) => ({
          ...v,
          shares: [
            { party: other.party, percent },
            { party: 'self', percent: 100 - percent },
          ],
        })),
    },
  ];
}

function itemDials(item: Item, victim: number, seen: Calculation['victims'][number]): Dial[] {
  switch (item.kind) {
    case 'lost-income':
    case 'care':
      return [...daysDial(item, victim), ...incomeDial(item, victim)];
    case 'mental':
      return mentalDial(seen.items.find((line) => line.kind === 'mental')?.amount ?? 0, victim);
    default:
      return [];
  }
}

const names = { 'lost-income': '误工', care: '护理' } as const;

function daysDial(item: Extract<Item, { proof?: unknown }>, victim: number): Dial[] {
  const part = item.parts?.[0];
  if (!part || part.unit !== 'day' || (item.kind !== 'lost-income' && item.kind !== 'care'))
    return [];
  const { kind } = item;
  return [
    {
      id: `${kind}-days`,
      kind: 'slider',
      title: `${names[kind]}天数`,
      value: part.n,
      min: 0,
      max: Math.max(90, Math.ceil((part.n * 2) / 30) * 30),
      step: 1,
      unit: '天',
      apply: (input, n) => changeStretch(input, victim, kind, (p) => ({ ...p, n })),
    },
  ];
}

/** Monthly income in yuan, where papers show one. */
function incomeDial(item: Extract<Item, { proof?: unknown }>, victim: number): Dial[] {
  const rate = item.parts?.[0]?.rate;
  if (item.kind !== 'lost-income' || rate?.from !== 'amount' || rate.per !== 'month') return [];
  const value = rate.amount / 100;
  return [
    {
      id: 'income',
      kind: 'slider',
      title: '每月收入',
      value,
      min: 0,
      max: Math.max(12_000, Math.ceil((value * 2) / 1000) * 1000),
      step: 100,
      unit: '元',
      apply: (input, yuan) =>
        changeStretch(input, victim, 'lost-income', (p) => ({
          ...p,
          rate: { from: 'amount', amount: Math.round(yuan * 100), per: 'month' },
        })),
    },
  ];
}

/** Starts at the usual amount where none is fixed. */
function mentalDial(fen: number, victim: number): Dial[] {
  const value = fen / 100;
  return [
    {
      id: 'mental',
      kind: 'slider',
      title: '精神抚慰金',
      value,
      min: 0,
      max: Math.max(20_000, value * 2),
      step: 1000,
      unit: '元',
      apply: (input, yuan) =>
        changeItems(input, victim, (items) =>
          items.map((i) => (i.kind === 'mental' ? { ...i, amount: Math.round(yuan * 100) } : i)),
        ),
    },
  ];
}

/** No grade, the grade itself, and its neighbours. */
function gradeDial(here: Victim, victim: number): Dial[] {
  const item = here.items.find((i) => i.kind === 'disability');
  const worst = item?.kind === 'disability' ? item.grades[0] : undefined;
  const grade = here.items.some(isUnrated) ? 0 : worst;
  if (grade === undefined) return [];
  const near = (grade === 0 ? [10, 9, 8] : [grade + 1, grade, grade - 1]).filter(
    (g) => g >= 1 && g <= 10,
  );
  return [
    {
      id: 'grade',
      kind: 'segments',
      title: '伤残等级',
      value: grade,
      options: [
        { value: 0, label: '没评上' },
        ...near.map((g) => ({ value: g, label: gradeName(g) })),
      ],
      apply: (input, next) => changeItems(input, victim, (items) => regraded(items, next)),
    },
  ];
}

function regraded(items: Items, grade: number): Items {
  if (grade === 0)
    return items.filter((i) => !['disability', 'mental', 'dependants'].includes(i.kind));
  return rated(items, (item) => ({ ...item, grades: [grade, ...item.grades.slice(1)] }));
}
