import { fail, ok, type DomainError, type Result } from '@shared/kernel';
import {
  checkInput,
  compute,
  impact,
  range,
  type Calculation,
  type CalculationInput,
  type MissingPiece,
  type Range,
} from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { disputesOf } from './disputes';
import { piecesOf } from './pieces';
import { trialOf, type Trial } from './trial';

export * from './dials';
export * from './effects';
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
  const spread = spreadOf(input, standards);
  if (!spread.ok) return fail(spread.error);
  const trial = result.value.complete ? undefined : trialOf(input, result.value, standards);
  const pieces = piecesOf(input, spread.value, standards);
  return ok({
    input,
    result: result.value,
    range: spread.value,
    pieces,
    ...(trial ? { trial } : {}),
  });
}

/** The range over everything open; what moves most goes first, and what cannot be tried is left out. */
function spreadOf(input: CalculationInput, standards: Standards): Result<Range, DomainError> {
  const tried = disputesOf(input, standards).flatMap((fact) => {
    const alone = impact({ ...input, disputed: [fact] }, standards);
    return alone.ok ? alone.value.map(({ spread }) => ({ fact, spread })) : [];
  });
  const disputed = tried.sort((a, b) => b.spread - a.spread).map(({ fact }) => fact);
  return range({ ...input, disputed }, standards);
}
