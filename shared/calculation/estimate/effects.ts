import type { Money } from '@shared/kernel';
import { calculate, type CalculationInput } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { receivableOf } from './trial';

/** What others would have to pay more or less if the input were another; undefined where it cannot be told. */
export function effectOf(
  now: CalculationInput,
  then: unknown,
  standards: Standards,
): Money | undefined {
  const [before, after] = [calculate(now, standards), calculate(then, standards)];
  if (!before.ok || !after.ok) return undefined;
  return (receivableOf(after.value) - receivableOf(before.value)) as Money;
}
