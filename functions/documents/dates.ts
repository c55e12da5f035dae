/** `2026-01-16` → `2026年1月16日` */
export function chineseDate(date: string): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `2026-01-16T14:30:05…` → `2026年1月16日 14:30:05` */
export function chineseTime(instant: string): string {
  return `${chineseDate(instant)} ${instant.slice(11, 19)}`;
}
