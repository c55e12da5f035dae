import type { Refusal } from '@shared/kernel';

/** What the browser can show in the page itself; everything else is saved under its name. */
export type Shown = 'image' | 'video' | 'saved';

export function shownAs(contentType: string): Shown {
  if (contentType.startsWith('video/')) return 'video';
  return ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].includes(contentType)
    ? 'image'
    : 'saved';
}

/** A link that answers as an attachment does not leave the page. What becomes of it only the browser knows. */
export async function saveFile(url: string): Promise<Refusal | undefined> {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.rel = 'noopener';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  return Promise.resolve(undefined);
}
