import type { BundleView, InsuranceClaim } from '@shared/claim';
import type { Money } from '@shared/kernel';
import type { Deps } from '../ports';

/** What the calculation of the case gives for this insurer, recomputed now; `undefined` where there is none. */
export async function recomputedFor(
  _claim: InsuranceClaim,
  _deps: Deps,
): Promise<Money | undefined> {
  return undefined;
}

/** The lines of the saved calculation, as they were signed. */
export async function calculationLines(
  _claim: InsuranceClaim,
  _deps: Deps,
): Promise<BundleView['calculation']> {
  return { lines: [] };
}
