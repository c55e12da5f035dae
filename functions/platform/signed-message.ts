import { createPublicKey, verify } from 'node:crypto';
import {
  epochOf,
  fail,
  ok,
  type Actor,
  type DomainError,
  type FieldIssue,
  type Instant,
  type Result,
  type Role,
} from '@shared/kernel';
import type { Deps } from '../ports';
import type { Admit } from './handler';
import type { HttpEvent } from './http';
import {
  digestHeader,
  digestOf,
  envelopeHeaders,
  signatureHeader,
  signedText,
  type Envelope,
} from './sign-message';

/** A message's own time may differ from ours by this many seconds, either way. */
const windowSeconds = 300;

type Rules = { readonly role: Role; readonly maxBytes: number };
type Outside = { readonly envelope: Envelope; readonly digest: string; readonly signature: string };

const patterns: Readonly<Record<keyof Envelope, RegExp>> = {
  id: /^[A-Za-z0-9_-]{8,64}$/,
  timestamp: /^[1-9]\d{9}$/,
  nonce: /^[A-Za-z0-9_-]{16,64}$/,
  sender: /^[a-z0-9-]{3,48}$/,
  recipient: /^[a-z0-9-]{3,48}$/,
  kid: /^[A-Za-z0-9_-]{1,64}$/,
};

/**
 * Checks a signed message: outside, recipient, clock, key, digest, signature; then its nonce is used up and the raw
 * message kept. The algorithm is the key's, never the message's. Nothing of an unproved message is stored.
 */
export function admitSigned(rules: Rules): Admit {
  return async ({ event, deps, path }) => {
    const body = event.body ?? '';
    if (Buffer.byteLength(body, 'utf8') > rules.maxBytes) {
      return fail({
        code: 'too-large',
        params: { limit: `${Math.round(rules.maxBytes / 1024)} KB` },
      });
    }
    const outside = outsideOf(event);
    if (!outside.ok) return outside;
    const at = deps.clock();
    const proved =
      (await checked(outside.value, { body, path, at }, deps)) ??
      (await remembered(event, outside.value, at, deps));
    if (proved) return fail(proved);
    return ok({
      actor: actorOf(outside.value.envelope.sender, rules.role),
      key: outside.value.envelope.id,
    });
  };
}

function actorOf(sender: string, role: Role): Actor {
  return {
    id: `agency-${sender}` as Actor['id'],
    role,
    relation: 'assigned',
    office: sender as NonNullable<Actor['office']>,
  };
}

function outsideOf({ headers }: HttpEvent): Result<Outside, DomainError> {
  const parts = (Object.keys(envelopeHeaders) as (keyof Envelope)[]).map(
    (part) => [part, headers[envelopeHeaders[part]] ?? ''] as const,
  );
  const digest = headers[digestHeader] ?? '';
  const signature = headers[signatureHeader] ?? '';
  const wrong: FieldIssue[] = parts
    .filter(([part, value]) => !patterns[part].test(value))
    .map(([part]) => ({ path: envelopeHeaders[part], message: '这一项没有写，或者格式不对' }));
  if (!/^sha-256=:[A-Za-z0-9+/]{43}=:$/.test(digest))
    wrong.push({ path: digestHeader, message: '摘要写成 sha-256=:（base64）:' });
  if (!isCanonical(signature))
    wrong.push({ path: signatureHeader, message: '签名是 64 字节的 base64' });
  if (wrong.length > 0)
    return fail({ code: 'message-incomplete', params: { count: wrong.length }, fields: wrong });
  return ok({ envelope: Object.fromEntries(parts) as Envelope, digest, signature });
}

/** One text per signature: base64 with stray last bits would be a second one. */
function isCanonical(signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && bytes.toString('base64') === signature;
}

type Inside = { readonly body: string; readonly path: string; readonly at: Instant };

async function checked(
  { envelope, digest, signature }: Outside,
  { body, path, at }: Inside,
  deps: Deps,
): Promise<DomainError | undefined> {
  const recipient = `daojiao-${deps.config.region}`;
  if (envelope.recipient !== recipient)
    return { code: 'message-recipient-wrong', params: { recipient } };
  const apartMs = Math.abs(epochOf(at) - Number(envelope.timestamp) * 1000);
  if (apartMs > windowSeconds * 1000) {
    return {
      code: 'message-stale',
      params: { seconds: Math.ceil(apartMs / 1000), limit: windowSeconds },
    };
  }
  const key = await deps.keys.find(envelope.kid);
  if (!key) return { code: 'message-key-unknown' };
  if (key.sender !== envelope.sender) return { code: 'message-sender-wrong' };
  if (digestOf(body) !== digest) return { code: 'message-altered' };
  const publicKey = createPublicKey(key.publicKey);
  if (publicKey.asymmetricKeyType !== 'ed25519')
    throw new Error(`key ${envelope.kid} is not Ed25519`);
  const right = verify(
    null,
    signedText(path, envelope, digest),
    publicKey,
    Buffer.from(signature, 'base64'),
  );
  return right ? undefined : { code: 'message-signature-wrong' };
}

async function remembered(
  event: HttpEvent,
  { envelope, digest, signature }: Outside,
  at: Instant,
  deps: Deps,
): Promise<DomainError | undefined> {
  const { sender, id, nonce } = envelope;
  if (!(await deps.nonces.use(sender, nonce, at))) return { code: 'message-replayed' };
  const headers = Object.fromEntries([
    ...(Object.keys(envelopeHeaders) as (keyof Envelope)[]).map((part) => [
      envelopeHeaders[part],
      envelope[part],
    ]),
    [digestHeader, digest],
    [signatureHeader, signature],
  ]) as Record<string, string>;
  const kept = await deps.nonces.keep({ sender, id, raw: event.body ?? '', headers, at });
  return kept === 'other' ? { code: 'message-id-reused' } : undefined;
}
