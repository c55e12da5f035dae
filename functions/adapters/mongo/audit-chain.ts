import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A fact as it stands in a case's chain. The hash covers everything but itself. */
export type ChainedFact = {
  readonly _id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly audience: string;
  readonly actor: { readonly id: string; readonly role: string; readonly party?: string };
  readonly versions: Readonly<Record<string, number>>;
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
};

export const chainStart = '0'.repeat(64);

/** SHA-256 over a domain tag, the previous hash and the canonical JSON (RFC 8785) of the body. */
export function chainHash(prev: string, body: Omit<ChainedFact, 'hash' | 'prev'>): string {
  return createHash('sha256')
    .update(`evt\0${prev}\0${canonicalize(body) ?? ''}`)
    .digest('hex');
}

/** The first entry that does not fit, or `undefined` when the whole chain holds. */
export function firstBreak(entries: readonly ChainedFact[]): number | undefined {
  let prev = chainStart;
  for (const [index, entry] of entries.entries()) {
    const { hash, prev: claimed, ...body } = entry;
    if (claimed !== prev || body.seq !== index + 1 || chainHash(prev, body) !== hash)
      return index + 1;
    prev = hash;
  }
  return undefined;
}
