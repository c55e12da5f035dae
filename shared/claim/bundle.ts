import { z } from 'zod';
import {
  CaseId,
  ClaimId,
  EvidenceId,
  Id,
  Instant,
  LocalDate,
  Money,
  PartyId,
} from '@shared/kernel';
import { OfficeRef } from '@shared/case';
import { checkIds } from './checks';
import { BankAccount, ClaimStatus } from './model';
import { ClaimView, ClockView } from './view';

const CheckView = z.strictObject({
  id: z.enum(checkIds),
  result: z.enum(['right', 'doubt']),
  detail: z.string(),
});
/** What one tap would ask for, shown before it is pressed. */
export const Preview = z.strictObject({
  agreementNumber: z.string(),
  effectiveAt: Instant,
  payables: z.array(
    z.strictObject({
      insurer: OfficeRef,
      payee: PartyId,
      name: z.string(),
      you: z.boolean(),
      amount: Money,
      purpose: z.string(),
      accountMasked: z.string().optional(),
    }),
  ),
  files: z.int(),
});
export type Preview = z.infer<typeof Preview>;

export const ClaimRow = z.strictObject({
  caseId: CaseId,
  claimId: ClaimId,
  code: z.string(),
  names: z.array(z.string()),
  status: ClaimStatus,
  total: Money,
  submittedAt: Instant,
  due: ClockView.pick({
    period: true,
    title: true,
    dueAt: true,
    status: true,
    cite: true,
  }).optional(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

const EvidenceLine = z.strictObject({
  id: EvidenceId,
  name: z.string(),
  about: z.string(),
  contentType: z.string(),
  link: z.string().optional(),
});
const PaperLine = z.strictObject({ label: z.string(), value: z.string() });

/** The whole bundle for the insurer of the claim; reading it is seen by the parties. */
export const BundleView = z.strictObject({
  claim: ClaimView,
  code: z.string(),
  place: z.string(),
  occurredOn: LocalDate,
  agreement: z.strictObject({
    number: z.string(),
    hash: z.string(),
    effectiveAt: Instant,
    facts: z.string(),
    responsibility: z.string(),
    items: z.array(z.strictObject({ name: z.string(), label: z.string(), amount: Money })),
    payments: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        purpose: z.string(),
        amount: Money,
        dueOn: LocalDate,
      }),
    ),
    otherTerms: z.array(z.string()),
    link: z.string().optional(),
    signaturesValid: z.boolean(),
  }),
  finding: z.array(PaperLine),
  calculation: z.strictObject({
    id: z.string().optional(),
    lines: z.array(z.strictObject({ label: z.string(), amount: Money, note: z.string() })),
  }),
  evidence: z.array(EvidenceLine),
  persons: z.array(
    z.strictObject({ party: PartyId, name: z.string(), idNumber: z.string(), role: z.string() }),
  ),
  accounts: z.array(
    z.strictObject({ payment: Id, payee: z.string(), account: BankAccount, amount: Money }),
  ),
  covers: z.array(z.strictObject({ cover: z.enum(['compulsory', 'commercial']), amount: Money })),
  checks: z.array(CheckView),
  traces: z.array(z.strictObject({ who: z.string(), at: Instant, what: z.string() })),
});
export type BundleView = z.infer<typeof BundleView>;
