import { floor, halfUp, mul, ratio, whole, type Fraction } from './fraction';

/** Where and how an amount in 分 is cut to a payable one. */
export const roundingIds = ['fen', 'fen-cut', 'jiao', 'yuan', 'yuan-cut', 'none'] as const;
export type RoundingId = (typeof roundingIds)[number];

export const roundingTitles: Readonly<Record<RoundingId, string>> = {
  fen: '四舍五入到分',
  'fen-cut': '分以下舍去',
  jiao: '四舍五入到角',
  yuan: '四舍五入到元',
  'yuan-cut': '元以下舍去',
  none: '不取整',
};

const to = (value: Fraction, unit: number): number => halfUp(mul(value, ratio(1, unit))) * unit;

/** Amount in 分, rounded by rule; `none` keeps the fraction for the next step. */
export function roundFen(value: Fraction, rule: RoundingId): Fraction {
  switch (rule) {
    case 'fen':
      return whole(halfUp(value));
    case 'fen-cut':
      return whole(floor(value));
    case 'jiao':
      return whole(to(value, 10));
    case 'yuan':
      return whole(to(value, 100));
    case 'yuan-cut':
      return whole(floor(mul(value, ratio(1, 100))) * 100);
    case 'none':
      return value;
  }
}
