import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What stands on the outside of a signed message. */
export type Envelope = {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly sender: string;
  readonly recipient: string;
  readonly kid: string;
};

/** Names of the headers, in the order in which they are signed. */
export const envelopeHeaders = {
  id: 'x-message-id',
  timestamp: 'x-message-timestamp',
  nonce: 'x-message-nonce',
  sender: 'x-message-sender',
  recipient: 'x-message-recipient',
  kid: 'x-message-kid',
} as const satisfies Record<keyof Envelope, string>;
export const digestHeader = 'content-digest';
export const signatureHeader = 'x-message-signature';

/** RFC 9530 digest of the body's UTF-8 bytes. */
export function digestOf(body: string): string {
  return `sha-256=:${createHash('sha256').update(body, 'utf8').digest('base64')}:`;
}

/** The bytes under the signature: one value a line, so that no two messages share a text. */
export function signedText(path: string, envelope: Envelope, digest: string): Buffer {
  const { id, timestamp, nonce, sender, recipient, kid } = envelope;
  const lines = [
    'DAOJIAO-ED25519-1',
    'POST',
    path,
    id,
    timestamp,
    nonce,
    sender,
    recipient,
    kid,
    digest,
  ];
  return Buffer.from(lines.join('\n'), 'utf8');
}

/** The headers a sending system puts on its message. */
export function signMessage(message: {
  readonly path: string;
  readonly body: string;
  readonly envelope: Omit<Envelope, 'nonce'> & { readonly nonce?: string };
  readonly privateKey: KeyObject;
}): Record<string, string> {
  const envelope: Envelope = { nonce: randomBytes(16).toString('base64url'), ...message.envelope };
  const digest = digestOf(message.body);
  const signature = sign(null, signedText(message.path, envelope, digest), message.privateKey);
  const outside = Object.entries(envelopeHeaders).map(([part, header]) => [
    header,
    envelope[part as keyof Envelope],
  ]);
  return {
    'content-type': 'application/json; charset=utf-8',
    ...(Object.fromEntries(outside) as Record<string, string>),
    [digestHeader]: digest,
    [signatureHeader]: signature.toString('base64'),
  };
}
