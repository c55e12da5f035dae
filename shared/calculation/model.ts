import { z } from 'zod';
import { AccountId, CaseId, Id, Instant, Money, OfficeId, PartyId, Role } from '@shared/kernel';

/** 理赔计算单: a calculation kept with a case. Input and result are stored as the canonical text that was signed. */
export const CalculationRecord = z.strictObject({
  id: Id,
  version: z.int(),
  caseId: CaseId,
  by: AccountId,
  role: Role,
  party: PartyId.optional(),
  /** Of the official who saved it: his colleagues go on with it. */
  office: OfficeId.optional(),
  title: z.string(),
  at: Instant,
  ruleSet: z.string(),
  /** Canonical JSON of input, rule set and result; what the digest is over. */
  canonical: z.string(),
  digest: z.string(),
  signature: z.string(),
  keyId: z.string(),
  total: Money,
});
export type CalculationRecord = z.infer<typeof CalculationRecord>;

/** That one was saved, and not which or how much: whoever saved it decides when the others see it. */
export type CalculationFact = {
  readonly type: 'calculation.saved';
  readonly data: Readonly<Record<string, never>>;
};
