import { ok, type DomainError, type Money, type Result } from '@shared/kernel';
import type { Standards } from '../standards/figure';
import { measureTitle } from '../standards/measures';
import { calculate } from './calculate';
import { checkInput } from './check';
import type { CalculationInput, Victim } from './input';
import { probes } from './probes';
import { fen, type Calculation } from './result';

/** Something missing, what it would change in the claim (recomputed), and how to get it. */
export type MissingPiece = {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** Change of what others pay, in 分; null when it cannot be computed. */
  readonly worth: Money | null;
  readonly victim?: string;
};

const receivableOf = (result: Calculation): number =>
  result.victims.reduce((t, v) => t + v.receivable, 0);

/**
 * What is missing and what it is worth: each piece is put in and the whole is computed again.
 * Missing figures come first, because nothing can be said of what hangs on them.
 */
export function gaps(
  input: unknown,
  standards: Standards,
): Result<readonly MissingPiece[], DomainError> {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const base = calculate(checked.value, standards);
  if (!base.ok) return base;
  const pieces: MissingPiece[] = [];
  for (const [i, victim] of checked.value.victims.entries()) {
    for (const probe of probes) {
      const changed = probe.with(victim);
      if (!changed) continue;
      const worth = worthOf(checked.value, i, changed, base.value, standards);
      if (worth === 0) continue;
      pieces.push({ id: probe.id, title: probe.title, how: probe.how, worth, victim: victim.id });
    }
  }
  return ok([
    ...missingFigures(base.value),
    ...pieces.sort((a, b) => Math.abs(b.worth ?? 0) - Math.abs(a.worth ?? 0)),
  ]);
}

function worthOf(
  input: CalculationInput,
  at: number,
  changed: Victim,
  base: Calculation,
  standards: Standards,
): Money | null {
  const victims = input.victims.map((v, i) => (i === at ? changed : v));
  const next = calculate({ ...input, victims }, standards);
  if (!next.ok) return null;
  const isBlind = next.value.victims[at]?.complete === false && base.victims[at]?.complete === true;
  return isBlind ? null : fen(receivableOf(next.value) - receivableOf(base));
}

function missingFigures(result: Calculation): MissingPiece[] {
  const seen = new Set<string>();
  const pieces: MissingPiece[] = [];
  for (const gap of result.gaps) {
    if (gap.code !== 'figure-missing' || gap.measure === undefined) continue;
    const key = `${gap.measure}:${gap.year ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const year = gap.year ? `${gap.year} 年度` : '';
    pieces.push({
      id: `figure:${key}`,
      title: `${year}${measureTitle(gap.measure)}`,
      how: '到省统计局或国家统计局调查总队网站查当年公报，填上数字和网址。',
      worth: null,
    });
  }
  return pieces;
}
