import type { LocalDate, Money } from '@shared/kernel';
import type { MeasureId } from './measures';

/** How sure a figure is: read at its source, cross-checked, from a secondary page, only recalled, or a gap. */
export type Confidence = 'source' | 'secondary' | 'cross-checked' | 'recalled' | 'entered' | 'gap';

/** One published figure. `value: null` is a known gap: nobody has entered it yet. */
export type Figure = {
  readonly measure: MeasureId;
  /** Statistical year; null for a customary figure without a year. */
  readonly year: number | null;
  /** In 分, per year, per day or lump as the measure says. */
  readonly value: Money | null;
  readonly publishedOn: LocalDate | null;
  readonly source: string;
  readonly verified: boolean;
  readonly confidence: Confidence;
  /** False for a known alternative that is not the default. */
  readonly preferred?: boolean;
  readonly note?: string;
};

/** The figures of one province; the calculator takes them as an argument. */
export type Standards = { readonly province: string; readonly figures: readonly Figure[] };

export type FigureRow = readonly [
  measure: MeasureId,
  year: number | null,
  yuan: string | null,
  publishedOn: string | null,
  source: number,
  verified: boolean,
  confidence: Confidence,
  note?: number,
  preferred?: boolean,
];

const fenOf = (text: string): Money => {
  const [whole = '0', part = ''] = text.split('.');
  return (Number(whole) * 100 + Number(part.padEnd(2, '0'))) as Money;
};

/** Reads a compact table: sources and notes are written once and referred to by position. */
export function standardsOf(
  province: string,
  sources: readonly string[],
  notes: readonly string[],
  rows: readonly FigureRow[],
): Standards {
  return {
    province,
    figures: rows.map(
      ([measure, year, value, publishedOn, source, verified, confidence, note, preferred]) => ({
        measure,
        year,
        value: value === null ? null : fenOf(value),
        publishedOn: publishedOn as LocalDate | null,
        source: sources[source] ?? '',
        verified,
        confidence,
        ...(note === undefined || note < 0 ? {} : { note: notes[note] ?? '' }),
        ...(preferred === undefined ? {} : { preferred }),
      }),
    ),
  };
}
