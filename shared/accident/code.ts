import type { LocalDate } from '@shared/kernel';

/** The counter behind the codes of one county and month: `code-QF-2511`. */
export function codeSeries(prefix: string, opened: LocalDate): string {
  return `code-${prefix}-${yearMonth(opened)}`;
}

/**
 * 一事故一码: `QF25110001` – county, year and month of registration, number in order.
 * Throws after 9 999 accidents in a month, because the code would no longer be readable as one.
 */
export function caseCodeOf(prefix: string, opened: LocalDate, n: number): string {
  if (n > 9999) throw new Error(`series ${codeSeries(prefix, opened)} is used up`);
  return `${prefix}${yearMonth(opened)}${String(n).padStart(4, '0')}`;
}

/** Where the QR of a case leads: the entry page with the code filled in. */
export function entryUrl(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/$/, '')}/#/case/enter/index?code=${encodeURIComponent(code)}`;
}

function yearMonth(date: LocalDate): string {
  return date.slice(2, 4) + date.slice(5, 7);
}
