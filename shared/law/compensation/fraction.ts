/** A whole number; falls over to bigint beyond 2^53 so that nothing is ever approximated. */
type Whole = number | bigint;

/** An exact fraction: daily rates, shares and years are never floats. */
export type Fraction = { readonly n: Whole; readonly d: Whole };

const top = Number.MAX_SAFE_INTEGER;

const shrink = (value: bigint): Whole =>
  value <= BigInt(top) && value >= -BigInt(top) ? Number(value) : value;

function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= top && product >= -top) return product;
  }
  return shrink(BigInt(a) * BigInt(b));
}

function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b;
    if (total <= top && total >= -top) return total;
  }
  return shrink(BigInt(a) + BigInt(b));
}

function gcd(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y) [x, y] = [y, x % y];
    return x || 1;
  }
  let [x, y] = [BigInt(a), BigInt(b)];
  if (x < 0) x = -x;
  while (y) [x, y] = [y, x % y];
  return shrink(x || BigInt(1));
}

const over = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? a / b : shrink(BigInt(a) / BigInt(b));

function reduced(n: Whole, d: Whole): Fraction {
  if (d === 1) return { n, d };
  const common = gcd(n, d);
  return common === 1 ? { n, d } : { n: over(n, common), d: over(d, common) };
}

export const whole = (n: number): Fraction => ({ n, d: 1 });
export const ratio = (n: number, d: number): Fraction => reduced(n, d);
export const none = whole(0);
export const one = whole(1);

/** A number as typed, `11.8` → 59/5; at most the decimals it prints. */
export function decimal(value: number): Fraction {
  if (Number.isInteger(value)) return whole(value);
  const text = value.toFixed(8).replace(/0+$/, '');
  const places = text.length - text.indexOf('.') - 1;
  return reduced(Number(text.replace('.', '')), 10 ** places);
}

export const percent = (value: number): Fraction => over100(decimal(value));
const over100 = (value: Fraction): Fraction => reduced(value.n, times(value.d, 100));

export const mul = (a: Fraction, b: Fraction): Fraction => {
  const [x, y] = [reduced(a.n, b.d), reduced(b.n, a.d)];
  return { n: times(x.n, y.n), d: times(x.d, y.d) };
};
export const div = (a: Fraction, b: Fraction): Fraction => mul(a, { n: b.d, d: b.n });
export const add = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d
    ? reduced(plus(a.n, b.n), a.d)
    : reduced(plus(times(a.n, b.d), times(b.n, a.d)), times(a.d, b.d));
const neg = (a: Fraction): Fraction => ({ n: times(a.n, -1), d: a.d });
export const sub = (a: Fraction, b: Fraction): Fraction => add(a, neg(b));
export const isZero = (a: Fraction): boolean => a.n === 0;

/** −1, 0 or 1. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [times(a.n, b.d), times(b.n, a.d)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The whole number at or below a fraction that is not negative. */
export function floor(a: Fraction): number {
  if (typeof a.n === 'number' && typeof a.d === 'number') return (a.n - (a.n % a.d)) / a.d;
  return Number(BigInt(a.n) / BigInt(a.d));
}

/** Half up (四舍五入) to a whole number, for fractions that are not negative. */
export const halfUp = (a: Fraction): number => floor(add(a, ratio(1, 2)));

/** For display and for choosing only, never for money. */
export const approximate = (a: Fraction): number => Number(a.n) / Number(a.d);

/** Plain text with at most `places` decimals: `46.1667`. */
export function textOf(a: Fraction, places = 4): string {
  return String(Number(approximate(a).toFixed(places)));
}

/**
 * Splits a whole amount by weights so that nothing is lost: floors first, then one 分 each to the
 * largest remainders, ties by key. `keys` make the outcome independent of the order of the list.
 */
export function split(
  amount: number,
  weights: readonly number[],
  keys: readonly string[],
): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total <= 0) return weights.map(() => 0);
  if (weights.length === 1) return [amount];
  const exact = weights.map((weight) => reduced(times(amount, weight), total));
  const parts = exact.map(floor);
  let rest = amount - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: sub(value, whole(parts[i] ?? 0)), key: keys[i] ?? '' }))
    .sort((a, b) => compare(b.rest, a.rest) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { i } of order) {
    if (rest <= 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
