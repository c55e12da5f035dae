export type Shown = 'image' | 'video' | 'saved';

export function shownAs(contentType: string): Shown {
  if (contentType.startsWith('video/')) return 'video';
  return contentType.startsWith('image/') ? 'image' : 'saved';
}

/** WeChat's own viewer shows it. Gives why it could not. */
export { openLink as saveFile } from '@phone/lib';
