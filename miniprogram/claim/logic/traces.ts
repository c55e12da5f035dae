type Line = { readonly who: string; readonly at: string; readonly what: string };

/** Newest first: the same person doing the same again and again is one line with its last time and the count. */
export function foldTraces<L extends Line>(
  lines: readonly L[],
): (L & { readonly times: number })[] {
  const folded: (L & { times: number })[] = [];
  for (const line of lines) {
    const before = folded.at(-1);
    if (before?.who === line.who && before.what === line.what) before.times += 1;
    else folded.push({ ...line, times: 1 });
  }
  return folded;
}
