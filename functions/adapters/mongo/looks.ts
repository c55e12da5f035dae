import type { Connection } from 'mongoose';
import type { Look, Looks } from '../../ports';
import { rows } from './rows';

export function looksIn(connection: Connection, newId: () => string): Looks {
  const looks = rows<Look & { _id: string }>(connection, 'looks');
  return {
    async add(look) {
      await looks.insertOne({ _id: newId(), ...look });
    },
    async of(party) {
      const found = await looks.find({ parties: party }).sort({ at: -1 }).limit(200).toArray();
      return found.map(({ _id, ...look }) => look);
    },
  };
}
