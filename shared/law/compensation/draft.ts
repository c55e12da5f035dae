import type { Context } from './context';
import { mul, none, one, whole, percent, ratio, decimal, type Fraction, add } from './fraction';
import type { FigureUse } from './figures';
import type { Rate, Stretch } from './input-items';
import { roundFen, type RoundingId } from './rounding';

/** One line of a derivation: what it is called, what it is. */
export type InputUse = { readonly name: string; readonly value: string };

/** An item before rounding; `exact: null` when a needed figure is missing. */
export type Draft = {
  readonly exact: Fraction | null;
  readonly formula: string;
  readonly inputs: readonly InputUse[];
  readonly figures: readonly FigureUse[];
  readonly notes?: readonly string[];
  readonly parts?: readonly {
    readonly id: string;
    readonly title: string;
    readonly amount: number;
    readonly formula: string;
  }[];
};

/** A draft without further derivation: an amount as it stands in the papers. */
export const plain = (exact: Fraction, formula: string): Draft => ({
  exact,
  formula,
  inputs: [],
  figures: [],
});

/** 3475034 → `34750.34`. */
export const yuanText = (fen: number): string =>
  fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);

/** An amount before rounding, in yuan with at most four decimals. */
export function fractionText(value: Fraction): string {
  if (value.d === 1) return yuanText(Number(value.n));
  return String(Number((Number(value.n) / Number(value.d) / 100).toFixed(4)));
}

type Resolved = {
  readonly fen: number | null;
  readonly per: 'year' | 'month' | 'day';
  readonly figure?: FigureUse;
};

function resolve(rate: Rate, context: Context): Resolved {
  if (rate.from === 'amount') return { fen: rate.amount, per: rate.per };
  const figure = context.figure(rate.measure);
  return { fen: figure.value, per: rate.measure.endsWith('per-day') ? 'day' : 'year', figure };
}

const dependenceRate = { full: 100, most: 80, part: 50 } as const;
const dependenceTitle = {
  full: '完全护理依赖',
  most: '大部分护理依赖',
  part: '部分护理依赖',
} as const;

type Marks = { readonly dayRound?: RoundingId | undefined; readonly divisor?: number | undefined };

/** Rate of one unit of time, and how it is written: `50282 ÷ 365`. */
function unitRate(
  fen: number,
  per: 'year' | 'month' | 'day',
  unit: 'year' | 'month' | 'day',
  context: Context,
  marks: Marks,
): { value: Fraction; text: string } {
  const base = whole(fen);
  const text = yuanText(fen);
  if (per === unit) return { value: base, text };
  if (unit === 'day') {
    const divisor =
      marks.divisor ??
      (per === 'year' ? context.settings.dayDivisor : context.settings.monthDivisor);
    const rule = marks.dayRound ?? context.settings.dayRounding;
    const value = roundFen(mul(base, divide(divisor)), rule);
    return {
      value,
      text:
        rule === 'none'
          ? `${text} ÷ ${divisor}`
          : `（${text} ÷ ${divisor} 取 ${fractionText(value)}）`,
    };
  }
  if (per === 'year') return { value: mul(base, ratio(1, 12)), text: `${text} ÷ 12` };
  if (per === 'month') return { value: mul(base, whole(12)), text: `${text} × 12` };
  return unit === 'month'
    ? {
        value: mul(base, decimal(context.settings.monthDivisor)),
        text: `${text} × ${context.settings.monthDivisor}`,
      }
    : {
        value: mul(base, decimal(context.settings.dayDivisor)),
        text: `${text} × ${context.settings.dayDivisor}`,
      };
}

const divide = (n: number): Fraction => {
  const f = decimal(n);
  return { n: f.d, d: f.n };
};

const unitTitle = { day: '天', month: '个月', year: '年' } as const;

/** Σ rate × time × people × factor × dependence. */
export function stretchDraft(parts: readonly Stretch[], context: Context, marks: Marks): Draft {
  let exact: Fraction | null = none;
  const figures: FigureUse[] = [];
  const inputs: InputUse[] = [];
  const texts: string[] = [];
  for (const part of parts) {
    const { fen, per, figure } = resolve(part.rate, context);
    if (figure) figures.push(figure);
    const factors = factorsOf(part, inputs);
    if (fen === null) {
      exact = null;
      texts.push(
        `（缺${figure?.title ?? '标准'}）× ${part.n} ${unitTitle[part.unit]}${factors.text}`,
      );
      continue;
    }
    const rate = unitRate(fen, per, part.unit, context, marks);
    texts.push(`${rate.text} × ${part.n} ${unitTitle[part.unit]}${factors.text}`);
    if (exact) exact = add(exact, mul(mul(rate.value, decimal(part.n)), factors.value));
  }
  return { exact, formula: texts.join(' + '), inputs, figures };
}

function factorsOf(part: Stretch, inputs: InputUse[]): { value: Fraction; text: string } {
  let value = one;
  let text = '';
  if (part.people !== undefined && part.people !== 1) {
    value = mul(value, whole(part.people));
    text += ` × ${part.people} 人`;
  }
  if (part.factor !== undefined && part.factor !== 1) {
    value = mul(value, decimal(part.factor));
    text += ` × ${part.factor}`;
  }
  if (part.dependence) {
    const rate = dependenceRate[part.dependence];
    value = mul(value, percent(rate));
    text += ` × ${rate}%`;
    inputs.push({ name: '护理依赖', value: dependenceTitle[part.dependence] });
  }
  return { value, text };
}
