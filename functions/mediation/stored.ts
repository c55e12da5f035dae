import { createHash } from 'node:crypto';
import type { Mediation, StoredDocument } from '@shared/mediation';
import type { Rendered } from '../documents';
import { sha256 } from '../documents/hash';
import { FileExists, type FileStore } from '../ports';

/** 12 letters and digits on the paper, one set for all drafts of a mediation; nobody finds it by trying. */
export function checkCodeOf(mediation: Mediation): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const bytes = createHash('sha256').update(`check-code\n${mediation.id}`).digest().subarray(0, 12);
  return [...bytes].map((byte) => alphabet[byte % alphabet.length] ?? '').join('');
}

/** Keeps a document under its hash; keeping it again changes nothing. */
export async function keepDocument(
  files: FileStore,
  mediation: Mediation,
  { bytes, hash, pages }: Rendered,
): Promise<StoredDocument> {
  const key = `mediations/${mediation.id}/${hash}.pdf`;
  await keepOnce(files, key, bytes, 'application/pdf');
  return { key, hash, pages };
}

export async function keepDrawing(
  files: FileStore,
  mediation: Mediation,
  png: Uint8Array,
): Promise<string> {
  const key = `mediations/${mediation.id}/${sha256(png)}.png`;
  await keepOnce(files, key, png, 'image/png');
  return key;
}

/** A key that carries the hash of its content can only be taken by the same content. */
export async function keepOnce(
  files: FileStore,
  key: string,
  bytes: Uint8Array,
  type: string,
): Promise<void> {
  try {
    await files.put(key, bytes, type);
  } catch (error) {
    if (!(error instanceof FileExists)) throw error;
  }
}
