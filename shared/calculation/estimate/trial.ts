import type { Money } from '@shared/kernel';
import { calculate, type Calculation, type CalculationInput } from '@shared/law/compensation';
import { familyOf, measureTitle, type MeasureId, type Standards } from '@shared/law/standards';

type Years = NonNullable<CalculationInput['statYears']>;

/**
 * What the result would be with the figures of an earlier year, for a needed figure nobody has entered yet.
 * It is offered beside the result and named as what it is; the result itself stays incomplete.
 */
export type Trial = {
  readonly years: Years;
  /** `2022 年度`, or `2022、2020 年度` when incomes and wages differ. */
  readonly title: string;
  readonly missing: readonly string[];
  readonly result: Calculation;
  readonly receivable: Money;
};

const oldest = 2013;

/** The latest earlier year in which every missing figure of a family is on record. */
export function trialOf(
  input: CalculationInput,
  base: Calculation,
  standards: Standards,
): Trial | undefined {
  const missing = base.gaps.filter((g) => g.code === 'figure-missing' && g.year);
  const years: Partial<Record<'income' | 'wage', number | undefined>> = { ...input.statYears };
  for (const family of ['income', 'wage'] as const) {
    const lacking = missing.filter((g) => g.measure && familyOf(g.measure) === family);
    const first = Math.max(0, ...lacking.map((g) => g.year ?? 0));
    if (lacking.length === 0 || years[family] !== undefined) continue;
    const wanted = lacking.flatMap((g) => g.measure ?? []);
    const year = latestWith(wanted, first, standards);
    if (year !== undefined) years[family] = year;
  }
  if (years.income === input.statYears?.income && years.wage === input.statYears?.wage) {
    return undefined;
  }
  const tried = calculate({ ...input, statYears: years }, standards);
  if (!tried.ok) return undefined;
  const used = [...new Set([years.income, years.wage])]
    .flatMap((y) => y ?? [])
    .sort((a, b) => b - a);
  return {
    years,
    title: `${used.join('、')} 年度`,
    missing: [...new Set(missing.map((g) => `${g.year} 年度${g.title}`))],
    result: tried.value,
    receivable: receivableOf(tried.value),
  };
}

function latestWith(
  measures: readonly MeasureId[],
  before: number,
  standards: Standards,
): number | undefined {
  const has = (measure: MeasureId, year: number): boolean =>
    standards.figures.some((f) => f.measure === measure && f.year === year && f.value !== null);
  for (let year = before - 1; year >= oldest; year -= 1) {
    if (measures.every((m) => has(m, year))) return year;
  }
  return undefined;
}

export const receivableOf = (result: Calculation): Money =>
  result.victims.reduce((total, v) => total + v.receivable, 0) as Money;

/** A needed figure that nobody has entered: what a person may fill in, with its source. */
export type MissingFigure = {
  readonly measure: MeasureId;
  readonly year: number | null;
  readonly title: string;
};

export function missingFigures(result: Calculation): readonly MissingFigure[] {
  const seen = new Map<string, MissingFigure>();
  for (const { code, measure, year = null } of result.gaps) {
    if (code !== 'figure-missing' || !measure) continue;
    const title = `${year === null ? '' : `${year} 年度`}${measureTitle(measure)}`;
    seen.set(`${measure}:${year ?? ''}`, { measure, year, title });
  }
  return [...seen.values()];
}
