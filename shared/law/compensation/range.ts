import { fail, ok, type DomainError, type Money, type Result } from '@shared/kernel';
import type { Standards } from '../standards/figure';
import { calculate } from './calculate';
import { checkInput } from './check';
import { usualDisputes, withFact } from './disputes';
import type { CalculationInput } from './input';
import { fen, type Calculation } from './result';

/** What the victims can claim from others, and the whole loss, in 分. */
export type Point = { readonly receivable: Money; readonly total: Money };

/** How far one disputed fact alone moves the claim. */
export type Impact = {
  readonly path: string;
  readonly title: string;
  readonly low: Money;
  readonly high: Money;
  readonly spread: Money;
};

export type Range = {
  readonly low: Point;
  readonly likely: Point;
  readonly high: Point;
  readonly facts: readonly Impact[];
};

/** Every combination is tried up to this many facts; above it each fact moves by itself. */
const exhaustive = 5;

const pointOf = (result: Calculation): Point => ({
  receivable: fen(result.victims.reduce((t, v) => t + v.receivable, 0)),
  total: result.total,
});

function pointAt(input: CalculationInput, standards: Standards): Result<Point, DomainError> {
  const result = calculate(input, standards);
  return result.ok ? ok(pointOf(result.value)) : result;
}

/**
 * Each disputed fact alone, most moving first. Without `disputed` in the input the usual ones are taken.
 */
export function impact(
  input: CalculationInput,
  standards: Standards,
): Result<readonly Impact[], DomainError> {
  const facts = input.disputed ?? usualDisputes(input);
  const impacts: Impact[] = [];
  for (const fact of facts) {
    const low = pointAt(withFact(input, fact.path, fact.low), standards);
    if (!low.ok) return low;
    const high = pointAt(withFact(input, fact.path, fact.high), standards);
    if (!high.ok) return high;
    const [a, b] = [low.value.receivable, high.value.receivable];
    impacts.push({
      path: fact.path,
      title: fact.title,
      low: a,
      high: b,
      spread: fen(Math.abs(b - a)),
    });
  }
  return ok(impacts.sort((a, b) => b.spread - a.spread || (a.path < b.path ? -1 : 1)));
}

/** Low, likely and high over all disputed facts together. */
export function range(input: unknown, standards: Standards): Result<Range, DomainError> {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const likely = pointAt(checked.value, standards);
  if (!likely.ok) return likely;
  const facts = impact(checked.value, standards);
  if (!facts.ok) return facts;
  const points: Point[] = [likely.value];
  for (const variant of variantsOf(checked.value)) {
    const point = pointAt(variant, standards);
    if (!point.ok) return fail(point.error);
    points.push(point.value);
  }
  const sorted = [...points].sort((a, b) => a.receivable - b.receivable || a.total - b.total);
  return ok({
    low: sorted[0] ?? likely.value,
    likely: likely.value,
    high: sorted.at(-1) ?? likely.value,
    facts: facts.value,
  });
}

function variantsOf(input: CalculationInput): CalculationInput[] {
  const facts = input.disputed ?? usualDisputes(input);
  const [tried, others] = [facts.slice(0, exhaustive), facts.slice(exhaustive)];
  let variants: CalculationInput[] = [input];
  for (const fact of tried) {
    variants = variants.flatMap((v) => [
      v,
      withFact(v, fact.path, fact.low),
      withFact(v, fact.path, fact.high),
    ]);
  }
  const singles = others.flatMap((f) => [
    withFact(input, f.path, f.low),
    withFact(input, f.path, f.high),
  ]);
  return [...variants, ...singles];
}
