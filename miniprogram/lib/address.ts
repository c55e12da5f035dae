/** Writes a choice into the address of the page in sight; the page itself stays. An empty one is taken out. */
export function noteInAddress(page: string, name: string, value: string): void {
  const [path = '', query = ''] = window.location.hash.split('?');
  if (path !== page) return;
  const search = new URLSearchParams(query);
  if (value === '') search.delete(name);
  else search.set(name, value);
  const rest = search.toString().replaceAll('+', '%20');
  window.history.replaceState(window.history.state, '', rest ? `${path}?${rest}` : path);
}

/** The page in sight, without what was chosen on it. */
export function addressNow(): string {
  return window.location.hash.split('?')[0] ?? '';
}
