/** Tells one fault at its place. */
export type Say = (path: readonly PropertyKey[], text: string) => void;

export function unique(ids: readonly string[], path: readonly PropertyKey[], say: Say): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) say(path, `编号“${twice}”重复了。`);
}
