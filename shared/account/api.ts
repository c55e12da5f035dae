import { z } from 'zod';
import { AccountId, CaseId, Cursor, endpoint, Instant, type Access } from '@shared/kernel';
import { OfficeRef, StaffRole } from '@shared/case';

const phone = z.string().regex(/^1\d{10}$/, '手机号是 11 位数字，1 开头');
const smsCode = z.string().regex(/^\d{6}$/, '验证码是 6 位数字');

/** Everybody who is signed in, whatever his role. */
const anybodySignedIn: Access = Object.fromEntries(
  ['party', ...StaffRole.options].map((role) => [role, ['unrelated']]),
);
const anybody: Access = { anonymous: ['unrelated'], ...anybodySignedIn };

export const Me = z.strictObject({
  account: AccountId,
  phoneMasked: z.string().optional(),
  staff: z.strictObject({ role: StaffRole, office: OfficeRef, name: z.string() }).optional(),
});
export type Me = z.infer<typeof Me>;

const SignedIn = z.strictObject({ token: z.string(), me: Me });

export const NoticeView = z.strictObject({
  id: z.string(),
  caseId: CaseId.optional(),
  template: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  at: Instant,
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const LookView = z.strictObject({
  caseId: CaseId,
  role: z.string(),
  office: z.string().optional(),
  /** Who looked, where it was another party, or for whom a helper did. */
  name: z.string().optional(),
  what: z.array(z.string()),
  purpose: z.string(),
  at: Instant,
});
export type LookView = z.infer<typeof LookView>;

export const accountApi = {
  sendCode: endpoint({
    name: 'account/send-code',
    kind: 'act',
    on: 'public',
    by: anybody,
    input: z.strictObject({ phone }),
    output: z.strictObject({ again: z.int() }),
  }),
  loginByCode: endpoint({
    name: 'account/login-by-code',
    kind: 'act',
    on: 'public',
    by: anybody,
    input: z.strictObject({ phone, smsCode }),
    output: SignedIn,
  }),
  /** 微信登录: the `wx.login` code, and the `getPhoneNumber` code where the person gave it. */
  loginByWechat: endpoint({
    name: 'account/login-by-wechat',
    kind: 'act',
    on: 'public',
    by: anybody,
    input: z.strictObject({
      loginCode: z.string().min(1).max(200),
      phoneCode: z.string().min(1).max(200).optional(),
    }),
    output: SignedIn,
  }),
  me: endpoint({
    name: 'account/me',
    kind: 'read',
    on: 'account',
    by: anybodySignedIn,
    input: z.strictObject({}),
    output: Me,
  }),
  logout: endpoint({
    name: 'account/logout',
    kind: 'act',
    on: 'account',
    by: anybodySignedIn,
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  listNotices: endpoint({
    name: 'account/list-notices',
    kind: 'read',
    on: 'account',
    by: anybodySignedIn,
    input: z.strictObject({ after: Cursor.optional() }),
    output: z.strictObject({
      notices: z.array(NoticeView),
      unread: z.int(),
      next: z.string().optional(),
    }),
  }),
  readNotice: endpoint({
    name: 'account/read-notice',
    kind: 'act',
    on: 'account',
    by: anybodySignedIn,
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({}),
  }),
  /** 谁看过我的信息 */
  listLooks: endpoint({
    name: 'account/list-looks',
    kind: 'read',
    on: 'account',
    by: { party: ['unrelated'] },
    input: z.strictObject({}),
    output: z.strictObject({ looks: z.array(LookView) }),
  }),
};
