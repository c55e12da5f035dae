import { epochOf } from '@shared/kernel';
import type { Connection } from 'mongoose';
import type { AgencyKeys, Nonces } from '../../ports';
import { rows } from './rows';

export function agencyKeysIn(connection: Connection): AgencyKeys {
  return {
    async find(kid) {
      const row = await rows<{ _id: string; sender: string; publicKey: string }>(
        connection,
        'agencyKeys',
      ).findOne({ _id: kid });
      return row ? { sender: row.sender, publicKey: row.publicKey } : undefined;
    },
  };
}

export function noncesIn(connection: Connection): Nonces {
  const nonces = rows<{ _id: string; at: Date }>(connection, 'nonces');
  const messages = rows<{
    _id: string;
    raw: string;
    headers: Readonly<Record<string, string>>;
    at: string;
    sender: string;
  }>(connection, 'rawMessages');
  return {
    async use(sender, nonce, at) {
      return inserted(() =>
        nonces.insertOne({ _id: `${sender}/${nonce}`, at: new Date(epochOf(at)) }),
      );
    },
    async keep({ sender, id, raw, headers, at }) {
      const _id = `${sender}/${id}`;
      if (await inserted(() => messages.insertOne({ _id, sender, raw, headers, at })))
        return 'first';
      return (await messages.findOne({ _id }))?.raw === raw ? 'again' : 'other';
    },
  };
}

async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false;
    throw error;
  }
}
