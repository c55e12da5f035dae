import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { epochOf, partsOf } from '@shared/kernel';
import { NotFound, type FileStore, type Upload } from '../../ports';
import { codeOf, diskIn, type Disk } from './files-disk';
import { serveFiles } from './files-server';
import { signingWith } from './files-signing';

export type LocalFilesOptions = {
  readonly folder: string;
  /** Where the handler is mounted, as the phone reaches it: `http://127.0.0.1:8787/files`. */
  readonly baseUrl: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly partSize?: number;
  readonly partSeconds?: number;
  readonly linkSeconds?: number;
};

export type LocalFiles = {
  readonly store: FileStore;
  /** Answers requests under the path of `baseUrl`; false when the request is not for it. */
  readonly handler: (req: IncomingMessage, res: ServerResponse) => boolean;
};

/** 对象存储 on this machine: a folder, and a part server with signed links. */
export function localFiles(options: LocalFilesOptions): LocalFiles {
  const {
    folder,
    baseUrl,
    now,
    partSize = 1_048_576,
    partSeconds = 1800,
    linkSeconds = 60,
  } = options;
  const disk = diskIn(folder);
  const signing = signingWith(secretIn(folder), now);
  const base = new URL(baseUrl);
  const path = base.pathname.replace(/\/$/, '');
  const expiry = (seconds: number): string => String(Math.floor(now() / 1000) + seconds);
  const signed = (method: string, name: string, query: Record<string, string>): string =>
    `${base.origin}${signing.sign(method, `${path}/${name}`, query)}`;

  const store: FileStore = {
    partSize,
    async startUpload(file) {
      const uploadId = randomUUID();
      await disk.begin(uploadId, file);
      return { uploadId };
    },
    async partUrls(upload, parts) {
      return partsOf(upload)
        .filter(({ part }) => parts.includes(part))
        .map(({ part, size }) => ({
          part,
          size,
          url: signed('PUT', 'part', {
            id: upload.uploadId,
            part: String(part),
            size: String(size),
            exp: expiry(partSeconds),
          }),
        }));
    },
    arrivedParts: (upload) => disk.arrived(upload),
    finishUpload: sharing((upload) => finish(disk, upload)),
    cancelUpload: (upload) => disk.drop(upload.uploadId),
    dropUploads: (before) => disk.dropOlder(epochOf(before)),
    read: (key) => disk.read(key),
    async stream(key) {
      if ((await disk.size(key)) === undefined) throw new NotFound(key);
      return createReadStream(disk.objectPath(key)) as AsyncIterable<Uint8Array>;
    },
    async put(key, bytes, contentType) {
      await disk.publish(key, contentType, async (file) =>
        writeFileSync(file, bytes, { flush: true }),
      );
    },
    exists: async (key) => (await disk.size(key)) !== undefined,
    remove: (key) => disk.remove(key),
    async link(key, name, { inline = false, contentType } = {}) {
      const type = contentType ?? (await disk.typeOf(key)) ?? 'application/octet-stream';
      return signed('GET', 'object', {
        key,
        name,
        type,
        show: inline ? 'inline' : 'attachment',
        exp: expiry(linkSeconds),
      });
    },
  };
  return { store, handler: serveFiles({ disk, signing, path }) };
}

/** A finished upload finished again is the same upload; a different one never takes its place. */
async function finish(disk: Disk, upload: Upload): Promise<void> {
  const there = (await disk.size(upload.key)) === upload.size;
  if (there && !(await disk.isOpen(upload.uploadId))) return;
  // a run that was cut off after publishing only has its parts to clear away
  if (!there || !(await disk.wasPublishing(upload.uploadId))) await disk.assemble(upload);
  await disk.drop(upload.uploadId);
}

/** Two calls for one upload at once share one run. */
function sharing(run: (upload: Upload) => Promise<void>): (upload: Upload) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (upload) => {
    const known = running.get(upload.uploadId);
    if (known) return known;
    const fresh = run(upload).finally(() => running.delete(upload.uploadId));
    running.set(upload.uploadId, fresh);
    return fresh;
  };
}

/** Made once and kept, so that links outlive a restart. */
function secretIn(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
