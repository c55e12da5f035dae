import type { Calculation } from './result';
import { ruleSet } from './rule-set';

/** JSON with sorted keys and no spaces: the same text on every device. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}

/** What the signed digest covers: input, rule set and result, as one canonical text. */
export const digestInput = (input: unknown, result: Calculation): string =>
  canonicalJson({ input, result, ruleSet });

/** Names the law of this build. */
export const ruleSetId = `${ruleSet.id}/${ruleSet.version}`;
