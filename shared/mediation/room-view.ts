import { z } from 'zod';
import { Id, Instant, Money } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import {
  MediationStatus,
  Offer,
  Place,
  RoomMessage,
  TabledCalculation,
  type Mediation,
} from './model';
import { nameAt, Seat } from './seat';

const OfferView = Offer.extend({ name: z.string(), you: z.boolean() });

export const MessageView = RoomMessage.pick({
  id: true,
  seq: true,
  seat: true,
  name: true,
  text: true,
  at: true,
});
export type MessageView = z.infer<typeof MessageView>;

/** One round: the offers with that number, and how far they are apart (差多少). */
const Round = z.strictObject({ round: z.int(), offers: z.array(OfferView), gap: Money.optional() });

/** What is on the table. Without prejudice: for those who take part, for nobody else (在线调解规则 18). */
export const RoomView = z.strictObject({
  status: MediationStatus,
  startsAt: Instant.optional(),
  place: Place.optional(),
  openedAt: Instant.optional(),
  present: z.array(Seat),
  rounds: z.array(Round),
  tabled: z.array(TabledCalculation.extend({ name: z.string() })),
  /** Raised by every change of the mediation: a page reloads when it grows. */
  version: z.int(),
});
export type RoomView = z.infer<typeof RoomView>;

/** One signal between two peers of the video room (WebRTC: offer, answer, candidate), as text. */
export const Signal = z.strictObject({ from: z.string(), message: z.string() });

/** How to join the picture: by peers that poll for signals, or by the room service TRTC. */
export const Ticket = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('webrtc'),
    peer: z.string(),
    /** STUN and TURN servers of the county; none on one machine. */
    iceServers: z.array(
      z.strictObject({
        urls: z.string(),
        username: z.string().optional(),
        credential: z.string().optional(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('trtc'),
    sdkAppId: z.int(),
    userId: z.string(),
    userSig: z.string(),
    roomId: z.string(),
  }),
]);

/** A peer of the room: letters and digits only. Two devices of one person are two peers. */
export const Peer = z.string().regex(/^[A-Za-z0-9-]{4,80}$/);

export const PeerView = z.strictObject({ peer: Peer, seat: Seat, name: z.string() });

/** How many offers of each side a page gets with every poll; the whole list is read once, by `read-room`. */
export const newestOffers = 10;

export function roomViewFor(
  seat: Seat,
  mediation: Mediation,
  dispute: DisputeCase,
  newest = Infinity,
): RoomView {
  const { session } = mediation;
  return {
    status: mediation.status,
    version: mediation.version,
    ...(session ? { startsAt: session.startsAt, place: session.place } : {}),
    ...(session?.openedAt ? { openedAt: session.openedAt } : {}),
    present: (session?.attendance ?? []).filter((row) => !row.leftAt).map((row) => row.seat),
    rounds: roundsOf(seat, newestOf(mediation.offers, newest), dispute),
    tabled: mediation.tabled.map((one) => ({ ...one, name: nameAt(one.seat, dispute) })),
  };
}

function newestOf(offers: readonly Offer[], count: number): Offer[] {
  const last = (seat: Seat) =>
    Math.max(...offers.filter((o) => o.seat === seat).map((o) => o.round));
  return offers.filter((offer) => offer.round > last(offer.seat) - count);
}

function roundsOf(
  seat: Seat,
  offers: readonly Offer[],
  dispute: DisputeCase,
): z.infer<typeof Round>[] {
  const numbers = [...new Set(offers.map((offer) => offer.round))].sort((a, b) => a - b);
  return numbers.map((round) => {
    const made = offers.filter((offer) => offer.round === round);
    const totals = made.map((offer) => offer.total);
    const gap = (Math.max(...totals) - Math.min(...totals)) as Money;
    const views = made.map((offer) => ({
      ...offer,
      name: nameAt(offer.seat, dispute),
      you: offer.seat === seat,
    }));
    return { round, offers: views, ...(made.length > 1 ? { gap } : {}) };
  });
}

export const DeskRow = z.strictObject({
  mediation: Id,
  caseId: Id,
  code: z.string(),
  names: z.array(z.string()),
  status: MediationStatus,
  appliedAt: Instant,
  mediator: z.string().optional(),
  startsAt: Instant.optional(),
  due: z.strictObject({ period: z.string(), dueAt: Instant }).optional(),
});
