import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import type { Clock, Messenger } from '../../ports';

export type LocalMessage = { readonly phone: string; readonly text: string; readonly at: string };
type Row = LocalMessage & { readonly _id: string };

function boxIn(connection: Connection): Collection<Row> {
  return connection.collection<Row>('localMessages');
}

/** SMS of this machine: nothing is sent, everything lies in a box that `/messages` shows. A message with a known id changes nothing. */
export function localSms(connection: Connection, clock: Clock): Messenger['sms'] {
  const box = boxIn(connection);
  return async ({ id, phone, text }) => {
    await box.updateOne(
      { _id: id },
      { $setOnInsert: { phone, text, at: clock() } },
      { upsert: true },
    );
    return `local-${id}`;
  };
}

/** The newest messages first, of all phones or of one. */
export async function listLocalMessages(
  connection: Connection,
  phone?: string,
): Promise<LocalMessage[]> {
  const rows = await boxIn(connection)
    .find(phone ? { phone } : {})
    .sort({ at: -1 })
    .limit(100)
    .toArray();
  return rows.map(({ phone: to, text, at }) => ({ phone: to, text, at }));
}
