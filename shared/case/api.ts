import { z } from 'zod';
import {
  AccountId,
  CaseId,
  Citation,
  Cursor,
  endpoint,
  HelperScope,
  Id,
  Instant,
  LocalDate,
  Paper,
  PartyId,
  type Access,
} from '@shared/kernel';
import { CaseRow, CaseView } from './view';
import { CaseForm } from './forms';
import { CaseStage, ConsentStage, Way } from './model';
import { caseTransitions, consentScopes } from './transitions';

/** Everybody who has a part in a case. */
export const involved: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  police: ['assigned'],
  mediator: ['assigned', 'same-office'],
  clerk: ['assigned'],
  judge: ['assigned'],
  supervisor: ['assigned'],
};

const anyAccount: Access = { party: ['unrelated', 'own'], helper: ['own', 'revoked'] };
const phone = z.string().regex(/^1\d{10}$/, '手机号是 11 位数字，1 开头');
const caseId = { caseId: CaseId };

/** 事故码: `QF25110001`; blanks and lower case are forgiven. */
export const CaseCode = z
  .string()
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{2}\d{8}$/, '事故码是两个字母加 8 个数字'));

const Found = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('joined'), caseId: CaseId }),
  /** Name and number fit, but another phone is on file. */
  z.strictObject({
    status: z.literal('phone-differs'),
    caseId: CaseId,
    party: PartyId,
    phoneOnFile: z.string(),
  }),
]);

/** One running or overdue period as a supervisor sees it: no names of persons. */
export const OverdueRow = z.strictObject({
  id: Id,
  caseId: CaseId,
  code: z.string(),
  period: z.string(),
  /** The office in whose hands it is, by name; absent where a party is awaited. */
  office: z.string().optional(),
  startedAt: Instant,
  dueAt: Instant,
  late: z.boolean(),
  cite: Citation,
  verified: z.boolean(),
});
export type OverdueRow = z.infer<typeof OverdueRow>;

/** How much an office has in hand, and how much of it is late. Without `office`: the parties. */
export const OfficeCount = z.strictObject({
  office: z.string().optional(),
  running: z.int(),
  late: z.int(),
  oldestDueAt: Instant.optional(),
});
export type OfficeCount = z.infer<typeof OfficeCount>;

/** The case as it stands after an accepted action; the page reads it again. */
export const Changed = z.strictObject({ caseId: CaseId, version: z.int() });

const identity = {
  code: CaseCode,
  name: z.string().trim().min(2, '请填姓名').max(40),
  idLastFour: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{3}[\dX]$/, '身份证后四位，最后一位可以是 X'),
};

const AnswerIdentity = z.strictObject({
  ...caseId,
  party: PartyId,
  account: AccountId,
  askedAt: Instant,
});

