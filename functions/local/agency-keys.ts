import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from 'mongoose';

/** The demonstration county's police system: one key, its public half registered with us. */
export const policeKey = { kid: 'police-410922-1', sender: 'police-410922' } as const;

/** Where the private half of a key lies on this machine. */
export function keyFile(folder: string, kid: string): string {
  return join(folder, 'keys', `${kid}.pem`);
}

/** Makes the police system's key once and registers its public half; safe to run again. */
export async function seedAgencyKeys(connection: Connection, folder: string): Promise<void> {
  const pem = await privateKeyAt(keyFile(folder, policeKey.kid));
  const publicKey = createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'pem' });
  await connection.collection<{ _id: string }>('agencyKeys').replaceOne(
    { _id: policeKey.kid },
    { sender: policeKey.sender, publicKey },
    {
      upsert: true,
    },
  );
}

async function privateKeyAt(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
    return pem;
  }
}
