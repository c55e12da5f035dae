import { z } from 'zod';
import { LocalDate } from '@shared/kernel';
import { measureIds } from '../standards/measures';
import { roundingIds } from './rounding';

/** Largest amount accepted: 1 亿元, in 分. */
export const largestAmount = 10_000_000_000;

export const Amount = z.int().min(0).max(largestAmount);
const Few = z.number().min(0).max(40_000).multipleOf(0.000001);
export const Percent = z.number().min(0).max(100).multipleOf(0.000001);
export const Key = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const Label = z.string().max(80);

/** Where a rate comes from: an amount in the papers, or a figure of the yearly table. */
export const Rate = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('amount'),
    amount: Amount,
    per: z.enum(['year', 'month', 'day']),
  }),
  z.strictObject({ from: z.literal('measure'), measure: z.enum(measureIds) }),
]);
export type Rate = z.infer<typeof Rate>;

/** A stretch of work or care: rate × time × people × factor. */
export const Stretch = z.strictObject({
  rate: Rate,
  n: Few,
  unit: z.enum(['day', 'month', 'year']),
  people: z.int().min(1).max(20).optional(),
  factor: z.number().min(0).max(10).multipleOf(0.000001).optional(),
  /** In the same days as the stretch before it: a second job, a second carer. */
  alongside: z.boolean().optional(),
  /** Care after rating: 完全, 大部分, 部分护理依赖. */
  dependence: z.enum(['full', 'most', 'part']).optional(),
});
export type Stretch = z.infer<typeof Stretch>;

export const DayPart = z.strictObject({ days: Few, perDay: Amount.optional() });

/** Court classifications and roundings of one item; every one is printed on the result. */
const common = {
  id: Key.optional(),
  title: Label.optional(),
  /** What the claimant asks for this item at most (诉请). */
  claim: Amount.optional(),
  /** Amount all parties agree on, or the court accepts on the claim; goes before the formula. */
  agreed: Amount.optional(),
  bucket: z.enum(['medical', 'disability', 'property', 'outside']).optional(),
  /** Whether commercial third-party cover pays it. */
  covered: z.boolean().optional(),
  round: z.enum(roundingIds).optional(),
  dayRound: z.enum(roundingIds).optional(),
  divisor: z.number().min(1).max(366).optional(),
  /** How far the injury goes back to the accident (损伤参与度), where illness or age had a part in it. */
  causePercent: Percent.optional(),
};

export const amountKinds = [
  'later-treatment',
  'rehabilitation',
  'plastic-surgery',
  'lodging',
  'appraisal',
  'funeral-transport',
  'cargo',
  'towing',
  'depreciation',
  'other-property',
  'other-medical',
  'other-injury',
  'other',
] as const;

export const dayKinds = ['meal', 'nutrition', 'transport'] as const;
export const stretchKinds = [
  'lost-income',
  'care',
  'funeral-relatives',
  'loss-of-use',
  'substitute',
] as const;

/** A person the victim supports (被扶养人). */
export const Dependant = z.strictObject({
  id: Key,
  relation: z.enum(['child', 'parent', 'spouse', 'other']),
  name: Label.optional(),
  bornOn: LocalDate.optional(),
  /** Years as fixed by the papers; overrides the birth date. */
  years: z.number().min(0).max(40).multipleOf(0.000001).optional(),
  months: z.int().min(0).max(480).optional(),
  supporters: z.int().min(1).max(20),
  residence: z.enum(['urban', 'rural']).optional(),
  /** Income of an adult; support is owed only without ability to work and without income. */
  ownIncome: z.boolean().optional(),
  /** A pension or income of a year below the yardstick: only the difference is owed. */
  ownYearly: Amount.optional(),
  /** 部分丧失劳动能力: how far an adult cannot work; only that part is owed. */
  incapacityPercent: Percent.optional(),
});
export type Dependant = z.infer<typeof Dependant>;

const Device = z.strictObject({
  price: Amount,
  count: z.int().min(1).max(10).optional(),
  years: Few.optional(),
  cycleYears: z.number().min(0.1).max(100).multipleOf(0.000001).optional(),
  /** Upkeep for the whole period. */
  upkeep: Amount.optional(),
});

export const Item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('medical'),
    ...common,
    receipts: z.array(Amount).min(1).max(200),
    less: z.array(Amount).max(50).optional(),
  }),
  z.strictObject({ kind: z.enum(amountKinds), ...common, amount: Amount }),
  z.strictObject({
    kind: z.enum(dayKinds),
    ...common,
    /** A sum by receipts or discretion, instead of days. */
    amount: Amount.optional(),
    parts: z.array(DayPart).min(1).max(20).optional(),
  }),
  z.strictObject({
    kind: z.enum(stretchKinds),
    ...common,
    amount: Amount.optional(),
    parts: z.array(Stretch).min(1).max(20).optional(),
    proof: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('disability'),
    ...common,
    grades: z.array(z.int().min(1).max(10)).min(1).max(10),
    index: Percent.optional(),
    years: z.number().min(0).max(30).optional(),
    adjustPercent: z.number().min(-100).max(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('death'),
    ...common,
    years: z.number().min(0).max(30).optional(),
  }),
  z.strictObject({ kind: z.literal('funeral'), ...common, amount: Amount.optional() }),
  z.strictObject({
    kind: z.literal('dependants'),
    ...common,
    people: z.array(Dependant).min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('mental'), ...common, amount: Amount.optional() }),
  z.strictObject({ kind: z.literal('aids'), ...common, devices: z.array(Device).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('repair'),
    ...common,
    amount: Amount,
    valueBefore: Amount.optional(),
    salvage: Amount.optional(),
  }),
  z.strictObject({
    kind: z.literal('total-loss'),
    ...common,
    value: Amount,
    salvage: Amount.optional(),
  }),
]);
export type Item = z.infer<typeof Item>;
export type ItemKind = Item['kind'];
type Holding<I, K> = I extends { kind: unknown } ? (K extends I['kind'] ? I : never) : never;
export type ItemOf<K extends ItemKind> = Holding<Item, K>;
