import type { Connection } from 'mongoose';
import { epochOf } from '@shared/kernel';
import type { Clock } from '../../ports';
import type { Sent } from '../tencent/sms';

type SentRow = { readonly _id: string; readonly receipt: string; readonly at: Date };

/** The memory of sent messages, in the database. */
export function sentIn(connection: Connection, clock: Clock): Sent {
  const rows = connection.collection<SentRow>('sentMessages');
  return {
    async find(id) {
      return (await rows.findOne({ _id: id } as never))?.receipt;
    },
    async keep(id, receipt) {
      const row = { receipt, at: new Date(epochOf(clock())) };
      await rows.updateOne({ _id: id }, { $setOnInsert: row }, { upsert: true });
    },
  };
}
