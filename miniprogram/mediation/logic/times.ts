import type { Instant } from '@shared/kernel';

/** One time as it is typed: a day and a time of that day. */
export type TimeDraft = { readonly day: string; readonly time: string };

/** `9:30`, `09：30` or `930` of a day → the moment; nothing while it is none. */
export function momentOf({ day, time }: TimeDraft): Instant | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：]?(\d{2})$/.exec(time.trim()) ?? [];
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && hour !== '';
  if (!known || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${day}T${hour.padStart(2, '0')}:${minute}:00.000+08:00` as Instant;
}

/** What is wrong with a time, in words; nothing for a row that is left empty or is right. */
export function timeFault({ day, time }: TimeDraft): string | undefined {
  if (day === '' && time.trim() === '') return undefined;
  if (day === '') return '再选哪一天';
  return momentOf({ day, time }) ? undefined : '几点写成 9:30 这样';
}
