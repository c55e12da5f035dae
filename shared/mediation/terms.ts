import { z } from 'zod';
import { LocalDate, Money, OfficeId, PartyId } from '@shared/kernel';

const positive = Money.refine((amount) => amount > 0, '金额要大于 0');
const line = (max: number) => z.string().trim().min(1, '这一项要填').max(max);

/** Who pays a sum: 交强险, 商业险, or a person (侵权人). */
export const Payer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('compulsory'), insurer: OfficeId }),
  z.strictObject({ kind: z.literal('commercial'), insurer: OfficeId }),
  z.strictObject({ kind: z.literal('person'), party: PartyId }),
]);
export type Payer = z.infer<typeof Payer>;

export const BankAccount = z.strictObject({
  holder: line(40),
  bank: line(60),
  number: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8,30}$/, '银行账号是 8 到 30 位数字')),
});
export type BankAccount = z.infer<typeof BankAccount>;

/** 赔偿项目: one head of loss of one person. */
export const TermItem = z.strictObject({ to: PartyId, label: line(30), amount: positive });
export type TermItem = z.infer<typeof TermItem>;

/** One sum that moves: from whom, to whose account, by which day. `prepayment` gives an advance back (返还垫付). */
export const Payment = z.strictObject({
  payer: Payer,
  payee: PartyId,
  purpose: z.enum(['damages', 'prepayment']),
  amount: positive,
  dueOn: LocalDate,
  account: BankAccount,
});
export type Payment = z.infer<typeof Payment>;

/** 垫付款: what somebody has paid already. It counts towards the loss; `returned` says he gets it back from a payer. */
export const Prepayment = z.strictObject({
  by: PartyId,
  to: PartyId,
  amount: positive,
  returned: z.boolean(),
});
export type Prepayment = z.infer<typeof Prepayment>;

/** What the sides have agreed, as the mediator writes it down (人民调解法 29). */
export const Terms = z.strictObject({
  facts: line(1000),
  responsibility: line(300),
  items: z.array(TermItem).min(1, '至少写一项赔偿').max(60),
  payments: z.array(Payment).min(1, '至少写一笔付款').max(30),
  prepayments: z.array(Prepayment).max(20),
  /** Injuries found later (后续伤情): open to a new claim, or covered by this agreement. */
  laterInjury: z.enum(['open', 'covered']),
  otherTerms: z.array(line(300)).max(10),
});
export type Terms = z.infer<typeof Terms>;

/** The insurer behind a payer; a person has none. */
export function payingInsurer(payer: Payer): OfficeId | undefined {
  return payer.kind === 'person' ? undefined : payer.insurer;
}
