import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';

/** A collection of plain rows, typed. */
export function rows<T extends { _id: string }>(
  connection: Connection,
  name: string,
): Collection<T> {
  return connection.collection<T>(name);
}
