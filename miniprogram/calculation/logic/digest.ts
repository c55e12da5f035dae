import { sha256 } from '@noble/hashes/sha2.js';
import type { CalculationFacts, Calculation } from '@shared/law/compensation';
import { digestInput } from '@shared/law/compensation';

/** The digest of input, rule set and result as the server signs it: equal means equal to the 分. */
export function digestOf(facts: CalculationFacts, result: Calculation): string {
  const bytes = sha256(utf8(digestInput(facts, result)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UTF-8 by hand: the mini-program's runtime has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(escaped, (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
}
