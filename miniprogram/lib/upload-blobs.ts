/** Chosen files, kept in the browser's own database: they are there again after a reload. */
const name = 'daojiao-files';
const store = 'files';

/** For browsers that forbid the database: the file lives as long as the page. */
const held = new Map<string, Blob>();

let opened: Promise<IDBDatabase | undefined> | undefined;

function open(): Promise<IDBDatabase | undefined> {
  return (opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  }));
}

function run<T>(
  mode: IDBTransactionMode,
  ask: (files: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  return open().then(
    (db) =>
      new Promise((resolve) => {
        if (!db) return resolve(undefined);
        const transaction = db.transaction(store, mode);
        const request = ask(transaction.objectStore(store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => resolve(undefined);
        transaction.onerror = () => resolve(undefined);
      }),
  );
}

export const blobs = {
  async put(ref: string, blob: Blob): Promise<void> {
    held.set(ref, blob);
    await run('readwrite', (files) => files.put(blob, ref));
  },
  async get(ref: string): Promise<Blob | undefined> {
    return (
      held.get(ref) ?? (await run<Blob>('readonly', (files) => files.get(ref) as IDBRequest<Blob>))
    );
  },
  async drop(ref: string): Promise<void> {
    held.delete(ref);
    await run('readwrite', (files) => files.delete(ref));
  },
};
