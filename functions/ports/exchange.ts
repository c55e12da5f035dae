import type { Instant } from '@shared/kernel';

/** Public keys of the agencies that may send messages; the algorithm is fixed per key. */
export type AgencyKeys = {
  find(kid: string): Promise<{ sender: string; publicKey: string } | undefined>;
};

/** Remembers nonces and raw messages. A nonce counts once; an id belongs to its first content for ever. */
export type Nonces = {
  use(sender: string, nonce: string, at: Instant): Promise<boolean>;
  keep(message: {
    sender: string;
    id: string;
    raw: string;
    headers: Readonly<Record<string, string>>;
    at: Instant;
  }): Promise<'first' | 'again' | 'other'>;
};
