import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateFor, pemOf, type CertificateName } from './e-sign-certificate';

export type Identity = { readonly key: KeyObject; readonly certificate: X509Certificate };

const caName: CertificateName = { name: '道交一体化本机 CA', id: 'local-ca' };

/** Keys and certificates in a folder, each made when it is first asked for; only the owner can read them. */
export function keyring(folder: string): { ca(): Identity; of(who: CertificateName): Identity } {
  const held = new Map<string, Identity>();
  const open = (who: CertificateName, issuer: () => Identity | undefined): Identity => {
    const known = held.get(`${who.id}\n${who.name}`);
    if (known) return known;
    const file = join(
      folder,
      `${createHash('sha256').update(`${who.id}\n${who.name}`).digest('hex').slice(0, 24)}.pem`,
    );
    const identity = existsSync(file) ? read(file) : make(folder, file, who, issuer());
    held.set(`${who.id}\n${who.name}`, identity);
    return identity;
  };
  const ca = () => open(caName, () => undefined);
  return { ca, of: (who) => open(who, ca) };
}

function make(
  folder: string,
  file: string,
  who: CertificateName,
  issuer: Identity | undefined,
): Identity {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const by = issuer ? { name: caName, key: issuer.key } : { name: who, key: privateKey };
  const certificate = pemOf(certificateFor(who, privateKey, by));
  const text = `${String(privateKey.export({ type: 'pkcs8', format: 'pem' }))}${certificate}`;
  keepOnce(folder, file, text);
  return read(file);
}

/** Of two processes that make the same key at once, the first one's stays. */
function keepOnce(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

function read(file: string): Identity {
  const text = readFileSync(file, 'utf8');
  return { key: createPrivateKey(text), certificate: new X509Certificate(text) };
}
