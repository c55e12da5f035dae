import { fail, move, ok, type Moment } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import { aboutOf, type EvidenceDecision } from './decide';
import type { EvidenceItem, Remark, Review, Reviewer, ReviewStatus } from './model';
import { reviewTransitions } from './transitions';
import { isOwn, reviewerOf, sameReviewer, seesItem } from './visibility';

type Records = { readonly item: EvidenceItem; readonly dispute: DisputeCase };

/** One of the other side accepts an item or asks about it. */
export function comment(
  { item, dispute }: Records,
  command: { version: number; verdict: 'accept' | 'doubt'; question?: string | undefined },
  moment: Moment,
): EvidenceDecision {
  const reviewer = reviewerOf(moment.actor, item);
  if (!reviewer) return fail({ code: 'not-allowed' });
  if (!seesItem(moment.actor, item)) return fail({ code: 'not-found' });
  const review = reviewBy(item, reviewer);
  const to: ReviewStatus = command.verdict === 'accept' ? 'accepted' : 'objected';
  const open = move(reviewTransitions, 'comment', { from: review.status, to, actor: moment.actor });
  if (!open.ok) return open;
  if (dispute.stage === 'closed') return closed('comment');
  if (item.version !== command.version) return changed(item);
  if (command.verdict === 'accept' && review.status === 'accepted')
    return fail({ code: 'already-chosen' });
  const question = command.question?.trim();
  if (command.verdict === 'doubt' && !question) return fail({ code: 'question-needed' });
  const remark = { kind: command.verdict, ...(question ? { text: question } : {}) };
  return said(
    item,
    { ...review, status: to },
    remark,
    moment,
    command.verdict === 'accept' ? 'evidence.accepted' : 'evidence.doubted',
  );
}

/** The owner answers a doubt; the item is offered to that reviewer again. */
export function answer(
  { item, dispute }: Records,
  command: { version: number; reviewer: Reviewer; answer: string },
  moment: Moment,
): EvidenceDecision {
  if (!isOwn(moment.actor, item)) return fail({ code: 'not-allowed' });
  if (item.status !== 'sealed') return fail({ code: 'not-found' });
  const review = reviewBy(item, command.reviewer);
  const open = move(reviewTransitions, 'answer', {
    from: review.status,
    to: 'offered',
    actor: moment.actor,
  });
  if (!open.ok) return open;
  if (dispute.stage === 'closed') return closed('answer');
  if (item.version !== command.version) return changed(item);
  const remark = { kind: 'answer', text: command.answer } as const;
  return said(item, { ...review, status: 'offered' }, remark, moment, 'evidence.answered');
}

export function reviewBy(item: EvidenceItem, reviewer: Reviewer): Review {
  const known = item.reviews.find((review) => sameReviewer(review.reviewer, reviewer));
  return known ?? { reviewer, status: 'offered', remarks: [] };
}

function said(
  item: EvidenceItem,
  review: Review,
  remark: Pick<Remark, 'kind' | 'text'>,
  moment: Moment,
  type: 'evidence.accepted' | 'evidence.doubted' | 'evidence.answered',
): EvidenceDecision {
  const { reviewer } = review;
  const grown = {
    ...review,
    remarks: [...review.remarks, { ...remark, at: moment.at, by: moment.actor.id }],
  };
  const known = item.reviews.some((r) => sameReviewer(r.reviewer, reviewer));
  const reviews = known
    ? item.reviews.map((r) => (sameReviewer(r.reviewer, reviewer) ? grown : r))
    : [...item.reviews, grown];
  const who = 'party' in reviewer ? { byParty: reviewer.party } : { byOffice: reviewer.office };
  return ok({
    records: { item: { ...item, reviews } },
    facts: [{ type, data: { ...aboutOf(item), ...who } }],
  });
}

function changed(item: EvidenceItem) {
  return fail({ code: 'changed-meanwhile', params: { version: item.version } } as const);
}

function closed(action: 'comment' | 'answer') {
  return fail({
    code: 'not-open-now',
    params: { action: reviewTransitions[action].label },
    open: [],
  } as const);
}
