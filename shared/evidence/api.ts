import { z } from 'zod';
import { CaseId, endpoint, EvidenceId, type Access } from '@shared/kernel';
import { ClaimItem } from './checklist';
import { Capture, EvidenceKind, EvidenceStatus, RefusalReason, Reviewer, Sha256 } from './model';
import { evidenceTransitions, reviewTransitions } from './transitions';
import { EvidenceView } from './view';

/** Who may look at the evidence of a case at all; which items, says `seesItem`. */
export const evidenceReaders: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  mediator: ['assigned'],
  police: ['assigned'],
};

const one = { caseId: CaseId, id: EvidenceId };
const stamped = { ...one, version: z.int() };

/** Path marks, control characters and writing-direction marks are taken out of a file's name. */
const FileName = z
  .string()
  .max(200, '文件名太长，最多 200 个字')
  .transform((name) =>
    name
      .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, '文件要有名字'));

const PartUrl = z.strictObject({ part: z.int(), size: z.int(), url: z.string() });
const Parts = z.strictObject({
  id: EvidenceId,
  status: EvidenceStatus,
  partSize: z.int(),
  arrived: z.array(z.int()),
  /** Where the missing parts go. */
  missing: z.array(PartUrl),
});
export type UploadParts = z.infer<typeof Parts>;

const Finished = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sealed'), id: EvidenceId, version: z.int() }),
  z.strictObject({
    status: z.literal('refused'),
    id: EvidenceId,
    version: z.int(),
    reason: RefusalReason,
    message: z.string(),
  }),
]);
const Stands = z.strictObject({ id: EvidenceId, version: z.int() });

export const evidenceApi = {
  startUpload: endpoint({
    name: 'evidence/start-upload',
    kind: 'act',
    on: 'case',
    by: evidenceTransitions['start-upload'].by,
    scope: 'evidence',
    input: z.strictObject({
      ...one,
      name: FileName,
      kind: EvidenceKind,
      item: ClaimItem,
      size: z.int().min(1, '文件是空的，请重新选'),
      sha256: Sha256,
      capture: Capture,
    }),
    output: Parts,
  }),
  resumeUpload: endpoint({
    name: 'evidence/resume-upload',
    kind: 'read',
    on: 'case',
    by: evidenceTransitions['start-upload'].by,
    scope: 'evidence',
    input: z.strictObject(one),
    output: Parts,
  }),
  finishUpload: endpoint({
    name: 'evidence/finish-upload',
    kind: 'act',
    on: 'case',
    by: evidenceTransitions['finish-upload'].by,
    scope: 'evidence',
    input: z.strictObject(one),
    output: Finished,
  }),
  list: endpoint({
    name: 'evidence/list',
    kind: 'read',
    on: 'case',
    by: evidenceReaders,
    scope: 'see',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ items: z.array(EvidenceView) }),
  }),
  /** A link for a minute. Opening somebody's personal papers leaves a trace that he can see. */
  open: endpoint({
    name: 'evidence/open',
    kind: 'read',
    on: 'case',
    by: evidenceReaders,
    scope: 'see',
    input: z.strictObject(one),
    output: z.strictObject({ url: z.string(), name: z.string(), contentType: z.string() }),
  }),
  comment: endpoint({
    name: 'evidence/comment',
    kind: 'act',
    on: 'case',
    by: reviewTransitions.comment.by,
    scope: 'talk',
    input: z.strictObject({
      ...stamped,
      verdict: z.enum(['accept', 'doubt']),
      question: z.string().trim().max(300).optional(),
    }),
    output: Stands,
  }),
  answer: endpoint({
    name: 'evidence/answer',
    kind: 'act',
    on: 'case',
    by: reviewTransitions.answer.by,
    scope: 'talk',
    input: z.strictObject({
      ...stamped,
      reviewer: Reviewer,
      answer: z.string().trim().min(1, '请写回答').max(500),
    }),
    output: Stands,
  }),
  withdraw: endpoint({
    name: 'evidence/withdraw',
    kind: 'act',
    on: 'case',
    by: evidenceTransitions.withdraw.by,
    scope: 'evidence',
    input: z.strictObject(stamped),
    output: Stands,
  }),
};
