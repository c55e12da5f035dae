import { z } from 'zod';
import { EvidenceId, Instant, openActions, PartyId, type Actor } from '@shared/kernel';
import { insurersOf, type DisputeCase } from '@shared/case';
import { checklist, ClaimItem } from './checklist';
import {
  Capture,
  EvidenceKind,
  EvidenceStatus,
  RefusalReason,
  Reviewer,
  ReviewStatus,
  Sha256,
  type EvidenceItem,
  type Review,
} from './model';
import { reviewBy } from './review';
import { evidenceTransitions, reviewTransitions } from './transitions';
import { isOwn, reviewerOf, sameReviewer, seesReviews } from './visibility';

const ReviewView = z.strictObject({
  reviewer: Reviewer,
  name: z.string(),
  /** The reader himself. */
  you: z.boolean(),
  status: ReviewStatus,
  remarks: z.array(
    z.strictObject({
      kind: z.enum(['accept', 'doubt', 'answer']),
      text: z.string().optional(),
      at: Instant,
    }),
  ),
});

/** What leaves the server about an item. Thumbnails of personal papers go to the owner's side only. */
export const EvidenceView = z.strictObject({
  id: EvidenceId,
  version: z.int(),
  party: PartyId,
  partyName: z.string(),
  mine: z.boolean(),
  name: z.string(),
  kind: EvidenceKind,
  item: ClaimItem,
  size: z.int(),
  sha256: Sha256,
  status: EvidenceStatus,
  capture: Capture,
  startedAt: Instant,
  sealedAt: Instant.optional(),
  refusal: RefusalReason.optional(),
  thumbnail: z.string().optional(),
  personal: z.boolean(),
  reviews: z.array(ReviewView),
  open: z.array(z.string()),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export function evidenceViewFor(
  actor: Actor,
  dispute: DisputeCase,
  item: EvidenceItem,
  thumbnail: string | undefined,
): EvidenceView {
  const {
    id,
    version,
    party,
    name,
    kind,
    size,
    sha256,
    status,
    capture,
    startedAt,
    sealedAt,
    refusal,
  } = item;
  const reviews = seesReviews(actor) ? item.reviews : [];
  return {
    id,
    version,
    party,
    name,
    kind,
    size,
    sha256,
    status,
    capture,
    startedAt,
    partyName: nameOf({ party }, dispute),
    item: item.item,
    mine: isOwn(actor, item),
    ...(sealedAt ? { sealedAt } : {}),
    ...(refusal ? { refusal } : {}),
    ...(thumbnail ? { thumbnail } : {}),
    personal: checklist[item.item].personal,
    reviews: reviews.map((review) => reviewView(review, actor, dispute, item)),
    open: openFor(actor, dispute, item),
  };
}

/** Whether a thumbnail may go into a list, where no trace is left of who looked. */
export function showsThumbnail(actor: Actor, item: EvidenceItem): boolean {
  return isOwn(actor, item) || !checklist[item.item].personal;
}

function reviewView(
  review: Review,
  actor: Actor,
  dispute: DisputeCase,
  item: EvidenceItem,
): z.infer<typeof ReviewView> {
  const you = reviewerOf(actor, item);
  return {
    reviewer: review.reviewer,
    name: nameOf(review.reviewer, dispute),
    you: you !== undefined && sameReviewer(you, review.reviewer),
    status: review.status,
    remarks: review.remarks.map(({ by: _by, ...remark }) => remark),
  };
}

function nameOf(who: Reviewer, dispute: DisputeCase): string {
  if ('party' in who) return dispute.parties.find((p) => p.id === who.party)?.name ?? '';
  return insurersOf(dispute).find((i) => i.id === who.office)?.name ?? '';
}

/** The buttons of one item. */
function openFor(actor: Actor, dispute: DisputeCase, item: EvidenceItem): string[] {
  if (dispute.stage === 'closed') return [];
  if (isOwn(actor, item)) {
    const file = openActions(evidenceTransitions, item.status, actor);
    const settled = dispute.stage === 'settled';
    const objected = item.status === 'sealed' && item.reviews.some((r) => r.status === 'objected');
    const answers = objected
      ? openActions(reviewTransitions, 'objected', actor).filter((a) => a === 'answer')
      : [];
    return [...file.filter((action) => !(settled && action === 'withdraw')), ...answers];
  }
  const you = reviewerOf(actor, item);
  if (!you || item.status !== 'sealed') return [];
  return openActions(reviewTransitions, reviewBy(item, you).status, actor).filter(
    (a) => a === 'comment',
  );
}
