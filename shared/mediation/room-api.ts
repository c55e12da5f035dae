import { z } from 'zod';
import { CaseId, endpoint, Id, Money } from '@shared/kernel';
import { act, inside } from './contract';
import { OfferItem } from './model';
import { MessageView, Peer, PeerView, RoomView, Signal, Ticket } from './room-view';
import { mediationTransitions } from './transitions';

const caseId = { caseId: CaseId };

/** The calls of the mediation room (调解室). */
export const roomApi = {
  leaveRoom: act('leave-room', { peer: Peer.optional() }),
  makeOffer: act('make-offer', {
    total: Money.refine((total) => total >= 0, '金额不能是负数'),
    items: z.array(OfferItem).max(40),
    note: z.string().trim().max(300),
  }),
  answerOffer: act('answer-offer', { offer: Id, answer: z.enum(['accepted', 'held']) }),
  tableCalculation: act('table-calculation', { calculation: Id }),

  enterRoom: endpoint({
    name: 'mediation/enter-room',
    kind: 'act',
    on: 'case',
    by: mediationTransitions['enter-room'].by,
    scope: 'talk',
    input: z.strictObject({ ...caseId, device: z.string().regex(/^[a-z0-9]{4,16}$/) }),
    output: z.strictObject({ ticket: Ticket, peer: Peer }),
  }),
  postMessage: endpoint({
    name: 'mediation/post-message',
    kind: 'act',
    on: 'case',
    by: mediationTransitions['post-message'].by,
    scope: 'talk',
    input: z.strictObject({ ...caseId, text: z.string().trim().min(1, '这一项要填').max(1000) }),
    output: z.strictObject({ seq: z.int() }),
  }),
  readRoom: endpoint({
    name: 'mediation/read-room',
    kind: 'read',
    on: 'case',
    by: inside,
    scope: 'talk',
    input: z.strictObject(caseId),
    output: RoomView,
  }),
  /** Presence, signals and new talk, asked for every second or two. Signals are taken: each arrives once. */
  pollRoom: endpoint({
    name: 'mediation/poll-room',
    kind: 'read',
    on: 'case',
    by: inside,
    scope: 'talk',
    input: z.strictObject({ ...caseId, peer: Peer.optional(), after: z.int().min(0) }),
    output: z.strictObject({
      room: RoomView,
      peers: z.array(PeerView),
      signals: z.array(Signal),
      messages: z.array(MessageView),
      more: z.boolean(),
    }),
  }),
  /** Passing and never kept, hence no `act`: nothing is recorded. */
  sendSignal: endpoint({
    name: 'mediation/send-signal',
    kind: 'read',
    on: 'case',
    by: inside,
    scope: 'talk',
    input: z.strictObject({
      ...caseId,
      peer: Peer,
      to: Peer,
      message: z.string().min(1).max(20_000),
    }),
    output: z.strictObject({ sent: z.boolean() }),
  }),
};
