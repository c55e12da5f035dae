import { z } from 'zod';
import { LocalDate } from '@shared/kernel';
import { Amount, Key, Percent } from './input-items';

/** 案件受理费 of a lawsuit over the loss. */
export const CourtFeeInput = z.strictObject({
  /** 诉讼请求的金额; absent: what the victims ask for, else what others owe. */
  claim: Amount.optional(),
  /** One plaintiff only; absent: all victims in one suit. */
  victim: Key.optional(),
  /** 财产案件, or 人格权案件 with its fixed part, as the court books it. */
  kind: z.enum(['property', 'personality']).optional(),
  /** The fixed part of a 人格权 case, 100 to 500 元 by province. */
  fixed: z.int().min(10_000).max(50_000).optional(),
  halved: z.enum(['summary', 'mediation', 'withdrawal', 'counterclaim']).optional(),
  /** By what was won and lost, or all on one side. */
  bornBy: z.enum(['outcome', 'plaintiff', 'defendants']).optional(),
  /** The plaintiff's part where the court or an agreement fixed it. */
  plaintiffPercent: Percent.optional(),
  /** False: the persons behind an insurer bear its part. */
  insurersBear: z.boolean().optional(),
  /** 申请保全的财产数额. */
  preservation: Amount.optional(),
});
export type CourtFeeInput = z.infer<typeof CourtFeeInput>;

/** 迟延履行利息 of what a judgment or mediation paper orders. */
export const LateInterestInput = z.strictObject({
  /** Absent: what is still to come to the victims. */
  principal: Amount.optional(),
  /** 履行期间届满之日. */
  dueOn: LocalDate,
  /** The day of payment, or the day of calculation. */
  until: LocalDate,
  /** Parts paid in between; they go on the principal first. */
  repaid: z
    .array(z.strictObject({ on: LocalDate, amount: Amount }))
    .max(50)
    .optional(),
  /** General interest, only where the judgment gives it. */
  yearlyPercent: Percent.optional(),
});
export type LateInterestInput = z.infer<typeof LateInterestInput>;

export const Costs = z.strictObject({
  courtFee: CourtFeeInput.optional(),
  lateInterest: LateInterestInput.optional(),
});
