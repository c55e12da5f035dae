import type { LocalDate } from '@shared/kernel';
import { familyOf, measureTitle, type MeasureId } from '../standards/measures';
import type { Figure, Standards } from '../standards/figure';
import { day, type Dated } from '../dated';
import type { CalculationInput } from './input';

/** One figure as used: value in 分, its year, source and standing. `value: null` is printed as missing. */
export type FigureUse = {
  readonly measure: MeasureId;
  readonly title: string;
  readonly year: number | null;
  readonly value: number | null;
  readonly source: string;
  readonly verified: boolean;
  readonly by: 'table' | 'entered' | 'nobody';
};

const indexes = new WeakMap<Standards, ReadonlyMap<string, Figure>>();

function indexOf(standards: Standards): ReadonlyMap<string, Figure> {
  const known = indexes.get(standards);
  if (known) return known;
  const index = new Map<string, Figure>();
  for (const figure of standards.figures) {
    const key = `${figure.measure}:${figure.year ?? ''}`;
    const present = index.get(key);
    if (!present || (present.preferred === false && figure.preferred !== false))
      index.set(key, figure);
  }
  indexes.set(standards, index);
  return index;
}

/** Usual day of publication, when a table gives none: incomes early February, wages mid June. */
const usualDay = { income: '-02-01', wage: '-06-15' } as const;

/**
 * The statistical year that counts on a day: the last full year, or the one before while its figure
 * is not yet published (人身损害赔偿解释 22). Runs per measure.
 */
export function statYearOf(standards: Standards, measure: MeasureId, on: LocalDate): number | null {
  const family = familyOf(measure);
  if (family === 'custom') return null;
  const year = Number(on.slice(0, 4)) - 1;
  const known = indexOf(standards).get(`${measure}:${year}`)?.publishedOn;
  return on < (known ?? `${year + 1}${usualDay[family]}`) ? year - 1 : year;
}

export type Lookup = (measure: MeasureId) => FigureUse;

/** Entered figures first, then the table of the province. Never another year. */
export function lookupOf(input: CalculationInput, standards: Standards): Lookup {
  const seen = new Map<MeasureId, FigureUse>();
  return (measure) => {
    const known = seen.get(measure);
    if (known) return known;
    const use = find(input, standards, measure);
    seen.set(measure, use);
    return use;
  };
}

function find(input: CalculationInput, standards: Standards, measure: MeasureId): FigureUse {
  const family = familyOf(measure);
  const fixed = family === 'custom' ? undefined : input.statYears?.[family];
  const year = fixed ?? statYearOf(standards, measure, input.decidedOn);
  const title = measureTitle(measure);
  const same = input.figures?.filter((f) => f.measure === measure);
  const entered = same?.find((f) => f.year === year) ?? same?.find((f) => f.year === null);
  if (entered) {
    const { value, source, verified = false } = entered;
    return { measure, title, year: entered.year, value, source, verified, by: 'entered' };
  }
  const figure = indexOf(standards).get(`${measure}:${year ?? ''}`);
  if (!figure || figure.value === null) {
    return { measure, title, year, value: null, source: '', verified: false, by: 'nobody' };
  }
  return {
    measure,
    title,
    year,
    value: figure.value,
    source: figure.source,
    verified: figure.verified,
    by: 'table',
  };
}

/** Provinces whose yardstick of consumption is not the urban one. */
const consumption: Readonly<Record<string, readonly Dated<MeasureId>[]>> = {
  上海: [
    {
      from: day('2020-01-01'),
      until: day('2022-05-01'),
      value: 'all-consumption',
      cite: { source: 'dependants-practice', article: '' },
      verified: true,
    },
  ],
};

export function consumptionMeasure(
  province: string,
  living: 'urban' | 'rural',
  accidentOn: LocalDate,
): MeasureId {
  const own = consumption[province]?.find(
    (e) => e.from <= accidentOn && !(e.until && accidentOn >= e.until),
  );
  return own?.value ?? (living === 'urban' ? 'urban-consumption' : 'rural-consumption');
}
