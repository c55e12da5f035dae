import { z } from 'zod';
import { roundingIds } from './rounding';

/** The named conventions of courts. Absent means: the default of the province and the date. */
export const Settings = z.strictObject({
  dayDivisor: z.number().min(1).max(366),
  monthDivisor: z.number().min(1).max(31),
  dayRounding: z.enum(roundingIds),
  itemRounding: z.enum(roundingIds),
  shareRounding: z.enum(['fen', 'fen-cut', 'yuan']),
  multiGrade: z.enum(['grade-percent', 'plus-one', 'cap10', 'sum', 'highest']),
  lostIncomePeriod: z.enum(['until-rating', 'appraised']),
  regime: z.enum(['auto', 'urban', 'rural']),
  dependantsCap: z.enum(['after-coefficient', 'before-coefficient', 'none']),
  dependantsCoefficient: z.enum(['apply', 'leave-out']),
  dependantsRounding: z.enum(['each', 'total']),
  childYears: z.enum(['months', 'whole', 'days']),
  mealBucket: z.enum(['medical', 'disability']),
  mentalOrder: z.enum(['first', 'pro-rata', 'last', 'outside']),
  mentalFault: z.enum(['final', 'times-share']),
  nonMedicareOrder: z.enum(['last', 'first']),
  nonMedicareShare: z.enum(['times-share', 'in-full', 'off-insurer']),
  appraisalPayer: z.enum(['tortfeasor', 'compulsory', 'commercial', 'insurer', 'claimant']),
  subLimits: z.enum(['separate', 'merged-personal', 'merged']),
  payOrder: z.enum(['compulsory-first', 'ratio-first']),
  vehicleSplit: z.enum(['by-limit', 'equal']),
  victimSplit: z.enum(['by-loss', 'equal']),
  victimShareDecimals: z.int().min(0).max(6).nullable(),
  coverSplit: z.enum(['by-limit', 'equal', 'in-order']),
  deductibleOn: z.enum(['payment', 'loss']),
  uninsuredPaysLimit: z.boolean(),
  insuredFirst: z.boolean(),
  stolenCover: z.enum(['persons', 'rescue']),
  noFaultProxy: z.boolean(),
  prepaymentsDeducted: z.boolean(),
  ownDamageFirst: z.boolean(),
  returnFrom: z.enum(['commercial-first', 'compulsory-first']),
  sameDeathAmount: z.boolean(),
});
export type Settings = Readonly<z.infer<typeof Settings>>;
export type SettingId = keyof Settings;
