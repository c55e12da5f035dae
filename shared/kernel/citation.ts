import { z } from 'zod';

/** One article of a registered source (`shared/law/sources.ts`). */
export const Citation = z.strictObject({
  source: z.string(),
  article: z.string(),
});
export type Citation = Readonly<z.infer<typeof Citation>>;
