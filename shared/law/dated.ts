import { fail, ok } from '@shared/kernel';
import type { Citation, DomainError, LocalDate, Result } from '@shared/kernel';

/** A value with its time in force: from the first day up to, not including, `until`. */
export type Dated<T> = {
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly value: T;
  readonly cite: Citation;
  /** True only when the text behind `cite` was read. */
  readonly verified: boolean;
};

/** Writes a day of a law table; the tests check that every one is a real day. */
export const day = (text: string): LocalDate => text as LocalDate;

const covers = (entry: { from: LocalDate; until?: LocalDate }, on: LocalDate): boolean =>
  entry.from <= on && (entry.until === undefined || on < entry.until);

/**
 * The one entry in force on a day. None, or more than one, is a refusal: the law is never guessed.
 * @param rule the Chinese name of the rule, for the sentence of the refusal
 */
export function inForce<T>(
  rule: string,
  table: readonly Dated<T>[],
  on: LocalDate,
): Result<Dated<T>, DomainError> {
  let found: Dated<T> | undefined;
  for (const entry of table) {
    if (!covers(entry, on)) continue;
    if (found) return fail({ code: 'rule-missing', params: { rule, date: on } });
    found = entry;
  }
  return found ? ok(found) : fail({ code: 'rule-missing', params: { rule, date: on } });
}
