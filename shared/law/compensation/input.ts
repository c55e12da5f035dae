import { z } from 'zod';
import { LocalDate } from '@shared/kernel';
import { provinces } from '../provinces';
import { measureIds } from '../standards/measures';
import { Costs } from './input-costs';
import { Amount, Item, Key, Label, Percent } from './input-items';
import { Settings } from './settings';

const largestCount = 60;
const duties = ['full', 'main', 'equal', 'minor', 'none'] as const;
const ByBucket = z.strictObject({
  medical: Amount.optional(),
  disability: Amount.optional(),
  property: Amount.optional(),
});

/** A part of a limit fixed for one victim by agreement or by the court's discretion. */
const Quota = z.strictObject({
  victim: Key,
  bucket: z.enum(['medical', 'disability', 'property', 'all']),
  amount: Amount,
});

/** Compulsory insurance (交强险) of one vehicle. Limits follow from the day of the accident. */
export const Compulsory = z.strictObject({
  status: z.enum(['insured', 'uninsured', 'unknown', 'not-required']),
  insurer: Label.optional(),
  /** Paid to others earlier (前案已赔). */
  used: ByBucket.optional(),
  /** Kept back for a victim who has not come yet (预留). */
  reserved: ByBucket.optional(),
  quotas: z.array(Quota).max(60).optional(),
});

const AddLimits = z.strictObject({
  mental: Amount.optional(),
  'non-medicare': Amount.optional(),
  'loss-of-use': Amount.optional(),
});

/** A voluntary policy (商业险). */
export const Cover = z.strictObject({
  id: Key,
  kind: z.enum(['third-party', 'seat', 'own-damage']),
  insurer: Label.optional(),
  /** Per accident; for `seat` per seat. */
  limit: Amount,
  deductiblePercent: Percent.optional(),
  /** 没有买不计免赔: the percent follows the duty (事故责任免赔率). */
  deductibleByDuty: z.boolean().optional(),
  /** 绝对免赔额 of one accident, taken off last. */
  deductibleAmount: Amount.optional(),
  /** Why the policy does not pay at all, e.g. 醉驾. */
  excluded: Label.optional(),
  /** False when the insurer never pointed the exclusion out, so that it does not bind (保险法 17). */
  clausePointedOut: z.boolean().optional(),
  /** Add-ons bought. `holiday-double` doubles the limit of an accident on a holiday (法定节假日限额翻倍险). */
  adds: z
    .array(z.enum(['mental', 'non-medicare', 'loss-of-use', 'holiday-double']))
    .max(4)
    .optional(),
  /** Limits of add-ons of their own (附加险自己的限额): these pay beside the limit of the policy. */
  addLimits: AddLimits.optional(),
  used: Amount.optional(),
  reserved: Amount.optional(),
  quotas: z.array(Quota).max(60).optional(),
});
export type Cover = z.infer<typeof Cover>;

/** A person or employer who answers for a party; percents within the party default to all on the first. */
const Liable = z.strictObject({
  id: Key,
  name: Label.optional(),
  percent: Percent.optional(),
  joint: z.boolean().optional(),
});

/** One road user: a vehicle with its driver, a rider, or a pedestrian. */
export const RoadUser = z.strictObject({
  id: Key,
  name: Label.optional(),
  kind: z.enum(['motor', 'non-motor', 'pedestrian', 'trailer']),
  duty: z.enum(duties).optional(),
  towedBy: Key.optional(),
  liable: z.array(Liable).max(10).optional(),
  compulsory: Compulsory.optional(),
  covers: z.array(Cover).max(10).optional(),
  driver: z
    .array(z.enum(['drunk', 'drugged', 'unlicensed', 'intentional', 'stolen', 'fled']))
    .max(6)
    .optional(),
  /** False for a hit-and-run car nobody has found. */
  identified: z.boolean().optional(),
});
export type RoadUser = z.infer<typeof RoadUser>;

/** A share fixed by finding, judgment or agreement; `self` is the victim's own fault. */
const Share = z.strictObject({
  party: Key,
  percent: Percent,
  of: z.enum(['all', 'injury', 'property']).optional(),
});
export type Share = z.infer<typeof Share>;

const NonMedicare = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('percent'),
    percent: Percent,
    base: z.enum(['all', 'above-compulsory']),
  }),
  z.strictObject({ by: z.literal('amount'), amount: Amount }),
]);

