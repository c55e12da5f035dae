import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { signMessage, type Envelope } from '../../functions/platform/sign-message';
import { epochOf } from '../../shared/kernel';
import { startStack, type Stack } from './stack';

/** A police system with its key, beside the whole backend. */
export type Agency = {
  readonly stack: Stack;
  readonly privateKey: KeyObject;
  register(kid: string, publicKey: KeyObject): Promise<void>;
  envelope(): Omit<Envelope, 'id' | 'nonce'>;
  /** The outside of a message, properly signed unless a part is changed before signing. */
  seal(body: string, change?: Partial<Envelope>, path?: string): Record<string, string>;
};

export function sealed(
  body: string,
  envelope: Omit<Envelope, 'nonce'>,
  privateKey: KeyObject,
  path = '/accident/receive',
): Record<string, string> {
  return signMessage({ path, body, envelope, privateKey });
}

export async function startAgency(at?: string): Promise<Agency> {
  const stack = await startStack(at);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const register = async (kid: string, key: KeyObject): Promise<void> => {
    const row = { sender: 'police-410922', publicKey: key.export({ type: 'spki', format: 'pem' }) };
    await stack.connection
      .collection<{ _id: string }>('agencyKeys')
      .replaceOne({ _id: kid }, row, { upsert: true });
  };
  await register('police-410922-1', publicKey);
  const envelope = () => ({
    timestamp: String(Math.floor(epochOf(stack.now()) / 1000)),
    sender: 'police-410922',
    recipient: 'daojiao-410922',
    kid: 'police-410922-1',
  });
  return {
    stack,
    privateKey,
    register,
    envelope,
    seal: (body, change = {}, path) =>
      sealed(body, { id: randomUUID(), ...envelope(), ...change }, privateKey, path),
  };
}
