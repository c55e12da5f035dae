import type { Connection } from 'mongoose';
import type { Offices } from '../../ports';
import { rows } from './rows';

type OfficeRow = { _id: string; name: string; kind: string; region: string };

export function officesIn(connection: Connection): Offices {
  const offices = rows<OfficeRow>(connection, 'offices');
  const one = async (region: string, kind: string) => {
    const row = await offices.findOne({ region, kind });
    if (!row) throw new Error(`no ${kind} office in region ${region}`);
    return { id: row._id as never, name: row.name };
  };
  return {
    async forRegion(region) {
      return {
        police: await one(region, 'police'),
        mediation: await one(region, 'mediation'),
        court: await one(region, 'court'),
      };
    },
    async insurers(region) {
      const found = await offices.find({ region, kind: 'insurer' }).toArray();
      return found
        .map((row) => ({ id: row._id as never, name: row.name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async find(id) {
      const row = await offices.findOne({ _id: id });
      return row ? { id: row._id as never, name: row.name } : undefined;
    },
  };
}
