/** One part of a file on its way: its number from 1, where it begins, how many bytes it has. */
export type Part = { readonly part: number; readonly from: number; readonly size: number };

/** How a file is cut: whole parts, and what is left over as the last one. Phone and store must agree on it. */
export function partsOf(file: { readonly size: number; readonly partSize: number }): Part[] {
  const count = Math.ceil(file.size / file.partSize);
  return Array.from({ length: count }, (_, at) => {
    const from = at * file.partSize;
    return { part: at + 1, from, size: Math.min(file.partSize, file.size - from) };
  });
}
