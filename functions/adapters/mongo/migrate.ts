import type { Connection } from 'mongoose';
import type { IndexOf, RecordStore } from '../../ports';

/** Indexes of the collections that hold no records. */
const small: Readonly<Record<string, readonly IndexOf[]>> = {
  facts: [{ keys: { caseId: 1, seq: 1 }, unique: true }, { keys: { at: 1 } }],
  chains: [],
  idempotency: [{ keys: { at: 1 }, expireAfterSeconds: 40 * 86_400 }],
  holds: [{ keys: { until: 1 }, expireAfterSeconds: 60 }],
  offices: [{ keys: { region: 1, kind: 1 } }],
  tries: [{ keys: { until: 1 }, expireAfterSeconds: 0 }],
  series: [],
  sessions: [{ keys: { expires: 1 }, expireAfterSeconds: 0 }],
  codes: [{ keys: { expires: 1 }, expireAfterSeconds: 0 }],
  looks: [{ keys: { parties: 1, at: -1 } }],
  signals: [{ keys: { box: 1, n: 1 } }, { keys: { at: 1 }, expireAfterSeconds: 300 }],
  peers: [{ keys: { room: 1, seen: 1 } }, { keys: { seen: 1 }, expireAfterSeconds: 300 }],
  agencyKeys: [],
  nonces: [{ keys: { at: 1 }, expireAfterSeconds: 700 }],
  rawMessages: [],
  seeds: [],
  ledgerAccounts: [],
  ledgerOrders: [{ keys: { number: 1 }, unique: true }],
  ledgerEntries: [{ keys: { order: 1 } }, { keys: { account: 1, at: 1 } }],
  localMessages: [{ keys: { at: -1 } }, { keys: { phone: 1, at: -1 } }],
  sentMessages: [{ keys: { at: 1 }, expireAfterSeconds: 90 * 86_400 }],
};

/** An index of these keys stands there already, with other options. */
const otherOptions = [85, 86];

/** Creates collections and indexes; safe to run again. An index that has changed is made anew. */
export async function migrate(
  connection: Connection,
  stores: readonly RecordStore[],
): Promise<void> {
  const wanted = [
    ...stores.map((store) => [store.collection, store.indexes] as const),
    ...Object.entries(small),
  ];
  const existing = new Set((await connection.listCollections()).map((c) => c.name));
  for (const [name, indexes] of wanted) {
    if (!existing.has(name)) await connection.createCollection(name);
    for (const index of indexes) {
      await makeIndex(connection.collection(name), index);
    }
  }
}

async function makeIndex(
  collection: ReturnType<Connection['collection']>,
  { keys, unique, partial, expireAfterSeconds }: IndexOf,
): Promise<void> {
  const make = () =>
    collection.createIndex(keys, {
      ...(unique ? { unique: true } : {}),
      ...(partial ? { partialFilterExpression: partial } : {}),
      ...(expireAfterSeconds !== undefined ? { expireAfterSeconds } : {}),
    });
  try {
    await make();
  } catch (error) {
    if (!otherOptions.includes((error as { code?: number }).code ?? 0)) throw error;
    const old = (await collection.indexes()).find(
      ({ key }) => JSON.stringify(key) === JSON.stringify(keys),
    );
    if (!old?.name) throw error;
    await collection.dropIndex(old.name);
    await make();
  }
}
