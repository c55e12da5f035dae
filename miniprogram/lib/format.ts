import {
  dateOf,
  daysBetween,
  formatMoney,
  instantOf,
  monthDay as dayShort,
  yuan,
  type Instant,
  type LocalDate,
  type Money,
} from '@shared/kernel';

export { monthDay as dayShort, stampText } from '@shared/kernel';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The phone's clock, for what is shown. What counts is decided by the server's. */
export function now(): Instant {
  return instantOf(Date.now());
}

export function today(): LocalDate {
  return dateOf(now());
}

/** 2025-11-24 → 11月24日 周一 */
export function dayText(date: LocalDate | Instant): string {
  const weekday = new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return `${dayShort(date)} ${weekdays[weekday] ?? ''}`.trim();
}

/** Documents carry the year: 2024年1月29日. */
export function dayFull(date: LocalDate | Instant): string {
  return `${date.slice(0, 4)}年${dayShort(date)}`;
}

/** 14:30 → 下午 2:30 */
export function timeText(at: Instant): string {
  const hour = Number(at.slice(11, 13));
  const half = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上';
  return `${half} ${hour > 12 ? hour - 12 : hour}:${at.slice(14, 16)}`;
}

/** 1月16日 周二 下午 2:30 */
export function momentText(at: Instant): string {
  return `${dayText(at)} ${timeText(at)}`;
}

/** 事故码 in groups of four: QF 2308 0417 */
export function codeText(code: string): string {
  const [, letters, digits] = /^([A-Z]*)(\d*)$/.exec(code) ?? [];
  if (digits === undefined) return code;
  return [letters, ...(digits.match(/\d{1,4}/g) ?? [])].filter(Boolean).join(' ');
}

/** ¥12,345.60 */
export function moneyText(amount: Money): string {
  return amount < 0 ? `−¥${formatMoney(Math.abs(amount) as Money)}` : `¥${formatMoney(amount)}`;
}

/** What a person typed as yuan → Money, or undefined while it is not an amount. */
export function parseMoney(text: string): Money | undefined {
  const plain = text.replace(/[,，\s¥元]/g, '');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  return yuan(plain);
}

export type DueState = 'calm' | 'soon' | 'late';

/** Three days or fewer are `soon`, once the first day of the term is over. */
export function dueState(due: Instant, at: Instant, from?: Instant): DueState {
  if (at > due) return 'late';
  const firstDayOver = from === undefined || dateOf(at) > dateOf(from);
  return firstDayOver && daysBetween(dateOf(at), dateOf(due)) <= 3 ? 'soon' : 'calm';
}

/** 还剩 2 天（1月12日止）, 今天止（1月12日）, 逾期 1 天（1月15日止） */
export function dueText(due: Instant, at: Instant): string {
  const days = daysBetween(dateOf(at), dateOf(due));
  if (at > due) return `逾期 ${Math.max(1, -days)} 天（${dayShort(due)}止）`;
  return days === 0 ? `今天止（${dayShort(due)}）` : `还剩 ${days} 天（${dayShort(due)}止）`;
}

/** 2 天, 今天, 逾期 1 天: for a chip in a table, where the date stands beside it. */
export function dueShort(due: Instant, at: Instant): string {
  const days = daysBetween(dateOf(at), dateOf(due));
  if (at > due) return `逾期 ${Math.max(1, -days)} 天`;
  return days === 0 ? '今天' : `${days} 天`;
}
