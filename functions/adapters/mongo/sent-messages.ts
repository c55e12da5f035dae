import { MongoServerError } from 'mongodb';
import type { Connection } from 'mongoose';
import { epochOf, instantOf } from '@shared/kernel';
import type { Clock, SentMessages } from '../../ports';
import { rows } from './rows';

/** Without a receipt: it was being sent, and nobody heard what became of it. */
type SentRow = { readonly _id: string; readonly at: Date; readonly receipt?: string };

/** The memory of sent messages, in the database. */
export function sentIn(connection: Connection, clock: Clock): SentMessages {
  const sent = rows<SentRow>(connection, 'sentMessages');
  return {
    async begin(id) {
      try {
        await sent.insertOne({ _id: id, at: new Date(epochOf(clock())) });
        return undefined;
      } catch (error) {
        if (!(error instanceof MongoServerError && error.code === 11000)) throw error;
        const row = await sent.findOne({ _id: id });
        const at = row ? instantOf(row.at.getTime()) : clock();
        return { at, ...(row?.receipt ? { receipt: row.receipt } : {}) };
      }
    },
    async keep(id, receipt) {
      await sent.updateOne({ _id: id }, { $set: { receipt } });
    },
    async forget(id) {
      await sent.deleteOne({ _id: id });
    },
  };
}
