import type { BundleView, InsuranceClaim } from '@shared/claim';
import { sum, type Money } from '@shared/kernel';
import { calculate, type Calculation } from '@shared/law/compensation';
import { loadStandards } from '@shared/law/standards';
import type { Deps } from '../ports';

type Lines = BundleView['calculation']['lines'];

/** The calculation on the table when the agreement was made, computed anew from its signed input. */
export async function recomputed(
  { bundle, caseId }: InsuranceClaim,
  deps: Deps,
): Promise<Calculation | undefined> {
  const record = bundle.calculation
    ? await deps.store.calculations.find(bundle.calculation)
    : undefined;
  if (!record || record.caseId !== caseId) return undefined;
  const { input } = JSON.parse(record.canonical) as { input: { province?: string } };
  const standards = await loadStandards(input.province ?? '全国');
  if (!standards.ok) return undefined;
  const result = calculate(input, standards.value);
  return result.ok && result.value.complete ? result.value : undefined;
}

/** What this insurer still has to pay by the calculation: to the victims, and back to those who advanced money. */
export function shareOf(insurer: InsuranceClaim['insurer'], calculation: Calculation): Money {
  const own = calculation.payers.filter(
    (p) =>
      (p.kind === 'compulsory' || p.kind === 'commercial') &&
      p.name.startsWith(`${insurer.name}（`),
  );
  return sum(own.flatMap((p) => [p.toVictims, p.toReturn]));
}

/** Items with their formulas, then who pays how much. */
export function calculationLines(calculation: Calculation | undefined): Lines {
  if (!calculation) return [];
  const items = calculation.victims.flatMap(({ name, items: lines }) =>
    lines.flatMap(({ title, amount, formula }) =>
      amount === null ? [] : [{ label: `${name} ${title}`, amount, note: formula }],
    ),
  );
  const payers = calculation.payers.map(({ name, total, prepaid }) => ({
    label: `${name} 承担`,
    amount: total,
    note: prepaid > 0 ? '含已垫付的' : '',
  }));
  return [...items, ...payers];
}
