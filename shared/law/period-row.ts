/** How a period is counted. */
export type PeriodUnit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'hour';

/** One line of a period table. */
export type PeriodRow = readonly [
  title: string,
  n: number,
  unit: PeriodUnit,
  source: string,
  article: string,
  verified: boolean,
  from: string,
];
