import { createReadStream } from 'node:fs';
import {
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { partsOf } from '@shared/kernel';
import { FileExists, NotFound, PartsMissing, type Upload } from '../../ports';

const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Finished objects, their types and the parts still coming, in one folder. */
export type Disk = ReturnType<typeof diskIn>;

export function diskIn(folder: string) {
  const objectPath = (key: string): string => join(folder, 'objects', safe(key));
  const typePath = (key: string): string => join(folder, 'types', safe(key));
  const uploadPath = (uploadId: string, file = ''): string =>
    join(folder, 'uploads', safe(uploadId), file);

  async function sizeOf(path: string): Promise<number | undefined> {
    return stat(path).then((s) => s.size, ignoring('ENOENT'));
  }

  /** A whole file appears at once or not at all, and never in the place of another. */
  async function publish(
    key: string,
    contentType: string,
    write: (path: string) => Promise<void>,
  ): Promise<void> {
    const temporary = join(folder, 'incoming', randomUUID());
    await mkdir(dirname(temporary), { recursive: true });
    await mkdir(dirname(objectPath(key)), { recursive: true });
    await mkdir(dirname(typePath(key)), { recursive: true });
    try {
      await write(temporary);
      await link(temporary, objectPath(key)).catch((error: unknown) => {
        throw codeOf(error) === 'EEXIST' ? new FileExists(key) : error;
      });
      await writeFile(typePath(key), contentType);
    } finally {
      await unlink(temporary).catch(ignoring('ENOENT'));
    }
  }

  async function arrived(upload: Upload): Promise<number[]> {
    const here = await readdir(uploadPath(upload.uploadId)).catch(ignoring('ENOENT'));
    if (!here) return [];
    const sizes = await Promise.all(
      partsOf(upload).map(async ({ part, size }) => ({
        part,
        whole: (await sizeOf(uploadPath(upload.uploadId, `part-${part}`))) === size,
      })),
    );
    return sizes.filter(({ whole }) => whole).map(({ part }) => part);
  }

  return {
    objectPath,
    arrived,
    publish,
    size: (key: string) => sizeOf(objectPath(key)),
    typeOf: (key: string) => readFile(typePath(key), 'utf8').catch(ignoring('ENOENT')),

    async begin(uploadId: string, file: { key: string; contentType: string }): Promise<void> {
      await mkdir(uploadPath(uploadId), { recursive: true });
      await writeFile(uploadPath(uploadId, 'about.json'), JSON.stringify(file));
    },

    async isOpen(uploadId: string): Promise<boolean> {
      return (await sizeOf(uploadPath(uploadId, 'about.json'))) !== undefined;
    },

    /** Whether an earlier run got as far as publishing this upload. */
    async wasPublishing(uploadId: string): Promise<boolean> {
      return (await sizeOf(uploadPath(uploadId, 'publishing'))) !== undefined;
    },

    /** A part replaces its earlier self only when all its bytes are here. */
    async keepPart(
      uploadId: string,
      part: number,
      write: (path: string) => Promise<void>,
    ): Promise<void> {
      const temporary = uploadPath(uploadId, `incoming-${randomUUID()}`);
      try {
        await write(temporary);
        await rename(temporary, uploadPath(uploadId, `part-${part}`));
      } finally {
        await unlink(temporary).catch(ignoring('ENOENT'));
      }
    },

    async assemble(upload: Upload): Promise<void> {
      const here = await arrived(upload);
      const missing = partsOf(upload)
        .map((p) => p.part)
        .filter((part) => !here.includes(part));
      if (missing.length > 0) throw new PartsMissing(missing);
      await writeFile(uploadPath(upload.uploadId, 'publishing'), '');
      const about = JSON.parse(
        await readFile(uploadPath(upload.uploadId, 'about.json'), 'utf8'),
      ) as { contentType: string };
      await publish(upload.key, about.contentType, (path) =>
        writeDurably(
          path,
          partsOf(upload).map((p) => uploadPath(upload.uploadId, `part-${p.part}`)),
        ),
      );
    },

    async drop(uploadId: string): Promise<void> {
      await rm(uploadPath(uploadId), { recursive: true, force: true });
    },

    /** By the last part that came; with them goes what a run that was cut off while publishing left behind. */
    async dropOlder(beforeMs: number): Promise<number> {
      const uploads = await olderIn(join(folder, 'uploads'), beforeMs);
      const left = await olderIn(join(folder, 'incoming'), beforeMs);
      for (const path of [...uploads, ...left]) await rm(path, { recursive: true, force: true });
      return uploads.length;
    },

    async read(key: string): Promise<Buffer> {
      const bytes = await readFile(objectPath(key)).catch(ignoring('ENOENT'));
      if (!bytes) throw new NotFound(key);
      return bytes;
    },

    async remove(key: string): Promise<void> {
      await rm(objectPath(key), { force: true });
      await rm(typePath(key), { force: true });
    },
  };
}

async function olderIn(folder: string, beforeMs: number): Promise<string[]> {
  const names = (await readdir(folder).catch(ignoring('ENOENT'))) ?? [];
  const paths = names.map((name) => join(folder, name));
  const times = await Promise.all(
    paths.map((path) => stat(path).then((s) => s.mtimeMs, ignoring('ENOENT'))),
  );
  return paths.filter((_, at) => (times[at] ?? Infinity) < beforeMs);
}

async function writeDurably(path: string, from: readonly string[]): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (const part of from)
      for await (const chunk of createReadStream(part)) await file.write(chunk as Buffer);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keys come from our own code; one that leaves the folder is a programming error. */
function safe(key: string): string {
  if (!keyPattern.test(key)) throw new Error(`not a file key: ${key}`);
  return key;
}

/** By its code alone: errors of node's own may come from another realm. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

function ignoring(code: string): (error: unknown) => undefined {
  return (error) => {
    if (codeOf(error) !== code) throw error;
    return undefined;
  };
}
