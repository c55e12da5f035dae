import { z } from 'zod';
import { AccountId, Instant } from '@shared/kernel';
import { OfficeRef, StaffRole } from '@shared/case';

/** 账户: reached by a phone number, a WeChat openid or both, each of which leads to one account only; staff are named with role and office. */
export const Account = z.strictObject({
  id: AccountId,
  version: z.int(),
  phone: z.string().optional(),
  openid: z.string().optional(),
  staff: z.strictObject({ role: StaffRole, office: OfficeRef, name: z.string() }).optional(),
  createdAt: Instant,
});
export type Account = z.infer<typeof Account>;
