import Taro from '@tarojs/taro';

/** What is kept on this phone, as JSON under one prefix. A full or broken storage loses nothing but memory. */
const prefix = 'dj:';

export function readStored(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(prefix + key);
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(prefix + key, JSON.stringify(value));
  } catch {
    // Storage full or forbidden: the page goes on with what it holds.
  }
}

export function dropStored(key: string): void {
  try {
    Taro.removeStorageSync(prefix + key);
  } catch {
    // As above.
  }
}

/** Drops everything whose key begins so: drafts of the person who signs out. */
export function dropAllStored(start: string): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) {
      if (key.startsWith(prefix + start)) Taro.removeStorageSync(key);
    }
  } catch {
    // As above.
  }
}
