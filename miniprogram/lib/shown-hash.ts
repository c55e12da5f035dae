import { sha256 } from '@noble/hashes/sha2.js';
import { consentText, type ConsentPaper } from '@shared/case';

/** UTF-8 by hand: the mini-program's runtime has no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(escaped, (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
}

/** What is recorded with a consent: the version of the paper and the SHA-256 of the words as shown, in hex. */
export function shownOf(paper: ConsentPaper): { shownVersion: string; shownHash: string } {
  const digest = sha256(utf8(consentText(paper)));
  const shownHash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { shownVersion: paper.version, shownHash };
}
