/** Mini-program tags; in the page each is an element named `wx-TAG`. Longer names come first. */
const TAGS = [
  ...['page', 'cover-view', 'view', 'text', 'button', 'input', 'textarea', 'image', 'scroll-view'],
  ...['picker-view-column', 'picker-view', 'picker', 'radio-group', 'radio', 'checkbox-group'],
  ...['checkbox', 'switch', 'label', 'form', 'swiper-item', 'swiper', 'navigator', 'rich-text'],
  ...['icon', 'progress', 'slider', 'video', 'canvas', 'web-view', 'root-portal', 'live-pusher'],
  ...['live-player', 'camera', 'map', 'block'],
];

const TAG = new RegExp(`(^|[\\s>+~,(])(${TAGS.join('|')})(?![\\w-])`, 'g');

/** Rewrites the tags of a mini-program selector to the page's element names. */
export const elementTags = (selector: string): string => selector.replace(TAG, '$1wx-$2');

/** The same for a query, where the framework writes an id as `PREFIX--id`. */
export const elementSelector = (selector: string): string =>
  elementTags(selector)
    .replace(/\s*>>>\s*/g, ' ')
    .replace(/#([\w-]+)/g, '[id$="--$1"]');
