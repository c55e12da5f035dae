import { z } from 'zod';
import {
  AccountId,
  CaseId,
  endpoint,
  EvidenceId,
  Id,
  Instant,
  Money,
  type Access,
} from '@shared/kernel';
import { Changed } from '@shared/case';
import { OfferItem, Place } from './model';
import { CheckAnswer } from './check-answer';
import { DeskRow, MessageView, Peer, PeerView, RoomView, Signal, Ticket } from './room-view';
import { Seat } from './seat';
import { Terms } from './terms';
import { mediationTransitions, type MediationAction } from './transitions';
import { MediationView } from './view';

const caseId = { caseId: CaseId };
const seen = { version: z.int() };
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = (max: number) => z.string().trim().min(1, '这一项要填').max(max);

/** Inside the mediation. Police, court and supervisors are not: the wall of 在线调解规则 18. */
const inside: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  mediator: ['assigned'],
};
const withOffice: Access = { ...inside, clerk: ['assigned'] };

/** An action's endpoint: who may, and with which scope, is read from its row in the table. */
function act<A extends MediationAction, I extends z.ZodRawShape>(action: A, input: I) {
  const { by, scope } = mediationTransitions[action];
  return endpoint({
    name: `mediation/${action}`,
    kind: 'act',
    on: 'case',
    by,
    ...(scope ? { scope } : {}),
    input: z.strictObject({ ...caseId, ...input }),
    output: Changed,
  });
}

const pick = {
  slots: z.array(Id).max(3),
  trouble: z.enum(['none-suits', 'not-by-video']).optional(),
};

export const mediationApi = {
  // before the table is set
  apply: act('apply', {}),
  assignMediator: act('assign-mediator', { account: AccountId }),
  acceptAssignment: act('accept-assignment', { disclosure: text(500).optional() }),
  declineAssignment: act('decline-assignment', { reason: text(200) }),
  agreeDisclosure: act('agree-disclosure', {}),
  refuseDisclosure: act('refuse-disclosure', {}),
  join: act('join', {}),
  refuse: act('refuse', { reason: text(200) }),
  recordAnswer: act('record-answer', {
    seat: Seat,
    answer: z.enum(['joined', 'refused']),
    paper: EvidenceId,
  }),

  // time and place
  proposeTimes: act('propose-times', { place: Place, startsAt: z.array(Instant).min(1).max(3) }),
  pickTimes: act('pick-times', pick),
  recordPick: act('record-pick', { ...pick, seat: Seat }),
  bookSession: act('book-session', { ...seen, startsAt: Instant, place: Place }),
  openSession: act('open-session', {
    identityChecked: z.array(Seat).min(1, '请先核对到场人的身份').max(40),
    warningRead: z.literal(true, '请先宣读虚假调解的后果'),
  }),

  // in the room
  leaveRoom: act('leave-room', {}),
  makeOffer: act('make-offer', {
    total: Money.refine((total) => total >= 0, '金额不能是负数'),
    items: z.array(OfferItem).max(40),
    note: z.string().trim().max(300),
  }),
  answerOffer: act('answer-offer', { offer: Id, answer: z.enum(['accepted', 'held']) }),
  tableCalculation: act('table-calculation', { calculation: Id }),

  // agreement
  draftAgreement: act('draft-agreement', { ...seen, terms: Terms }),
  signAgreement: act('sign-agreement', {
    hash,
    /** PNG of the drawn name, as a data URL. */
    drawing: z
      .string()
      .max(280_000, '签名图片太大，请重写一次')
      .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/, '签名图片的格式不对，请重写一次'),
    strokes: z.int().min(1, '请先写下您的名字').max(10_000),
    smsCode: z.string().regex(/^\d{6}$/, '验证码是 6 位数字'),
  }),
  recordPaperSignature: act('record-paper-signature', {
    seat: Seat,
    hash,
    paper: EvidenceId,
    name: text(40),
  }),
  sealAgreement: act('seal-agreement', { hash }),
  sendBackAgreement: act('send-back-agreement', {}),
  refuseToSign: act('refuse-to-sign', { note: z.string().trim().max(300) }),

  // end
  closeFailed: act('close-failed', {
    reason: z.enum(['unreachable', 'unwilling', 'gap-too-wide', 'other']),
    note: z.string().trim().max(1000),
  }),
  withdraw: act('withdraw', { reason: z.enum(['settled-by-themselves', 'unwilling']) }),

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
    input: z.strictObject({ ...caseId, text: text(1000) }),
    output: z.strictObject({ seq: z.int() }),
  }),
  sendSignCode: endpoint({
    name: 'mediation/send-sign-code',
    kind: 'act',
    on: 'case',
    by: mediationTransitions['sign-agreement'].by,
    scope: 'sign',
    input: z.strictObject(caseId),
    output: z.strictObject({ sentTo: z.string() }),
  }),

  // reads
  readMediation: endpoint({
    name: 'mediation/read-mediation',
    kind: 'read',
    on: 'case',
    by: withOffice,
    scope: 'see',
    reveals: ['agreement'],
    input: z.strictObject(caseId),
    output: z.strictObject({ mediation: MediationView.optional(), open: z.array(z.string()) }),
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
  linkAgreement: endpoint({
    name: 'mediation/link-agreement',
    kind: 'read',
    on: 'case',
    by: withOffice,
    scope: 'see',
    reveals: ['agreement'],
    input: z.strictObject({ ...caseId, file: z.enum(['to-sign', 'sealed']) }),
    output: z.strictObject({ url: z.string(), hash, name: z.string() }),
  }),
  listMediators: endpoint({
    name: 'mediation/list-mediators',
    kind: 'read',
    on: 'case',
    by: mediationTransitions['assign-mediator'].by,
    input: z.strictObject(caseId),
    output: z.strictObject({
      mediators: z.array(z.strictObject({ account: AccountId, name: z.string(), open: z.int() })),
    }),
  }),
  listDesk: endpoint({
    name: 'mediation/list-desk',
    kind: 'read',
    on: 'office',
    by: { mediator: ['unrelated'], clerk: ['unrelated'] },
    input: z.strictObject({ after: Instant.optional() }),
    output: z.strictObject({ rows: z.array(DeskRow), next: Instant.optional() }),
  }),
  checkAgreement: endpoint({
    name: 'mediation/check-agreement',
    kind: 'read',
    on: 'public',
    by: {},
    input: z.strictObject({
      checkCode: z
        .string()
        .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
        .pipe(z.string().regex(/^[0-9A-Z]{12}$/, '查验码是 12 位字母和数字')),
    }),
    output: CheckAnswer,
  }),
};
