import type { PhoneFile } from '../phone-state';

/** Files the mini-program may keep; anything else lives until the app is killed. */
export const USER_FOLDER = 'wxfile://usr';
const TEMPORARY = 'wxfile://tmp_';

export type StoredFile = { readonly bytes: Uint8Array; readonly modified: number };

const files = new Map<string, StoredFile>();
const folders = new Set<string>([USER_FOLDER]);
const addresses = new Map<string, string>();
let database: IDBDatabase | null = null;
let sequence = 0;

const failed = (request: IDBRequest): Error =>
  new Error(`The phone's disk failed: ${request.error?.message ?? ''}`);

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('weapp-files', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('files');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(failed(opening));
  });

/** Brings back the files kept before the last kill. */
export const loadFiles = async (): Promise<void> => {
  const opened = await openDatabase();
  database = opened;
  await new Promise<void>((resolve, reject) => {
    const cursor = opened.transaction('files').objectStore('files').openCursor();
    cursor.onerror = () => reject(failed(cursor));
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (at === null) return resolve();
      files.set(at.key as string, at.value as StoredFile);
      at.continue();
    };
  });
};

let pending: Promise<void> = Promise.resolve();

const persist = (path: string, file: StoredFile | null): void => {
  const opened = database;
  if (opened === null || !path.startsWith(USER_FOLDER)) return;
  pending = pending.then(
    () =>
      new Promise<void>((resolve, reject) => {
        const change = opened.transaction('files', 'readwrite');
        const store = change.objectStore('files');
        if (file === null) store.delete(path);
        else store.put(file, path);
        change.oncomplete = () => resolve();
        change.onerror = () =>
          reject(new Error(`The phone's disk failed: ${change.error?.message ?? ''}`));
      }),
  );
};

/** Settles when every kept file is on the phone's disk. */
export const filesWritten = (): Promise<void> => pending;

export const writeFile = (path: string, bytes: Uint8Array): void => {
  const file = { bytes: bytes.slice(), modified: Date.now() };
  files.set(path, file);
  addresses.delete(path);
  persist(path, file);
};

export const removeFile = (path: string): boolean => {
  persist(path, null);
  return files.delete(path);
};

export const findFile = (path: string): StoredFile | undefined => files.get(path);

export const makeFolder = (path: string): void => {
  folders.add(path.replace(/\/$/, ''));
};

export const isFolder = (path: string): boolean => {
  const folder = path.replace(/\/$/, '');
  return folders.has(folder) || [...files.keys()].some((file) => file.startsWith(`${folder}/`));
};

export const listFolder = (path: string): readonly string[] => {
  const start = `${path.replace(/\/$/, '')}/`;
  const inside = [...files.keys(), ...folders].filter((file) => file.startsWith(start));
  return [...new Set(inside.map((file) => file.slice(start.length).split('/')[0] ?? ''))];
};

const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
};

export const mimeOf = (path: string): string =>
  MIME[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

export const suffixOf = (path: string): string => /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';

/** Path of a new temporary file, as WeChat gives for a chosen, drawn or downloaded one. */
export const temporaryPath = (suffix: string): string => {
  sequence += 1;
  return `${TEMPORARY}${Date.now().toString(36)}${sequence}${suffix}`;
};

export const keepTemporary = (bytes: Uint8Array, suffix: string): string => {
  const path = temporaryPath(suffix);
  writeFile(path, bytes);
  return path;
};

export const blobOf = (path: string, file: StoredFile): Blob =>
  new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: mimeOf(path) });

/** Address the browser can load for a path of the app: kept file, package file, data or web address. */
export const browserAddress = (path: string, page: string): string => {
  if (/^(data:|blob:|https?:)/.test(path)) return path;
  if (path.startsWith('wxfile://')) {
    const file = files.get(path);
    if (file === undefined) return 'data:,';
    const known = addresses.get(path) ?? URL.createObjectURL(blobOf(path, file));
    addresses.set(path, known);
    return known;
  }
  return new URL(path, `http://x/${page}`).pathname;
};

export const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const base64OfBytes = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
};

/** Puts a file of the person at the app's disposal, as choosing it does. */
export const receive = (file: PhoneFile): { readonly path: string; readonly bytes: Uint8Array } => {
  const bytes = bytesOfBase64(file.base64);
  return { path: keepTemporary(bytes, suffixOf(file.name)), bytes };
};
