import { fail, ok, type DomainError, type Result } from '@shared/kernel';
import {
  checkInput,
  compute,
  gaps,
  range,
  type Calculation,
  type CalculationInput,
  type MissingPiece,
  type Range,
} from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { trialOf, type Trial } from './trial';

export * from './dials';
export * from './trial';
export * from './what-if';

/** All that the result page shows, from one input: result, range, what is missing and what it is worth. */
export type Estimate = {
  readonly input: CalculationInput;
  readonly result: Calculation;
  readonly range: Range;
  readonly pieces: readonly MissingPiece[];
  readonly trial?: Trial;
};

/** Pure and quick, so that the phone runs it without a net. Refuses a faulty input field by field. */
export function estimate(facts: unknown, standards: Standards): Result<Estimate, DomainError> {
  const checked = checkInput(facts);
  if (!checked.ok) return checked;
  const input = checked.value;
  const result = compute(input, standards);
  if (!result.ok) return result;
  const spread = range(input, standards);
  if (!spread.ok) return fail(spread.error);
  const missing = gaps(input, standards);
  if (!missing.ok) return fail(missing.error);
  const trial = result.value.complete ? undefined : trialOf(input, result.value, standards);
  const pieces = missing.value.filter((p) => !p.id.startsWith('figure:'));
  return ok({
    input,
    result: result.value,
    range: spread.value,
    pieces,
    ...(trial ? { trial } : {}),
  });
}
