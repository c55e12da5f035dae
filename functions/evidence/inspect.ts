import { createHash } from 'node:crypto';
import type { decideEvidence, EvidenceItem, EvidenceKind, RefusalReason } from '@shared/evidence';
import { FileExists, type FileStore } from '../ports';
import { boxWalk } from './boxes';
import { isPolyglot, typeOf, type FileType } from './file-types';
import { renderThumbnail } from './thumbnail';

/** What the reading found; `opened` is what an unfit file really is, where that can be told. */
export type Found = decideEvidence.Inspection & { readonly opened?: EvidenceKind };

type Read = {
  readonly size: number;
  readonly sha256: string;
  readonly head: Uint8Array;
  /** All bytes; of a video none, it is too large to hold. */
  readonly bytes: Buffer | undefined;
  readonly wholeVideo: boolean;
};

const headLength = 4096;

/** Reads the finished object once, from the store and not from the phone, and judges it. */
export async function inspect(files: FileStore, item: EvidenceItem): Promise<Found> {
  const read = await readOnce(files, item);
  if (read.size !== item.size || read.sha256 !== item.sha256) return unfit('file-differs');
  const type = typeOf(read.head);
  if (!type) return unfit('file-type-refused');
  if (type.kind !== item.kind) return { ...unfit('file-kind-differs'), opened: type.kind };
  switch (type.kind) {
    case 'video':
      return read.wholeVideo
        ? { verdict: 'fit', contentType: type.mime }
        : unfit('file-type-refused');
    case 'pdf':
      return judgePdf(read.bytes ?? Buffer.alloc(0), type);
    case 'photo':
      return judgePhoto(files, item, { bytes: read.bytes ?? Buffer.alloc(0), type });
  }
}

function unfit(reason: RefusalReason): { verdict: 'unfit'; reason: RefusalReason } {
  return { verdict: 'unfit', reason };
}

async function readOnce(files: FileStore, item: EvidenceItem): Promise<Read> {
  const hash = createHash('sha256');
  const boxes = boxWalk();
  const keep = item.kind !== 'video';
  const chunks: Uint8Array[] = [];
  let size = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of await files.stream(item.upload.key)) {
    hash.update(chunk);
    boxes.feed(chunk);
    size += chunk.length;
    if (head.length < headLength)
      head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)]);
    if (keep && size <= item.size) chunks.push(chunk);
  }
  return {
    size,
    sha256: hash.digest('hex'),
    head,
    bytes: keep ? Buffer.concat(chunks) : undefined,
    wholeVideo: boxes.isWhole(),
  };
}

function judgePdf(bytes: Buffer, type: FileType): Found {
  const ended = bytes.subarray(-2048).includes('%%EOF');
  if (!ended || isPolyglot(bytes, type)) return unfit('file-type-refused');
  const program = /\/(JavaScript|Launch|RichMedia)\b/.test(bytes.toString('latin1'));
  return program ? unfit('pdf-with-program') : { verdict: 'fit', contentType: type.mime };
}

type Photo = { readonly bytes: Buffer; readonly type: FileType };

/** A picture is fit when it decodes. HEIC does not decode here (its HEVC is patented, and sharp carries no decoder): it is kept, without a thumbnail. */
async function judgePhoto(
  files: FileStore,
  item: EvidenceItem,
  { bytes, type }: Photo,
): Promise<Found> {
  if (isPolyglot(bytes, type)) return unfit('file-type-refused');
  if (type.ending === 'heic') return { verdict: 'fit', contentType: type.mime };
  const rendered = await renderThumbnail(bytes, type);
  if (!rendered.ok) return unfit(rendered.error);
  const thumbnail = `thumbs/${item.caseId}/${item.id}.jpg`;
  await files.put(thumbnail, rendered.value, 'image/jpeg').catch((error: unknown) => {
    // made by an earlier run from the same bytes
    if (!(error instanceof FileExists)) throw error;
  });
  return { verdict: 'fit', contentType: type.mime, thumbnail };
}
