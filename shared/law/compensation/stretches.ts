import type { Stretch } from './input-items';

/** Days of one unit of time, as this item counts them. */
export type UnitDays = Readonly<Record<Stretch['unit'], number>>;

const exactly = (n: number): number => Number(n.toFixed(6));

/** How many days stretches last one after the other; one alongside another takes none of its own. */
export function daysOf(parts: readonly Stretch[], unit: UnitDays): number {
  return exactly(
    parts.reduce((sum, part) => sum + (part.alongside ? 0 : part.n * unit[part.unit]), 0),
  );
}

/** The stretches as far as `most` days reach; one alongside another ends with it. */
export function cutAt(most: number, parts: readonly Stretch[], unit: UnitDays): Stretch[] {
  let left = most;
  let window = most;
  return parts.map((part) => {
    if (!part.alongside) window = left;
    const days = Math.min(part.n * unit[part.unit], window);
    if (!part.alongside) left -= days;
    return { ...part, n: exactly(days / unit[part.unit]) };
  });
}
