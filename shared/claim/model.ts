import { z } from 'zod';
import {
  AccountId,
  CaseId,
  ClaimId,
  EvidenceId,
  Id,
  Instant,
  LocalDate,
  MediationId,
  Money,
  type OfficeId,
  PartyId,
} from '@shared/kernel';
import { OfficeRef } from '@shared/case';

const positiveMoney = Money.refine((amount) => amount > 0, '金额要大于 0');

/** Where the money goes (收款账户). The holder must be the payee himself. */
export const BankAccount = z.strictObject({
  holder: z.string().trim().min(2, '请填户名').max(40),
  bank: z.string().trim().min(2, '请填开户银行').max(60),
  number: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8,30}$/, '银行账号是 8 到 30 位数字')),
});
export type BankAccount = z.infer<typeof BankAccount>;

/** One sum an insurer owes one party by the agreement. `account` is absent while the payee has not given one. */
export const Payable = z.strictObject({
  id: Id,
  payer: OfficeRef,
  payee: PartyId,
  amount: positiveMoney,
  purpose: z.string(),
  covers: z.array(z.strictObject({ cover: z.enum(['compulsory', 'commercial']), amount: Money })),
  /** The day the agreement names. */
  dueOn: LocalDate.optional(),
  account: BankAccount.optional(),
});
export type Payable = z.infer<typeof Payable>;

/** Statuses of a claim. Overdue is no status: it is a period that has run out. */
export const ClaimStatus = z.enum([
  'submitted',
  'documents-asked',
  'complete',
  'part-approved',
  'approved',
  'refused',
  'paid',
  'confirmed',
]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** The named person behind a step; a claim is never decided by a program. */
export const Person = z.strictObject({ account: AccountId, name: z.string() });
export type Person = z.infer<typeof Person>;

/** One movement of money with the receipt of the paying bank. */
export const Transfer = z.strictObject({
  id: Id,
  amount: positiveMoney,
  receipt: z.string(),
  signature: z.string(),
  paidAt: Instant,
  confirmedAt: Instant.optional(),
  /** The payee says it has not arrived. */
  disputed: z.strictObject({ at: Instant, text: z.string() }).optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** What one party is to get from this insurer: agreed, approved so far, paid so far. */
export const Payment = z.strictObject({
  id: Id,
  payee: PartyId,
  account: BankAccount,
  amount: positiveMoney,
  purpose: z.string(),
  covers: Payable.shape.covers,
  dueOn: LocalDate.optional(),
  approved: Money,
  transfers: z.array(Transfer),
});
export type Payment = z.infer<typeof Payment>;

/** Everything the insurer needs, gathered by the platform: nobody hands in twice what the case already holds. */
export const Bundle = z.strictObject({
  agreement: MediationId,
  agreementNumber: z.string(),
  agreementHash: z.string(),
  effectiveAt: Instant,
  findingNumber: z.string().optional(),
  calculation: Id.optional(),
  evidence: z.array(EvidenceId),
});
export type Bundle = z.infer<typeof Bundle>;

export const ClaimDecision = z.strictObject({
  kind: z.enum(['approve', 'approve-part', 'refuse']),
  by: Person,
  at: Instant,
  amount: Money,
  reason: z.string().optional(),
  article: z.string().optional(),
  /** Checks the program could not confirm and the person answered for. */
  answeredFor: z.array(z.string()),
});
export type ClaimDecision = z.infer<typeof ClaimDecision>;

/** 一键理赔: what one insurer pays under one agreement. */
export const InsuranceClaim = z.strictObject({
  id: ClaimId,
  version: z.int(),
  caseId: CaseId,
  insurer: OfficeRef,
  status: ClaimStatus,
  bundle: Bundle,
  /** The insurer signed the agreement itself, so the sum is agreed (交强险条例 29) and it may not assess it anew. */
  agreedByInsurer: z.boolean(),
  payments: z.array(Payment).min(1),
  submittedAt: Instant,
  submittedBy: z.enum(['party', 'helper', 'mediator']),
  papersAcceptedAt: Instant.optional(),
  asked: z.strictObject({ items: z.array(z.string()).min(1), by: Person, at: Instant }).optional(),
  supplied: z
    .strictObject({ evidence: z.array(EvidenceId), note: z.string().optional(), at: Instant })
    .optional(),
  decisions: z.array(ClaimDecision),
});
export type InsuranceClaim = z.infer<typeof InsuranceClaim>;

type One = { readonly claim: ClaimId; readonly insurer: OfficeId };
/** What decides the clocks: whether the insurer has agreed to the sum, and which law its cover is under. */
type Decided = { readonly agreed: boolean; readonly cover: 'compulsory' | 'commercial' };
type Sum = One & { readonly amount: Money };
type ToParty = Sum & { readonly payee: PartyId };

export type ClaimFact =
  | { readonly type: 'claim.submitted'; readonly data: Sum & Decided }
  | { readonly type: 'claim.papers-accepted'; readonly data: One }
  | { readonly type: 'claim.documents-asked'; readonly data: One & { readonly count: number } }
  | {
      readonly type: 'claim.documents-supplied';
      readonly data: One & Decided & { readonly count: number };
    }
  | { readonly type: 'claim.approved'; readonly data: Sum & Decided }
  | {
      readonly type: 'claim.part-approved';
      readonly data: Sum & Decided & { readonly left: Money };
    }
  | { readonly type: 'claim.refused'; readonly data: Sum & { readonly owed: Money } }
  | {
      readonly type: 'claim.paid';
      readonly data: ToParty & { readonly receipt: string; readonly inFull: boolean };
    }
  | {
      readonly type: 'claim.receipt-confirmed';
      /** `last`: no claim is open any more. `nothingOwed`: nor does a person pay under the agreement. */
      readonly data: ToParty & { readonly last: boolean; readonly nothingOwed: boolean };
    }
  | { readonly type: 'claim.receipt-disputed'; readonly data: ToParty };
