/**
 * What `@tarojs/components` means on H5, put in its place by `config/index.ts`. Taro's own are custom
 * elements that take their children out and in again when they are first drawn: a field that was tapped
 * in that moment lost the focus, and what was typed went nowhere. These are the browser's own.
 */
export const View = 'div';
export const Text = 'span';

/** Taro registers its pull-to-refresh at the start; no page of ours has one. */
export const defineCustomElementTaroPullToRefreshCore = () => undefined;
