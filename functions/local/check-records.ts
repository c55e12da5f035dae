import type { Connection } from 'mongoose';
import { recordOf, type Stored } from '../adapters/mongo/repository';
import type { RecordStore } from '../ports';

const sample = 500;

/**
 * Records of an earlier version may lack what this one needs, and would be noticed only when somebody acts on them.
 * So the newest of each kind are held against their shape at the start. Gives the first fault of each kind.
 */
export async function recordsThatDoNotFit(
  connection: Connection,
  stores: readonly RecordStore[],
): Promise<string[]> {
  const faults = stores.map(async ({ collection, schema }) => {
    const found = await connection
      .collection<Stored>(collection)
      .find()
      .sort({ _id: -1 })
      .limit(sample)
      .toArray();
    for (const row of found) {
      const [issue] = schema.safeParse(recordOf(row)).error?.issues ?? [];
      if (issue) return [`${collection}: ${issue.path.join('.') || issue.message}`];
    }
    return [];
  });
  return (await Promise.all(faults)).flat();
}
