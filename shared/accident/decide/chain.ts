import { ok } from '@shared/kernel';
import type { AccidentDecision, Records } from './records';

type Step = (records: Records) => AccidentDecision | undefined;

/** Several decisions as one: each sees the records of the one before; the first refusal is the answer. */
export function chain(first: AccidentDecision, steps: readonly Step[]): AccidentDecision {
  return steps.reduce<AccidentDecision>((so, step) => {
    if (!so.ok) return so;
    const next = step(so.value.records);
    if (!next?.ok) return next ?? so;
    return ok({ records: next.value.records, facts: [...so.value.facts, ...next.value.facts] });
  }, first);
}