export const caseApi = {
  readCase: endpoint({
    name: 'case/read-case',
    kind: 'read',
    on: 'case',
    by: involved,
    scope: 'see',
    input: z.strictObject(caseId),
    output: CaseView,
  }),
  listCases: endpoint({
    name: 'case/list-cases',
    kind: 'read',
    on: 'account',
    by: {
      ...anyAccount,
      insurer: ['unrelated'],
      police: ['unrelated'],
      mediator: ['unrelated'],
      clerk: ['unrelated'],
      judge: ['unrelated'],
      supervisor: ['unrelated'],
    },
    input: z.strictObject({ stage: CaseStage.optional(), after: Cursor.optional() }),
    output: z.strictObject({ rows: z.array(CaseRow), next: z.string().optional() }),
  }),
  /** Deadlines of the supervisor's region, soonest due first; the counts are over all of them, not over the page. */
  listOverdue: endpoint({
    name: 'case/list-overdue',
    kind: 'read',
    on: 'office',
    by: { supervisor: ['unrelated'] },
    input: z.strictObject({ late: z.boolean().optional(), after: Cursor.optional() }),
    output: z.strictObject({
      at: Instant,
      offices: z.array(OfficeCount),
      rows: z.array(OverdueRow),
      next: z.string().optional(),
    }),
  }),
  join: endpoint({
    name: 'case/join',
    kind: 'act',
    on: 'account',
    by: anyAccount,
    input: z.strictObject(identity),
    output: Found,
  }),
  sendCodeToOldPhone: endpoint({
    name: 'case/send-code-to-old-phone',
    kind: 'act',
    on: 'account',
    by: anyAccount,
    input: z.strictObject(identity),
    output: z.strictObject({ sentTo: z.string() }),
  }),
  joinByOldPhone: endpoint({
    name: 'case/join-by-old-phone',
    kind: 'act',
    on: 'account',
    by: anyAccount,
    input: z.strictObject({
      ...identity,
      smsCode: z.string().regex(/^\d{6}$/, '验证码是 6 位数字'),
    }),
    output: Found,
  }),
  askOfficer: endpoint({
    name: 'case/ask-officer',
    kind: 'act',
    on: 'account',
    by: anyAccount,
    input: z.strictObject({
      ...identity,
      reason: z.string().trim().min(4, '请写明原因，让民警好核对').max(200),
    }),
    output: z.strictObject({ answerBy: Instant }),
  }),
  listIdentityQuestions: endpoint({
    name: 'case/list-identity-questions',
    kind: 'read',
    on: 'case',
    by: { police: ['assigned'] },
    reveals: ['phone', 'id-number'],
    input: z.strictObject(caseId),
    output: z.strictObject({
      questions: z.array(
        z.strictObject({
          party: PartyId,
          name: z.string(),
          idNumber: z.string(),
          phoneOnFile: z.string().optional(),
          phone: z.string(),
          reason: z.string(),
          /** Who asked and when go back with the answer, so that it answers this question and no later one. */
          account: AccountId,
          at: Instant,
        }),
      ),
    }),
  }),
  confirmIdentity: endpoint({
    name: 'case/confirm-identity',
    kind: 'act',
    on: 'case',
    by: caseTransitions['confirm-identity'].by,
    input: AnswerIdentity,
    output: Changed,
  }),
  refuseIdentity: endpoint({
    name: 'case/refuse-identity',
    kind: 'act',
    on: 'case',
    by: caseTransitions['refuse-identity'].by,
    input: AnswerIdentity,
    output: Changed,
  }),
  nameHelper: endpoint({
    name: 'case/name-helper',
    kind: 'act',
    on: 'case',
    by: caseTransitions['name-helper'].by,
    input: z.strictObject({
      ...caseId,
      kind: z.enum(['relative', 'agent']),
      name: z.string().trim().min(2, '请填姓名').max(40),
      phone,
      scopes: z.array(HelperScope).min(1, '至少选一样'),
      until: LocalDate,
    }),
    output: Changed,
  }),
  revokeHelper: endpoint({
    name: 'case/revoke-helper',
    kind: 'act',
    on: 'case',
    by: caseTransitions['revoke-helper'].by,
    input: z.strictObject({ ...caseId, helper: z.string() }),
    output: Changed,
  }),
  chooseRoute: endpoint({
    name: 'case/choose-route',
    kind: 'act',
    on: 'case',
    by: caseTransitions['choose-route'].by,
    scope: Object.values(consentScopes),
    input: z.strictObject({
      ...caseId,
      stage: ConsentStage,
      choice: z.enum(['online', 'offline']),
      shownVersion: z.string().max(40),
      shownHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    output: Changed,
  }),
  chooseWay: endpoint({
    name: 'case/choose-way',
    kind: 'act',
    on: 'case',
    by: caseTransitions['choose-way'].by,
    scope: 'talk',
    input: z.strictObject({ ...caseId, way: Way.exclude(['mediation']) }),
    output: Changed,
  }),
  /** A paper to print and sign, filled in from what the case knows of the reader's side. */
  drawForm: endpoint({
    name: 'case/draw-form',
    kind: 'read',
    on: 'case',
    by: { party: ['own'], helper: ['own'] },
    scope: 'talk',
    input: z.strictObject({ ...caseId, form: CaseForm }),
    output: Paper,
  }),
  /** Full contact data for those who must call or verify; the person sees that it was read. */
  readContact: endpoint({
    name: 'case/read-contact',
    kind: 'read',
    on: 'case',
    by: { police: ['assigned'], mediator: ['assigned'], clerk: ['assigned'] },
    reveals: ['phone', 'id-number'],
    input: z.strictObject({
      ...caseId,
      party: PartyId,
      purpose: z.string().trim().min(2, '请写明用途').max(100),
    }),
    output: z.strictObject({
      name: z.string(),
      phone: z.string().optional(),
      idNumber: z.string(),
    }),
  }),
};
