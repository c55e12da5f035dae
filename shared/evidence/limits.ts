import type { EvidenceKind } from './model';

const mb = 1_000_000;

export type KindLimit = { readonly bytes: number; readonly remedy: string };

/** What a file may weigh, and what to do with a heavier one. */
export const limits: Readonly<Record<EvidenceKind, KindLimit>> = {
  photo: { bytes: 20 * mb, remedy: '请选压缩后的照片再传。' },
  video: { bytes: 100 * mb, remedy: '请压小再传，或只截要紧的一段。' },
  pdf: { bytes: 50 * mb, remedy: '请分成几份再传。' },
};

export const filesPerCase = 200;
/** A file begun and not whole after so many days is given up; its owner begins anew. */
export const uploadDays = 7;
/** A picture that unpacks to more than this is refused unread. */
export const pixelLimit = 50_000_000;

export const kindNames: Readonly<Record<EvidenceKind, string>> = {
  photo: '照片',
  video: '视频',
  pdf: 'PDF',
};

/** 128000000 → `128 MB`, 9300 → `9 KB`. Rounded up, so that a file over a limit never reads as the limit itself. */
export function sizeText(bytes: number): string {
  if (bytes < mb) return `${Math.max(1, Math.ceil(bytes / 1000))} KB`;
  const tenths = Math.ceil(bytes / (mb / 10)) / 10;
  return `${tenths < 10 ? tenths : Math.ceil(bytes / mb)} MB`;
}
