import { z } from 'zod';

const dayMs = 86_400_000;
const beijingOffsetMs = 8 * 3_600_000;

/** A day of the Beijing calendar: `2026-03-02`. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isDate(text))
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A moment in Beijing civil time, always `2026-03-02T09:00:00.000+08:00`, so that text order is time order. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/)
  .refine((text) => isDate(text.slice(0, 10)) && isTimeOfDay(text.slice(11, 19)))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

function isDate(text: string): boolean {
  // a day its month does not have would come out as one of the next month
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** From 00:00:00 to 23:59:59; midnight is the beginning of a day, never its 24 o'clock. */
function isTimeOfDay(text: string): boolean {
  const [hour = 24, minute = 60, second = 60] = text.split(':').map(Number);
  return hour < 24 && minute < 60 && second < 60;
}

export function localDate(text: string): LocalDate {
  return LocalDate.parse(text);
}

/** Milliseconds since 1970 → Beijing civil time. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs + beijingOffsetMs).toISOString().replace('Z', '+08:00') as Instant;
}

export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

export function dateOf(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

export function startOf(date: LocalDate): Instant {
  return `${date}T00:00:00.000+08:00` as Instant;
}

/** The last millisecond of a day: deadlines counted in days end there (民法典 203). */
export function endOf(date: LocalDate): Instant {
  return `${date}T23:59:59.999+08:00` as Instant;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10) as LocalDate;
}

/** Same day of a later month, or that month's last day (民法典 202). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10) as LocalDate;
}

/** `2026-03-02`, also with a time → `3月2日` */
export function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `2026-01-16T14:30…` → `1月16日 14:30` */
export function stampText(instant: string): string {
  return `${monthDay(instant)} ${instant.slice(11, 16)}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Age in completed years (周岁) on a day. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
