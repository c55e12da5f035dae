import { z } from 'zod';
import { AccountId, CaseId, Cursor, endpoint, EvidenceId, Id, Instant } from '@shared/kernel';
import { Place } from './model';
import { CheckAnswer } from './check-answer';
import { roomApi } from './room-api';
import { DeskRow } from './room-view';
import { act, withOffice } from './contract';
import { Seat } from './seat';
import { Terms } from './terms';
import { mediationTransitions } from './transitions';
import { MediationView } from './view';

const caseId = { caseId: CaseId };
const seen = { version: z.int() };
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = (max: number) => z.string().trim().min(1, '这一项要填').max(max);

const pick = {
  slots: z.array(Id).max(3),
  trouble: z.enum(['none-suits', 'not-by-video']).optional(),
};

export const mediationApi = {
  ...roomApi,

  // before the table is set
  apply: act('apply', {}),
  assignMediator: act('assign-mediator', { account: AccountId }),
  acceptAssignment: act('accept-assignment', { disclosure: text(500).optional() }),
  declineAssignment: act('decline-assignment', { reason: text(200) }),
  agreeDisclosure: act('agree-disclosure', {}),
  refuseDisclosure: act('refuse-disclosure', {}),
  recordDisclosureAnswer: act('record-disclosure-answer', {
    seat: Seat,
    answer: z.enum(['agreed', 'refused']),
    paper: EvidenceId,
  }),
  join: act('join', {}),
  refuse: act('refuse', { reason: text(200) }),
  recordAnswer: act('record-answer', {
    seat: Seat,
    answer: z.enum(['joined', 'refused']),
    paper: EvidenceId,
  }),

  /** The scan of a paper from a side that stays offline; its number goes into the acts that record what it said. */
  keepScan: endpoint({
    name: 'mediation/keep-scan',
    kind: 'act',
    on: 'case',
    by: mediationTransitions['record-disclosure-answer'].by,
    input: z.strictObject({
      ...caseId,
      picture: z
        .string()
        .max(5_000_000, '图片太大，最多 3.7 MB')
        .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/, '只收 JPG 或 PNG 图片'),
    }),
    output: z.strictObject({ paper: EvidenceId }),
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
    reveals: ['bank-account'],
    input: z.strictObject(caseId),
    output: z.strictObject({ mediation: MediationView.optional(), open: z.array(z.string()) }),
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
      mediators: z.array(
        z.strictObject({
          account: AccountId,
          name: z.string(),
          open: z.int(),
          /** Why he did not take this case, where he declined it. */
          declined: z.string().optional(),
        }),
      ),
    }),
  }),
  listDesk: endpoint({
    name: 'mediation/list-desk',
    kind: 'read',
    on: 'office',
    by: { mediator: ['unrelated'], clerk: ['unrelated'] },
    input: z.strictObject({
      which: z.enum(['live', 'ended']).default('live'),
      after: Cursor.optional(),
    }),
    output: z.strictObject({
      rows: z.array(DeskRow),
      next: z.string().optional(),
    }),
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
