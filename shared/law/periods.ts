import type { Citation, LocalDate } from '@shared/kernel';
import { day } from './dated';
import type { PeriodRow, PeriodUnit } from './period-row';
import { periodsBeforeCourt } from './periods-before-court';
import { periodsOfCourtAndClaim } from './periods-court';

export type { PeriodUnit } from './period-row';

/** A statutory period (法定期间): how long, counted how, by which article. */
export type StatutoryPeriod = {
  readonly id: string;
  readonly title: string;
  readonly n: number;
  readonly unit: PeriodUnit;
  readonly cite: Citation;
  /** True when the article was read in full; false for secondary sources and local promises. */
  readonly verified: boolean;
  readonly from: LocalDate;
};

const rows = { ...periodsBeforeCourt, ...periodsOfCourtAndClaim };

export type PeriodId = keyof typeof rows;

const periodOf = (
  id: string,
  [title, n, unit, source, article, verified, from]: PeriodRow,
): StatutoryPeriod => ({
  id,
  title,
  n,
  unit,
  cite: { source, article },
  verified,
  from: day(from),
});

/** Every period of the procedure, by id. Day counting itself is in `calendar/`. */
export const periods = Object.fromEntries(
  Object.entries(rows).map(([id, row]) => [id, periodOf(id, row)]),
) as Readonly<Record<PeriodId, StatutoryPeriod>>;

/** Rights that lapse and duties that end by themselves: nobody is late when they run out. */
export const lapsingPeriods: ReadonlySet<string> = new Set<PeriodId>([
  'apply-review',
  'ask-reappraisal',
  'ask-police-mediation',
  'ask-police-mediation-again',
  'rescue-cost-window',
  'pre-filing-mediation',
  'ordinary-case-mediation',
  'summary-case-mediation',
  'people-mediation',
  'joint-confirmation',
  'object-confirmation-party',
  'object-confirmation-third',
  'appeal-judgment',
  'appeal-ruling',
  'apply-enforcement',
  'damage-claim-limitation',
  'insurance-claim-limitation',
]);

/** A period in words, `3 个工作日`, so that no sentence carries a number of its own. */
export function periodWords(id: PeriodId): string {
  const { n, unit } = periods[id];
  switch (unit) {
    case 'working-day':
      return `${n} 个工作日`;
    case 'calendar-day':
      return `${n} 天`;
    case 'hour':
      return `${n} 小时`;
    case 'month':
      return `${n} 个月`;
    case 'year':
      return `${n} 年`;
  }
}
