import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Signed } from '@shared/calculation';
import { ok, type DomainError, type Result } from '@shared/kernel';
import { calculate, type Calculation } from '@shared/law/compensation';
import { loadStandards } from '@shared/law/standards';
import type { Notary } from '../ports';

export type Computed = { readonly result: Calculation; readonly canonical: string; readonly digest: string };

/** The one calculation for police, mediator, insurer, judge and visitor, with its canonical text and digest. */
export async function computeFrom(input: Readonly<Record<string, unknown>>): Promise<Result<Computed, DomainError>> {
  const standards = await loadStandards(typeof input['province'] === 'string' ? input['province'] : '全国');
  if (!standards.ok) return standards;
  const calculated = calculate(input, standards.value);
  if (!calculated.ok) return calculated;
  const result = calculated.value;
  const canonical = canonicalize({ input, ruleSet: result.ruleSet, result }) ?? '';
  return ok({ result, canonical, digest: digestOf(canonical) });
}

export function digestOf(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex');
}

export async function signed({ canonical, digest }: Computed, notary: Notary): Promise<Signed> {
  return { canonical, digest, ...(await notary.sign(digest)) };
}
