type Query = Readonly<Record<string, string>>;
type Entry = { readonly idx?: number; readonly places?: number } | null;

const stateNow = (): Entry => window.history.state as Entry;

function addressWith(query: Query): string {
  const [page = '', search = ''] = window.location.hash.split('?');
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(query)) params.set(name, value);
  return `${page || '#'}?${params.toString()}`;
}

/** Writes the place inside a page into its address, so that it is there again after a reload. */
export function keepPlace(query: Query): void {
  window.history.replaceState(stateNow(), '', addressWith(query));
}

/** As `keepPlace`, and the phone's back returns to the place before. */
export function nextPlace(query: Query): void {
  const before = stateNow();
  const steps = { idx: (before?.idx ?? 0) + 1, places: (before?.places ?? 0) + 1 };
  window.history.pushState({ ...before, ...steps }, '', addressWith(query));
}

/** Back to the place before, when it was come from there. */
export function placeBefore(query: Query): void {
  if ((stateNow()?.places ?? 0) > 0) window.history.back();
  else keepPlace(query);
}
