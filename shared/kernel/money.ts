import { z } from 'zod';

/** Money in whole 分 (1/100 元). Never a fraction, never a float of 元. */
export const Money = z.int().min(-1e15).max(1e15).brand<'Money'>();
export type Money = z.infer<typeof Money>;

export const zero = 0 as Money;

/** `yuan('1,234.50')` or `yuan(1234.5)` → 123450. Throws on more than two decimals: that is a programming error. */
export function yuan(amount: number | string): Money {
  const text = typeof amount === 'number' ? String(amount) : amount.replace(/,/g, '');
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new Error(`not an amount in yuan: ${text}`);
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return (match[1] ? -fen : fen) as Money;
}

export function sum(amounts: readonly Money[]): Money {
  return amounts.reduce((total, amount) => total + amount, 0) as Money;
}

/** 123450 → `1,234.50`; minus is U+2212 as in print. */
export function formatMoney(amount: Money): string {
  const fen = Math.abs(amount);
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${whole}.${String(fen % 100).padStart(2, '0')}`;
}
