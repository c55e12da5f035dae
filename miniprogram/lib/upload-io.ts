import { newKey } from './id-key';
import { blobs } from './upload-blobs';
import { hashInSteps } from './upload-hash';
import { kindOf, outcomeOf } from './upload-kind';
import type { PickedFile, UploadIo, UploadSource } from './upload-types';

/** Up to here the browser's own digest is used: it needs the whole file in memory. */
const digestLimit = 33_554_432;
const patienceMs = 60_000;

const accepted: Readonly<Record<UploadSource, string>> = {
  camera: 'image/*',
  album: 'image/*,video/mp4,video/quicktime',
  chat: 'image/*,video/mp4,video/quicktime,application/pdf',
  file: 'image/*,video/mp4,video/quicktime,application/pdf',
};

/** Files in the browser. Their bytes are kept in IndexedDB until they are sealed. */
export const io: UploadIo = {
  async pick(source) {
    const files = await choose(source);
    return Promise.all(files.map(keep));
  },
  async slice(ref, from, size) {
    const blob = await blobs.get(ref);
    return blob?.slice(from, from + size).arrayBuffer();
  },
  async hash(ref, size) {
    const blob = await blobs.get(ref);
    if (!blob) return undefined;
    if (size > digestLimit || !globalThis.crypto?.subtle) {
      return hashInSteps(size, (from, length) => blob.slice(from, from + length).arrayBuffer());
    }
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  },
  async send(url, bytes) {
    try {
      const answer = await fetch(url, {
        method: 'PUT',
        body: bytes,
        signal: AbortSignal.timeout(patienceMs),
      });
      return outcomeOf(answer.status);
    } catch {
      return 'no-network';
    }
  },
  forget: (ref) => blobs.drop(ref),
};

async function keep(file: File): Promise<PickedFile> {
  const ref = newKey();
  await blobs.put(ref, file);
  return {
    ref,
    name: file.name,
    size: file.size,
    kind: kindOf({ name: file.name, mime: file.type }),
  };
}

/** The browser's own chooser. A person who closes it has chosen nothing. */
function choose(source: UploadSource): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accepted[source];
    input.multiple = source !== 'camera';
    if (source === 'camera') input.setAttribute('capture', 'environment');
    input.hidden = true;
    const done = (files: File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => done([]));
    document.body.append(input);
    input.click();
  });
}
