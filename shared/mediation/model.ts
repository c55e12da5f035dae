import { z } from 'zod';
import {
  AccountId,
  CaseId,
  EvidenceId,
  Id,
  Instant,
  MediationId,
  Money,
  OfficeId,
} from '@shared/kernel';
import { Seat } from './seat';
import { Terms } from './terms';

/**
 * `applied`: waits for a mediator · `assigned`: the mediator has not answered · `disclosed`: he knows somebody, the
 * parties decide · `inviting`: the others are asked · `scheduling`: a time is sought · `scheduled` · `in-session` ·
 * `signing` · then `settled`, `failed` or `withdrawn` for good.
 */
export const MediationStatus = z.enum([
  'applied',
  'assigned',
  'disclosed',
  'inviting',
  'scheduling',
  'scheduled',
  'in-session',
  'signing',
  'settled',
  'failed',
  'withdrawn',
]);
export type MediationStatus = z.infer<typeof MediationStatus>;

/** Statuses for good, and all others. */
export const endedStatuses: readonly MediationStatus[] = ['settled', 'failed', 'withdrawn'];
export const liveStatuses: readonly MediationStatus[] = MediationStatus.options.filter(
  (status) => !endedStatuses.includes(status),
);

/** Why a mediation ended (在线调解规则 25). */
export const EndReason = z.enum([
  'agreed',
  'settled-by-themselves',
  'unreachable',
  'unwilling',
  'gap-too-wide',
  'expired',
  'refused-to-sign',
  'other',
]);
export type EndReason = z.infer<typeof EndReason>;

/** One side: whether it comes, and by which way. `paper` is the scan of an offline answer. */
export const Side = z.strictObject({
  seat: Seat,
  way: z.enum(['online', 'offline']),
  answer: z.enum(['asked', 'joined', 'refused']),
  answeredAt: Instant.optional(),
  reason: z.string().optional(),
  paper: EvidenceId.optional(),
  agreedToDisclosure: z.boolean(),
  /** Who spoke for a party here: it or its helpers, by account. */
  spokenBy: z.array(AccountId).optional(),
});
export type Side = z.infer<typeof Side>;

export const Place = z.enum(['video', 'on-site']);
export type Place = z.infer<typeof Place>;

export const Slot = z.strictObject({ id: Id, startsAt: Instant });
export type Slot = z.infer<typeof Slot>;

/** Which times suit one side. `trouble` says why none does, or that video does not. */
export const Pick = z.strictObject({
  seat: Seat,
  slots: z.array(Id),
  trouble: z.enum(['none-suits', 'not-by-video']).optional(),
  at: Instant,
});
export type Pick = z.infer<typeof Pick>;

/** 调解会 */
export const Session = z.strictObject({
  startsAt: Instant,
  place: Place,
  openedAt: Instant.optional(),
  /** Seats whose identity the mediator checked before he began (在线调解规则 17). */
  identityChecked: z.array(Seat),
  attendance: z.array(
    z.strictObject({ seat: Seat, enteredAt: Instant, leftAt: Instant.optional() }),
  ),
});
export type Session = z.infer<typeof Session>;

export const OfferItem = z.strictObject({
  label: z.string().trim().min(1, '这一项要填').max(30),
  amount: Money.refine((amount) => amount >= 0, '金额不能是负数'),
});

/** 出价: without prejudice (在线调解规则 18). Round n is the n-th offer of this seat. */
export const Offer = z.strictObject({
  id: Id,
  round: z.int(),
  seat: Seat,
  total: Money,
  items: z.array(OfferItem),
  note: z.string(),
  at: Instant,
  answers: z.array(
    z.strictObject({ seat: Seat, answer: z.enum(['accepted', 'held']), at: Instant }),
  ),
});
export type Offer = z.infer<typeof Offer>;

export const TabledCalculation = z.strictObject({ calculation: Id, seat: Seat, at: Instant });

export const StoredDocument = z.strictObject({ key: z.string(), hash: z.string(), pages: z.int() });
export type StoredDocument = z.infer<typeof StoredDocument>;

/** A signature over the document's hash: drawn on the screen, given on paper, or the committee's seal. */
export const Signature = z.strictObject({
  seat: Seat,
  by: AccountId,
  name: z.string(),
  on: z.enum(['screen', 'paper', 'seal']),
  at: Instant,
  drawing: z.string().optional(),
  paper: EvidenceId.optional(),
  proof: z
    .strictObject({
      signer: z.string(),
      algorithm: z.string(),
      certificate: z.string(),
      value: z.string(),
      at: Instant,
    })
    .optional(),
});
export type Signature = z.infer<typeof Signature>;

/** 人民调解协议书: in force (生效) when the last of `signers` has signed, and never twice. */
export const Agreement = z.strictObject({
  draft: z.int(),
  number: z.string(),
  checkCode: z.string(),
  terms: Terms,
  document: StoredDocument,
  draftedAt: Instant,
  signers: z.array(Seat),
  signatures: z.array(Signature),
  sealed: StoredDocument.optional(),
  effectiveAt: Instant.optional(),
});
export type Agreement = z.infer<typeof Agreement>;

/** 调解: one attempt to settle a case; a case has at most one that is not ended. */
export const Mediation = z.strictObject({
  id: MediationId,
  version: z.int(),
  caseId: CaseId,
  office: OfficeId,
  status: MediationStatus,
  appliedAt: Instant,
  appliedBy: Seat,
  mediator: z.strictObject({ account: AccountId, name: z.string() }).optional(),
  /** 利害关系披露 (在线调解规则 13): what the mediator has to tell. */
  disclosure: z.string().optional(),
  /** When a mediator first accepted: the period of mediation runs from then, also under another one. */
  begunAt: Instant.optional(),
  declined: z.array(z.strictObject({ account: AccountId, reason: z.string(), at: Instant })),
  sides: z.array(Side),
  slots: z.array(Slot),
  place: Place.optional(),
  picks: z.array(Pick),
  session: Session.optional(),
  /** Sessions that were held before: who came, who was checked and when it began stay on file. */
  earlierSessions: z.array(Session).optional(),
  offers: z.array(Offer),
  tabled: z.array(TabledCalculation),
  /** Drafts made so far; a draft that was sent back is not reused. */
  drafts: z.int(),
  agreement: Agreement.optional(),
  end: z.strictObject({ reason: EndReason, note: z.string(), at: Instant }).optional(),
});
export type Mediation = z.infer<typeof Mediation>;

/** One line of the room's talk, in the order of `seq`. Without prejudice (在线调解规则 18). */
export const RoomMessage = z.strictObject({
  id: Id,
  version: z.int(),
  caseId: CaseId,
  mediation: MediationId,
  seq: z.int(),
  seat: Seat,
  name: z.string(),
  text: z.string(),
  at: Instant,
});
export type RoomMessage = z.infer<typeof RoomMessage>;
