import { z } from 'zod';
import { Citation } from './citation';
import { errorTexts } from './texts';

/** The closed list of refusals: the keys of the text table, so that no code is without its sentence. */
export type ErrorCode = keyof typeof errorTexts;

/** One faulty field: where (`vehicles.0.plate`) and what to mend, in plain Chinese. */
export const FieldIssue = z.strictObject({ path: z.string(), message: z.string() });
export type FieldIssue = Readonly<z.infer<typeof FieldIssue>>;

/** A refusal with the figures that explain it, the article if the law says so, and the actions open now. */
export type DomainError = {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly cite?: Citation;
  readonly open?: readonly string[];
  readonly fields?: readonly FieldIssue[];
};

/** The refusal as it travels to the phone. */
export const Refusal = z.strictObject({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  cite: Citation.optional(),
  open: z.array(z.string()).optional(),
  fields: z.array(FieldIssue).optional(),
  number: z.string().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** The sentence for a person, with the figures filled in. */
export function sentenceOf(error: DomainError): string {
  const text: string = errorTexts[error.code];
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(error.params?.[key] ?? ''));
}
