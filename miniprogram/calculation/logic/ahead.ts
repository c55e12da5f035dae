/** Fetches the pages that may come next, so that they open without a net. */
export function fetchNext(): void {
  for (const page of [import('../what-if'), import('../details'), import('../item')]) {
    page.catch(() => undefined);
  }
}
