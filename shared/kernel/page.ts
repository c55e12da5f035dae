import { z } from 'zod';

/**
 * Where a page of a list ended: what its last row was sorted by, and that row's id. Both together are unlike for
 * any two rows, so that rows of one moment are neither repeated nor skipped, and the row itself may have gone meanwhile.
 */
export const Cursor = z
  .string()
  .max(200)
  .regex(/^\S+ \S+$/);

export type Page<R> = { readonly rows: R[]; readonly next?: string };

export function cursorOf(value: string, id: string): string {
  return `${value} ${id}`;
}

export function readCursor(cursor: string): { readonly value: string; readonly id: string } {
  const [value = '', id = ''] = cursor.split(' ');
  return { value, id };
}

/** A page of rows that are all at hand, in the order of their cursors. */
export function pageOf<R>(
  rows: readonly R[],
  cursor: (row: R) => string,
  { size, after = '' }: { readonly size: number; readonly after?: string | undefined },
): Page<R> {
  const ordered = rows
    .map((row) => ({ row, at: cursor(row) }))
    .filter(({ at }) => at > after)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const shown = ordered.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    ...(ordered.length > size && last ? { next: last.at } : {}),
  };
}
