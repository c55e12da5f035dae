import { z } from 'zod';
import { CaseId, Id, Instant } from '@shared/kernel';

/**
 * One notice to one addressee (通知). It informs; it is not legal service.
 * `to` is `party:<id>`, `account:<id>`, `office:<id>` or `helper:<id>`.
 */
export const Notice = z.strictObject({
  id: Id,
  version: z.int(),
  caseId: CaseId.optional(),
  to: z.string(),
  template: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  at: Instant,
  /** Channels still to be served by the outbox; the in-app box needs none. */
  pending: z.boolean(),
  attempts: z.int(),
  nextTryAt: Instant,
  /** Given up after too many tries; a person must look. */
  parkedAt: Instant.optional(),
  deliveries: z.array(
    z.strictObject({ channel: z.enum(['sms', 'wechat']), at: Instant, receipt: z.string() }),
  ),
  readAt: Instant.optional(),
});
export type Notice = z.infer<typeof Notice>;
