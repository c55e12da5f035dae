import { z } from 'zod';

/** A PDF as it travels to the phone: bytes in base64, their SHA-256 as hex, and how many pages. */
export const Paper = z.strictObject({
  name: z.string(),
  base64: z.string(),
  sha256: z.string(),
  pages: z.int(),
});
export type Paper = z.infer<typeof Paper>;
