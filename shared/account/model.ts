import { z } from 'zod';
import { AccountId, Instant } from '@shared/kernel';
import { OfficeRef, StaffRole } from '@shared/case';

/** 账户: one person at one phone number or one WeChat openid; staff are named with role and office. */
export const Account = z.strictObject({
  id: AccountId,
  version: z.int(),
  phone: z.string().optional(),
  openid: z.string().optional(),
  staff: z.strictObject({ role: StaffRole, office: OfficeRef, name: z.string() }).optional(),
  createdAt: Instant,
});
export type Account = z.infer<typeof Account>;
