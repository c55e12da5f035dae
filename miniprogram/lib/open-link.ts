import type { Refusal } from '@shared/kernel';

/** Opens a signed link to a paper beside the page. Gives why it could not be shown, where that can be known. */
export async function openLink(url: string): Promise<Refusal | undefined> {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  return Promise.resolve(undefined);
}
