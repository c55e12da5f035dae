import os from 'node:os';
import mongoose, { type Connection } from 'mongoose';

/** Small pools: many function instances share one database. */
const options = {
  // given here, because the driver's own dynamic import fails where modules are sandboxed
  runtimeAdapters: { os },
  maxPoolSize: 5,
  serverSelectionTimeoutMS: 3000,
  // a line on which nothing comes back is closed, else a few of them would hold the whole pool for ever
  socketTimeoutMS: 10_000,
  waitQueueTimeoutMS: 5000,
  autoIndex: false,
  autoCreate: false,
  ignoreUndefined: true,
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
} as const;

export async function connect(uri: string): Promise<Connection> {
  return mongoose.createConnection(uri, options).asPromise();
}
