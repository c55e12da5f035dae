import type { OfficeCount } from '@shared/case';

export type Totals = { readonly open: number; readonly late: number; readonly offices: number };

/** All open periods of the county: those running and those late. */
export function totalsOf(offices: readonly OfficeCount[]): Totals {
  const sum = (of: (office: OfficeCount) => number) =>
    offices.reduce((all, office) => all + of(office), 0);
  return {
    open: sum((office) => office.running + office.late),
    late: sum((office) => office.late),
    offices: offices.filter((office) => office.late > 0).length,
  };
}

/** Most overdue first, then the one with most in hand. */
export function worstFirst(offices: readonly OfficeCount[]): OfficeCount[] {
  return [...offices].sort((a, b) => b.late - a.late || b.running - a.running);
}

export function officeName(office: { readonly office?: string | undefined }): string {
  return office.office ?? '当事人';
}
