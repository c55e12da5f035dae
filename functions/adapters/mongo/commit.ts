import { MongoServerError, type ClientSession } from 'mongodb';
import type { Connection } from 'mongoose';
import {
  DuplicateKey,
  VersionConflict,
  type Change,
  type Commit,
  type RecordKind,
  type RecordStore,
} from '../../ports';
import { chainHash, chainStart, type ChainedFact } from './audit-chain';
import { modelOf, storedOf } from './repository';

type Write = Parameters<Commit>[0];
type Head = { _id: string; seq: number; hash: string };

/**
 * One transaction per accepted action: records (version checked and raised), facts in the case's hash chain,
 * notices, periods started and ended, and the idempotency row with the answer. All of it, or nothing.
 * Throws `VersionConflict` when a record has moved on, `DuplicateKey` when a unique key is taken.
 */
export function commitWith(
  connection: Connection,
  stores: Readonly<Record<RecordKind, RecordStore>>,
): Commit {
  return async (write) => {
    try {
      await connection.getClient().withSession((session) =>
        session.withTransaction(() => writeAll(connection, stores, write, session), {
          writeConcern: { w: 'majority', journal: true },
          readConcern: { level: 'snapshot' },
        }),
      );
    } catch (error) {
      if (error instanceof MongoServerError && error.code === 11000)
        // its own message carries the value, which may be somebody's number
        throw new DuplicateKey(JSON.stringify(error['keyPattern']));
      throw error;
    }
  };
}

async function writeAll(
  connection: Connection,
  stores: Readonly<Record<RecordKind, RecordStore>>,
  write: Write,
  session: ClientSession,
): Promise<void> {
  if (write.idempotency) {
    const { key, ...row } = write.idempotency;
    await connection
      .collection<{ _id: string }>('idempotency')
      .insertOne({ _id: key, ...row, at: new Date(write.at) } as never, { session });
  }
  for (const change of write.changes)
    await writeRecord(connection, stores[change.kind], change, session);
  if (write.caseId) await appendFacts(connection, write, write.caseId, session);
  if (write.caseId) await endPeriods(connection, stores.deadlines, write, session);
  await insertAll(connection, stores.deadlines, write.starts, session);
  await insertAll(connection, stores.notices, write.notices, session);
}

async function writeRecord(
  connection: Connection,
  store: RecordStore,
  change: Change,
  session: ClientSession,
): Promise<void> {
  const record = store.schema.parse(change.record) as { id: string; version: number };
  const model = modelOf(connection, store);
  const next = storedOf({ ...record, version: record.version + 1 } as { id: string });
  if (record.version === 0) {
    await model.create([next], { session });
    return;
  }
  const result = await model.replaceOne({ _id: record.id, version: record.version }, next, {
    session,
  });
  if (result.matchedCount !== 1) throw new VersionConflict(`${store.collection}/${record.id}`);
}

async function insertAll(
  connection: Connection,
  store: RecordStore,
  records: readonly { id: string; version: number }[],
  session: ClientSession,
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map((record) => {
    const first: { id: string; version: number } = {
      ...store.schema.parse(record),
      id: record.id,
      version: 1,
    };
    return storedOf(first);
  });
  await modelOf(connection, store).insertMany(rows, { session });
}

async function appendFacts(
  connection: Connection,
  write: Write,
  caseId: string,
  session: ClientSession,
): Promise<void> {
  if (write.facts.length === 0) return;
  const heads = connection.collection<Head>('chains');
  const before = await heads.findOne({ _id: caseId }, { session });
  let { seq, hash } = before ?? { seq: 0, hash: chainStart };
  const versions = Object.fromEntries(
    write.changes.map((c) => [`${c.kind}/${c.record.id}`, c.record.version + 1]),
  );
  const entries: ChainedFact[] = write.facts.map((fact) => {
    seq += 1;
    const body = {
      _id: `${caseId}:${seq}`,
      caseId,
      seq,
      type: fact.type,
      data: fact.data,
      audience: fact.audience,
      actor: write.actor,
      versions,
      at: write.at,
    };
    const prev = hash;
    hash = chainHash(prev, body);
    return { ...body, prev, hash };
  });
  await connection.collection<ChainedFact>('facts').insertMany(entries, { session });
  if (before)
    await heads.updateOne({ _id: caseId, seq: before.seq }, { $set: { seq, hash } }, { session });
  else await heads.insertOne({ _id: caseId, seq, hash }, { session });
}

async function endPeriods(
  connection: Connection,
  store: RecordStore,
  write: Write,
  session: ClientSession,
): Promise<void> {
  const model = modelOf(connection, store);
  for (const stop of write.stops) {
    const whose = {
      ...(stop.party ? { 'owner.party': stop.party } : {}),
      ...(stop.office ? { 'owner.id': stop.office } : {}),
      ...(stop.about ? { about: stop.about } : {}),
    };
    await model.updateMany(
      { caseId: write.caseId, period: stop.period, status: { $in: ['running', 'late'] }, ...whose },
      [
        {
          $set: {
            status: { $cond: [{ $eq: ['$status', 'late'] }, 'done-late', 'met'] },
            endedAt: write.at,
            version: { $add: ['$version', 1] },
          },
        },
      ],
      { session, updatePipeline: true },
    );
  }
}
