import { z } from 'zod';
import { AccountId, CaseId, EvidenceId, Instant, OfficeId, PartyId } from '@shared/kernel';
import { ClaimItem } from './checklist';

export const EvidenceKind = z.enum(['photo', 'video', 'pdf']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** `sealed` (已封存): the server read the file again, its hash is the phone's, nothing changes it any more. */
export const EvidenceStatus = z.enum(['uploading', 'sealed', 'refused', 'withdrawn']);
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;

/** What one of the other side has said of an item (质证意见): nothing yet, accepted, or objected to. */
export const ReviewStatus = z.enum(['offered', 'accepted', 'objected']);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

/** Where the file came from, as the phone tells it; the times of server and phone are both kept. */
export const Capture = z.strictObject({
  source: z.enum(['camera', 'album', 'chat', 'file']),
  clientTime: Instant,
});
export type Capture = z.infer<typeof Capture>;

export const Remark = z.strictObject({
  kind: z.enum(['accept', 'doubt', 'answer']),
  text: z.string().optional(),
  at: Instant,
  by: AccountId,
});
export type Remark = z.infer<typeof Remark>;

/** A party or an insurer of the other side. */
export const Reviewer = z.union([
  z.strictObject({ party: PartyId }),
  z.strictObject({ office: OfficeId }),
]);
export type Reviewer = z.infer<typeof Reviewer>;

export const Review = z.strictObject({
  reviewer: Reviewer,
  status: ReviewStatus,
  remarks: z.array(Remark),
});
export type Review = z.infer<typeof Review>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a finished file was not sealed. */
export const RefusalReason = z.enum([
  'file-differs',
  'file-type-refused',
  'file-kind-differs',
  'picture-too-big',
  'pdf-with-program',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** 证据材料: one file for one item of the claim. Its name is the person's; its key carries none. */
export const EvidenceItem = z.strictObject({
  id: EvidenceId,
  version: z.int(),
  caseId: CaseId,
  party: PartyId,
  uploadedBy: AccountId,
  name: z.string(),
  kind: EvidenceKind,
  item: ClaimItem,
  /** Bytes. */
  size: z.int(),
  /** As computed on the phone; the server's must be equal before sealing. */
  sha256: Sha256,
  capture: Capture,
  status: EvidenceStatus,
  startedAt: Instant,
  upload: z.strictObject({ key: z.string(), uploadId: z.string(), partSize: z.int() }),
  /** From the content, never from the name. */
  contentType: z.string().optional(),
  thumbnail: z.string().optional(),
  sealedAt: Instant.optional(),
  refusal: RefusalReason.optional(),
  withdrawnAt: Instant.optional(),
  reviews: z.array(Review),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

type Of<D> = D & {
  readonly evidence: EvidenceId;
  readonly party: PartyId;
  readonly item: ClaimItem;
};
/** Who said it, or to whom it was answered: one of the two. */
type Said = Of<{ readonly byParty?: PartyId; readonly byOffice?: OfficeId }>;

export type EvidenceFact =
  | {
      readonly type: 'evidence.sealed';
      readonly data: Of<{
        readonly kind: EvidenceKind;
        readonly size: number;
        readonly sha256: string;
      }>;
    }
  | { readonly type: 'evidence.refused'; readonly data: Of<{ readonly reason: RefusalReason }> }
  | {
      readonly type: 'evidence.withdrawn';
      readonly data: Of<{ readonly seenByOthers: 'yes' | 'no' }>;
    }
  | { readonly type: 'evidence.accepted'; readonly data: Said }
  | { readonly type: 'evidence.doubted'; readonly data: Said }
  | { readonly type: 'evidence.answered'; readonly data: Said };
