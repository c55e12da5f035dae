import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Notary } from '../../ports';

/** Ed25519 key of this installation, kept in a file that only its owner can read; made at the first start. */
export function localNotary(file: string): Notary {
  let held: { key: KeyObject; keyId: string } | undefined;
  const open = () => {
    held ??= load(file);
    return held;
  };
  return {
    async sign(text) {
      const { key, keyId } = open();
      return { keyId, signature: sign(null, Buffer.from(text), key).toString('base64') };
    },
    async verify(text, { keyId, signature }) {
      const own = open();
      if (keyId !== own.keyId) return false;
      return verify(
        null,
        Buffer.from(text),
        createPublicKey(own.key),
        Buffer.from(signature, 'base64'),
      );
    },
  };
}

function load(file: string): { key: KeyObject; keyId: string } {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      flag: 'wx',
      mode: 0o600,
    });
    chmodSync(file, 0o600);
  }
  const key = createPrivateKey(readFileSync(file));
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { key, keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16) };
}