/** Somebody who lost something. */
export const Victim = z.strictObject({
  id: Key,
  name: Label.optional(),
  bornOn: LocalDate.optional(),
  /** Age in full years when no birth date is known. */
  age: z.int().min(0).max(120).optional(),
  residence: z.enum(['urban', 'rural', 'rural-in-town']).optional(),
  /** The road user he belongs to; none for a bystander or a street lamp. */
  party: Key.optional(),
  /**
   * `self`: driver, rider, pedestrian or owner, whose party's fault is his own. `outside` of a party: thrown out of the
   * car or hit by it, a third party to it; the driver himself stays `self` (侵权责任编解释一).
   */
  role: z.enum(['self', 'passenger', 'outside']).optional(),
  ratedOn: LocalDate.optional(),
  diedOn: LocalDate.optional(),
  items: z.array(Item).max(80),
  claimTotal: Amount.optional(),
  shares: z.array(Share).max(20).optional(),
  freeRidePercent: Percent.optional(),
  /** Road users he does not sue; their part stays with nobody. */
  notSuing: z.array(Key).max(20).optional(),
  /** Vehicles whose compulsory insurer he does not ask; its part is nobody's (未起诉的交强险). */
  notSuingInsurers: z.array(Key).max(20).optional(),
  nonMedicare: NonMedicare.optional(),
});
export type Victim = z.infer<typeof Victim>;

/** Money already paid (垫付): by `person:ID`, `compulsory:PARTY`, `cover:ID`, `fund`, or `other:ID` outside the accident (医保、单位). */
const Payment = z.strictObject({
  id: Key,
  by: z.string().regex(/^(fund|(person|compulsory|cover|other):[A-Za-z0-9_-]{1,64})$/),
  victim: Key,
  amount: Amount,
});

/** A figure entered by a person, with where it comes from. It goes before the table. */
const EnteredFigure = z.strictObject({
  measure: z.enum(measureIds),
  year: z.int().min(2000).max(2100).nullable().default(null),
  value: Amount,
  source: z.string().min(2).max(300),
  verified: z.boolean().optional(),
});

/** Two or three values of one disputed fact, by its place in the input: `victims.0.items.2.amount`. */
const Disputed = z.strictObject({
  path: z.string().regex(/^[A-Za-z0-9_]+(\.[A-Za-z0-9_-]+){0,12}$/),
  title: Label,
  low: z.union([z.number(), z.string(), z.boolean()]),
  high: z.union([z.number(), z.string(), z.boolean()]),
});

/** Facts and named settings of one accident; amounts in 分. */
export const CalculationInput = z.strictObject({
  version: z.literal(1).default(1),
  province: z.enum(provinces),
  /** Beijing time: `2020-09-18` or `2020-09-18T23:59`. */
  accidentAt: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(\+08:00)?)?$/),
  /** End of the first-instance debate, or the day of calculation. */
  decidedOn: LocalDate,
  /** Whether it was a statutory holiday or weekend, for covers whose limit doubles then. */
  onHoliday: z.boolean().optional(),
  /** 高速公路等封闭道路: the share of a driver without fault is smaller there. */
  closedRoad: z.boolean().optional(),
  /** 刑事附带民事诉讼: mental damage is as a rule not awarded. */
  attachedToCriminal: z.boolean().optional(),
  settings: Settings.partial().optional(),
  /** Statistical years fixed by the court, by family. */
  statYears: z
    .strictObject({
      income: z.int().min(2000).max(2100).optional(),
      wage: z.int().min(2000).max(2100).optional(),
    })
    .optional(),
  figures: z.array(EnteredFigure).max(60).optional(),
  parties: z.array(RoadUser).min(1).max(largestCount),
  victims: z.array(Victim).min(1).max(largestCount),
  shares: z.array(Share).max(20).optional(),
  payments: z.array(Payment).max(200).optional(),
  disputed: z.array(Disputed).max(20).optional(),
  /** What comes beside the loss: court fee and interest for paying late. */
  costs: Costs.optional(),
});
export type CalculationInput = z.infer<typeof CalculationInput>;
/** The same as plain JSON: days are texts, as a file or a call brings them. */
export type CalculationFacts = z.input<typeof CalculationInput>;
