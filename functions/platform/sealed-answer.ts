import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * A stored answer may hold a session token or a person's data, and it is kept for weeks. So it is stored encrypted under
 * the submission key, of which the database has only a hash: whoever sends the same key again can read it, nobody else.
 */
export function sealAnswer(answer: string, submissionKey: string, row: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, secretOf(submissionKey, row), iv);
  const text = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

export function openAnswer(sealed: string, submissionKey: string, row: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const opener = createDecipheriv(
    algorithm,
    secretOf(submissionKey, row),
    bytes.subarray(0, ivBytes),
    { authTagLength: tagBytes },
  );
  opener.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const text = bytes.subarray(ivBytes + tagBytes);
  return Buffer.concat([opener.update(text), opener.final()]).toString('utf8');
}

/** The row's own id is the salt: one key sent to two endpoints gives two secrets. */
function secretOf(submissionKey: string, row: string): Buffer {
  return Buffer.from(hkdfSync('sha256', submissionKey, row, 'stored answer', 32));
}
