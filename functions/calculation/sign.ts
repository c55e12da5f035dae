import { createHash } from 'node:crypto';
import type { Signed } from '@shared/calculation';
import { ok, type DomainError, type Result } from '@shared/kernel';
import { calculate, digestInput, type Calculation } from '@shared/law/compensation';
import { loadStandards } from '@shared/law/standards';
import type { Notary } from '../ports';

export type Computed = {
  readonly result: Calculation;
  readonly canonical: string;
  readonly digest: string;
};

/** The one calculation for police, mediator, insurer, judge and visitor, with its canonical text and digest. */
export async function computeFrom(
  input: Readonly<Record<string, unknown>>,
): Promise<Result<Computed, DomainError>> {
  const province = input['province'];
  const standards = await loadStandards(typeof province === 'string' ? province : '全国');
  if (!standards.ok) return standards;
  const calculated = calculate(input, standards.value);
  if (!calculated.ok) return calculated;
  const result = calculated.value;
  const canonical = digestInput(input, result);
  return ok({ result, canonical, digest: digestOf(canonical) });
}

export function digestOf(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex');
}

export async function signed({ canonical, digest }: Computed, notary: Notary): Promise<Signed> {
  return { canonical, digest, ...(await notary.sign(digest)) };
}

export type Replayed = {
  readonly same: boolean;
  readonly signatureValid: boolean;
  /** The digest of what comes out now; absent when nothing can be computed any more. */
  readonly digestNow?: string;
};

/** Recomputes a signed text and compares it byte for byte. Undefined: this is no calculation. */
export async function replayOf(text: Signed, notary: Notary): Promise<Replayed | undefined> {
  const input = contentOf(text.canonical)?.input;
  if (!input) return undefined;
  const again = await computeFrom(input);
  const intact = digestOf(text.canonical) === text.digest;
  return {
    same: intact && again.ok && again.value.canonical === text.canonical,
    signatureValid: await isGenuine(text, notary),
    ...(again.ok ? { digestNow: again.value.digest } : {}),
  };
}

/** The digest belongs to the text and was signed with the key of this installation. */
export async function isGenuine(text: Signed, notary: Notary): Promise<boolean> {
  return digestOf(text.canonical) === text.digest && notary.verify(text.digest, text);
}

export type Content = { readonly input: Record<string, unknown>; readonly result: Calculation };

/** Input and result inside a canonical text. Trust the result only of a text that `isGenuine`. */
export function contentOf(canonical: string): Content | undefined {
  try {
    const parsed = JSON.parse(canonical) as Partial<Content>;
    return isObject(parsed.input) && isObject(parsed.result) ? (parsed as Content) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
