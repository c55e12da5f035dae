/** Opens a signed link to a paper beside the page. */
export async function openLink(url: string): Promise<void> {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  return Promise.resolve();
}
