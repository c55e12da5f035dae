import { z } from 'zod';
import {
  CaseId,
  ClaimId,
  Cursor,
  endpoint,
  EvidenceId,
  Id,
  Instant,
  Money,
  PartyId,
} from '@shared/kernel';
import { involved, OfficeRef } from '@shared/case';
import { checkIds } from './checks';
import { BankAccount, ClaimStatus } from './model';
import { claimTransitions } from './transitions';
import { BundleView, ClaimRow, Preview } from './bundle';
import { ClaimView } from './view';

const caseId = { caseId: CaseId };
const oneClaim = { ...caseId, claimId: ClaimId };
/** `version`: the one the person saw. */
const seenClaim = { ...oneClaim, version: z.int() };

/** The claim as it stands after the act; the page reads it again. */
const Moved = z.strictObject({ claimId: ClaimId, status: ClaimStatus, version: z.int() });

const answeredFor = { answeredFor: z.array(z.enum(checkIds)) };

const moneyIn = Money.refine((amount) => amount > 0, '金额要大于 0');

export const claimApi = {
  read: endpoint({
    name: 'claim/read',
    kind: 'read',
    on: 'case',
    by: involved,
    scope: 'see',
    input: z.strictObject({ ...caseId, party: PartyId.optional() }),
    output: z.strictObject({
      code: z.string(),
      place: z.string(),
      occurredAt: Instant,
      claims: z.array(ClaimView),
      preview: Preview.optional(),
      canSubmit: z.boolean(),
    }),
  }),
  readBundle: endpoint({
    name: 'claim/read-bundle',
    kind: 'read',
    on: 'case',
    by: { insurer: ['assigned'] },
    reveals: ['bank-account', 'id-number', 'evidence'],
    input: z.strictObject({
      ...oneClaim,
      purpose: z.string().trim().min(2, '请写明用途').max(100),
    }),
    output: BundleView,
  }),
  list: endpoint({
    name: 'claim/list',
    kind: 'read',
    on: 'office',
    by: { insurer: ['unrelated'] },
    input: z.strictObject({
      status: z.enum(['open', 'done']).default('open'),
      /** The claims of this one case only, open or done. */
      caseId: CaseId.optional(),
      after: Cursor.optional(),
    }),
    output: z.strictObject({
      rows: z.array(ClaimRow),
      /** Both over every open claim of the office, not over the page. */
      open: z.int(),
      late: z.int(),
      next: Cursor.optional(),
    }),
  }),
  submit: endpoint({
    name: 'claim/submit',
    kind: 'act',
    on: 'case',
    by: claimTransitions.submit.by,
    scope: 'claim',
    input: z.strictObject({ ...caseId, account: BankAccount.optional() }),
    output: z.strictObject({
      claims: z.array(z.strictObject({ claimId: ClaimId, insurer: OfficeRef, amount: Money })),
    }),
  }),
  acceptPapers: endpoint({
    name: 'claim/accept-papers',
    kind: 'act',
    on: 'case',
    by: claimTransitions['accept-papers'].by,
    input: z.strictObject(seenClaim),
    output: Moved,
  }),
  askDocuments: endpoint({
    name: 'claim/ask-documents',
    kind: 'act',
    on: 'case',
    by: claimTransitions['ask-documents'].by,
    input: z.strictObject({
      ...seenClaim,
      items: z
        .array(z.string().trim().min(2, '写明是哪份材料').max(60))
        .min(1, '至少写一样')
        .max(20),
    }),
    output: Moved,
  }),
  supplyDocuments: endpoint({
    name: 'claim/supply-documents',
    kind: 'act',
    on: 'case',
    by: claimTransitions['supply-documents'].by,
    scope: 'claim',
    input: z
      .strictObject({
        ...oneClaim,
        evidence: z.array(EvidenceId).max(200),
        note: z.string().trim().max(200).optional(),
      })
      .refine((v) => v.evidence.length > 0 || (v.note ?? '').length >= 4, {
        path: ['evidence'],
        message: '请选补交的材料，或写明为什么没有',
      }),
    output: Moved,
  }),
  approve: endpoint({
    name: 'claim/approve',
    kind: 'act',
    on: 'case',
    by: claimTransitions.approve.by,
    input: z.strictObject({ ...seenClaim, ...answeredFor }),
    output: Moved,
  }),
  approvePart: endpoint({
    name: 'claim/approve-part',
    kind: 'act',
    on: 'case',
    by: claimTransitions['approve-part'].by,
    input: z.strictObject({
      ...seenClaim,
      ...answeredFor,
      parts: z.array(z.strictObject({ payment: Id, amount: moneyIn })).min(1, '至少写一笔'),
      reason: z.string().trim().min(4, '写明其余为什么还没定').max(300),
    }),
    output: Moved,
  }),
  refuse: endpoint({
    name: 'claim/refuse',
    kind: 'act',
    on: 'case',
    by: claimTransitions.refuse.by,
    input: z.strictObject({
      ...seenClaim,
      reason: z.string().trim().min(10, '请把理由写清楚，至少 10 个字').max(1000),
      article: z
        .string()
        .trim()
        .max(200)
        .regex(/第.{1,12}条/, '请写明条款，例如：保险条款第二十四条'),
    }),
    output: Moved,
  }),
  pay: endpoint({
    name: 'claim/pay',
    kind: 'act',
    on: 'case',
    by: claimTransitions.pay.by,
    input: z.strictObject(oneClaim),
    output: z.strictObject({
      claimId: ClaimId,
      status: ClaimStatus,
      version: z.int(),
      receipts: z.array(z.strictObject({ payment: Id, amount: Money, receipt: z.string() })),
    }),
  }),
  confirmReceipt: endpoint({
    name: 'claim/confirm-receipt',
    kind: 'act',
    on: 'case',
    by: claimTransitions['confirm-receipt'].by,
    scope: 'claim',
    input: z.strictObject({ ...oneClaim, payment: Id }),
    output: z.strictObject({
      claimId: ClaimId,
      status: ClaimStatus,
      version: z.int(),
      closed: z.boolean(),
    }),
  }),
  disputeReceipt: endpoint({
    name: 'claim/dispute-receipt',
    kind: 'act',
    on: 'case',
    by: claimTransitions['dispute-receipt'].by,
    scope: 'claim',
    input: z.strictObject({
      ...oneClaim,
      payment: Id,
      text: z.string().trim().min(4, '请写清楚，比如哪天查的卡').max(200),
    }),
    output: Moved,
  }),
};
