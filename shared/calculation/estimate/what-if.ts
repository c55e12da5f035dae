import { ok, type DomainError, type Money, type Result } from '@shared/kernel';
import { calculate, type CalculationInput } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import type { Dial } from './dials';
import { receivableOf } from './trial';

/** Settings of dials by id, applied in the dials' own order; the structural one (grade) is last. */
export type Turned = Readonly<Record<string, number>>;

export function turnedInput(
  input: CalculationInput,
  dials: readonly Dial[],
  turned: Turned,
): CalculationInput {
  return dials.reduce((now, dial) => {
    const value = turned[dial.id];
    return value === undefined || value === dial.value ? now : dial.apply(now, value);
  }, input);
}

export type WhatIf = {
  readonly receivable: Money;
  readonly change: Money;
  readonly complete: boolean;
  /** What each turned dial changes when it is the only one. */
  readonly alone: Readonly<Record<string, Money>>;
};

/** The answer to "what if", at once: a handful of calculations. */
export function whatIf(
  input: CalculationInput,
  dials: readonly Dial[],
  turned: Turned,
  standards: Standards,
): Result<WhatIf, DomainError> {
  const base = calculate(input, standards);
  if (!base.ok) return base;
  const now = calculate(turnedInput(input, dials, turned), standards);
  if (!now.ok) return now;
  const before = receivableOf(base.value);
  const alone: Record<string, Money> = {};
  for (const dial of dials) {
    const value = turned[dial.id];
    if (value === undefined || value === dial.value) continue;
    const one = calculate(dial.apply(input, value), standards);
    if (one.ok) alone[dial.id] = (receivableOf(one.value) - before) as Money;
  }
  const receivable = receivableOf(now.value);
  return ok({
    receivable,
    change: (receivable - before) as Money,
    complete: now.value.complete,
    alone,
  });
}
