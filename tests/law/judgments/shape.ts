import type { CalculationInput, Item } from '@shared/law/compensation';

/** Yuan as printed in a judgment → 分. */
export const y = (yuan: number): number => Math.round(yuan * 100);

/** Where our figure differs from the court's, and why. */
export type Difference = { readonly ours: number; readonly why: string };

/** One judgment: facts and named settings as input, and what the court printed. */
export type Judgment = {
  readonly id: string;
  /** Text of the case for the table. */
  readonly about: string;
  readonly input: CalculationInput;
  /** Court's figures in yuan: `victim/item` and `payer` or `payer→victim` keys. */
  readonly court: Readonly<Record<string, number>>;
  readonly differs?: Readonly<Record<string, Difference>>;
  /** Facts the source does not give and how they were filled. */
  readonly assumed?: string;
};

type Figure = NonNullable<CalculationInput['figures']>[number];

/** A figure as the judgment states it. */
export const stated = (
  measure: Figure['measure'],
  yuan: number,
  year: number | null = null,
): Figure => ({
  measure,
  year,
  value: y(yuan),
  source: '判决书载明',
});

type Rate = { from: 'amount'; amount: number; per: 'year' | 'month' | 'day' };
export const perYear = (yuan: number): Rate => ({ from: 'amount', amount: y(yuan), per: 'year' });
export const perMonth = (yuan: number): Rate => ({ from: 'amount', amount: y(yuan), per: 'month' });
export const perDay = (yuan: number): Rate => ({ from: 'amount', amount: y(yuan), per: 'day' });

export const medical = (...receipts: number[]): Item => ({
  kind: 'medical',
  receipts: receipts.map(y),
});
export const meal = (days: number, rate: number): Item => ({
  kind: 'meal',
  parts: [{ days, perDay: y(rate) }],
});
export const nutrition = (days: number, rate: number): Item => ({
  kind: 'nutrition',
  parts: [{ days, perDay: y(rate) }],
});
export const fares = (days: number, rate: number): Item => ({
  kind: 'transport',
  parts: [{ days, perDay: y(rate) }],
});
export const sum = (
  kind:
    | 'meal'
    | 'nutrition'
    | 'transport'
    | 'care'
    | 'lost-income'
    | 'funeral'
    | 'mental'
    | 'later-treatment'
    | 'appraisal'
    | 'other-medical'
    | 'other-injury'
    | 'other-property'
    | 'funeral-relatives'
    | 'funeral-transport'
    | 'repair'
    | 'towing'
    | 'other',
  yuan: number,
  more: Partial<{
    id: string;
    title: string;
    bucket: 'medical' | 'disability' | 'property' | 'outside';
    covered: boolean;
  }> = {},
): Item => ({ kind, amount: y(yuan), ...more }) as Item;
export const work = (
  kind: 'care' | 'lost-income' | 'funeral-relatives' | 'loss-of-use' | 'substitute',
  rate: Rate,
  n: number,
  more: { unit?: 'day' | 'month' | 'year'; people?: number; factor?: number } = {},
): Item => ({
  kind,
  parts: [
    {
      rate,
      n,
      unit: more.unit ?? 'day',
      ...(more.people ? { people: more.people } : {}),
      ...(more.factor ? { factor: more.factor } : {}),
    },
  ],
});

type Party = CalculationInput['parties'][number];
export const motor = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  kind: 'motor',
  compulsory: { status: 'insured' },
  ...more,
});
export const bike = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  kind: 'non-motor',
  ...more,
});
export const walker = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  kind: 'pedestrian',
  ...more,
});
export const third = (
  id: string,
  limit: number,
  more: object = {},
): NonNullable<Party['covers']>[number] => ({
  id,
  kind: 'third-party',
  limit: y(limit),
  ...more,
});
