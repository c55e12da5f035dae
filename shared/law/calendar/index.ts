import { getDayDetail, isWorkday } from 'chinese-days';
import { addDays, addMonths, type LocalDate } from '@shared/kernel';
import type { PeriodUnit, StatutoryPeriod } from '../periods';

/** A due day; `provisional` when the State Council has not yet published the holidays it depends on. */
export type DueDate = { readonly date: LocalDate; readonly provisional: boolean };

const firstCoveredYear = 2004;

/** Noon, so that the day is the same in every time zone of the device. */
const noon = (date: LocalDate): string => `${date}T12:00:00`;

let lastYear: number | undefined;

/** The last year whose holidays and make-up working days (调休) are in the table. */
export function lastCoveredYear(): number {
  if (lastYear !== undefined) return lastYear;
  let year = firstCoveredYear;
  while (getDayDetail(noon(`${year + 1}-10-01` as LocalDate)).name.includes('国庆')) year += 1;
  lastYear = year;
  return year;
}

/** Working day (工作日): weekends and public holidays are none, make-up days are. */
export function isWorkingDay(date: LocalDate): boolean {
  return isWorkday(noon(date));
}

/** The day itself when it is a working day, else the next one (民事诉讼法 85, 民法典 203). */
export function nextWorkingDay(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The n-th working day after a day. */
export function addWorkingDays(start: LocalDate, n: number): LocalDate {
  let day = start;
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

function lastDayOf(start: LocalDate, n: number, unit: PeriodUnit): LocalDate {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(start, n);
    case 'calendar-day':
      return nextWorkingDay(addDays(start, n));
    case 'month':
      return nextWorkingDay(addMonths(start, n));
    case 'year':
      return nextWorkingDay(addMonths(start, 12 * n));
    case 'hour':
      return addDays(start, Math.ceil(n / 24));
  }
}

/**
 * The last day of a period. The start day never counts; a last day on a holiday rolls to the next
 * working day. Hours run through and do not roll.
 */
export function dueDate(start: LocalDate, period: Pick<StatutoryPeriod, 'n' | 'unit'>): DueDate {
  const date = lastDayOf(start, period.n, period.unit);
  const year = Number(date.slice(0, 4));
  return { date, provisional: period.unit !== 'hour' && year > lastCoveredYear() };
}
