import { halfUp, mul, ratio, split, whole } from './fraction';

/** Purses with limits on one side, needs on the other, and who may draw on what. */
export type Spread = {
  readonly purses: readonly {
    readonly key: string;
    readonly left: number;
    readonly weight: number;
  }[];
  readonly needs: readonly { readonly key: string; readonly amount: number }[];
  readonly may: (purse: number, need: number) => boolean;
  /** The most one need may draw from one purse; undefined is no bound. */
  readonly quota?: (purse: number, need: number) => number | undefined;
  readonly byNeed: 'by-loss' | 'equal';
  /** Decimals to which the percent of a need is rounded first; null keeps it exact. */
  readonly decimals?: number | null;
};

function grid(rows: number, columns: number): number[][] {
  const table: number[][] = [];
  for (let row = 0; row < rows; row += 1) table.push(new Array<number>(columns).fill(0));
  return table;
}

/** Weights of needs, as exact amounts or as percents rounded first (比例先取整). */
function weightsOf(
  asked: readonly number[],
  decimals: number | null | undefined,
): readonly number[] {
  if (decimals === null || decimals === undefined) return asked;
  const total = asked.reduce((a, b) => a + b, 0);
  if (total === 0) return asked;
  return asked.map((amount) => halfUp(mul(ratio(amount, total), whole(100 * 10 ** decimals))));
}

/**
 * Fills needs from purses: every need asks its purses by weight; a purse asked for more than it has
 * divides by need; what is left over is asked again elsewhere. Conserves every 分, never exceeds a
 * limit or a quota, and does not depend on the order of the lists. Returns [purse][need].
 */
export function spread(task: Spread): number[][] {
  const { purses, needs } = task;
  const paid = grid(purses.length, needs.length);
  const left = purses.map((p) => Math.max(0, p.left));
  const open = needs.map((n) => n.amount);
  const bound = (p: number, v: number): number =>
    (task.quota?.(p, v) ?? Number.MAX_SAFE_INTEGER) - (paid[p]?.[v] ?? 0);
  const isOpen = (p: number, v: number): boolean => bound(p, v) > 0 && (left[p] ?? 0) > 0;
  for (let round = 0; round < 4 * (purses.length + needs.length) + 8; round += 1) {
    const asked = askAll(task, open, isOpen, bound);
    if (!payAll(task, asked, left, open, paid) || open.every((amount) => amount === 0)) break;
  }
  return paid;
}

function askAll(
  task: Spread,
  open: readonly number[],
  isOpen: (p: number, v: number) => boolean,
  bound: (p: number, v: number) => number,
): number[][] {
  const asked = grid(task.purses.length, task.needs.length);
  task.needs.forEach((need, v) => {
    const amount = open[v] ?? 0;
    if (amount <= 0) return;
    const able = task.purses
      .map((p, i) => ({ i, key: p.key, weight: p.weight }))
      .filter(({ i }) => task.may(i, v) && isOpen(i, v));
    const parts = split(
      amount,
      able.map((a) => a.weight),
      able.map((a) => a.key),
    );
    able.forEach(({ i }, k) => {
      const row = asked[i];
      if (row) row[v] = Math.min(parts[k] ?? 0, bound(i, v));
    });
  });
  return asked;
}

function payAll(
  task: Spread,
  asked: readonly number[][],
  left: number[],
  open: number[],
  paid: number[][],
): boolean {
  let moved = false;
  const keys = task.needs.map((n) => n.key);
  task.purses.forEach((_, p) => {
    const row = asked[p] ?? [];
    const total = row.reduce((a, b) => a + b, 0);
    const purse = left[p] ?? 0;
    if (total <= 0 || purse <= 0) return;
    const weights =
      task.byNeed === 'equal' ? row.map((a) => (a > 0 ? 1 : 0)) : weightsOf(row, task.decimals);
    const parts =
      total <= purse
        ? row
        : split(purse, weights, keys).map((part, v) => Math.min(part, row[v] ?? 0));
    parts.forEach((part, v) => {
      if (part <= 0) return;
      moved = true;
      left[p] = (left[p] ?? 0) - part;
      open[v] = (open[v] ?? 0) - part;
      const line = paid[p];
      if (line) line[v] = (line[v] ?? 0) + part;
    });
  });
  return moved;
}

/** Amount × share, half up to 分. */
export const shareOfAmount = (amount: number, n: Parameters<typeof mul>[0]): number =>
  halfUp(mul(whole(amount), n));
