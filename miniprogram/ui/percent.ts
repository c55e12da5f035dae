/** Where a value lies between two others, 0 to 100 with two decimals; the middle when they are equal. */
export function percent(value: number, from: number, to: number): number {
  if (to <= from) return 50;
  return Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * 10_000) / 100;
}
