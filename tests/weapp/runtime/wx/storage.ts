import { textOf } from '../state';
import { api, Refusal } from './settle';

/** Kept in the browser's own store: it survives an app kill, as on a phone. */
const PREFIX = 'wx:';
const KEY_LIMIT = 1024 * 1024;
const LIMIT_KB = 10240;

const read = (key: string): unknown => {
  const text = localStorage.getItem(PREFIX + key);
  return text === null ? undefined : (JSON.parse(text) as { readonly value: unknown }).value;
};

const write = (key: string, value: unknown): void => {
  const text = JSON.stringify({ value });
  if (text.length > KEY_LIMIT) throw new Refusal('entry size limit exceeded');
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    throw new Refusal('exceed storage max size 10Mb');
  }
};

const keys = (): readonly string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));

const remove = (key: string): void => localStorage.removeItem(PREFIX + key);
const clear = (): void => keys().forEach(remove);

const info = () => {
  const size = keys().reduce(
    (sum, key) => sum + (localStorage.getItem(PREFIX + key) ?? '').length,
    0,
  );
  return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: LIMIT_KB };
};

export const storage = {
  getStorageSync: (key: string) => read(key) ?? '',
  setStorageSync: write,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: api('getStorage', (o) => {
    const data = read(textOf(o['key']));
    if (data === undefined) throw new Refusal('data not found');
    return { data };
  }),
  setStorage: api('setStorage', (o) => write(textOf(o['key']), o['data'])),
  removeStorage: api('removeStorage', (o) => remove(textOf(o['key']))),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
};
