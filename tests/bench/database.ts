import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { caseApi, type DisputeCase } from '../../shared/case';
import { instantOf } from '../../shared/kernel';
import { readEnv } from '../../config/env';
import { connect, migrate } from '../../functions/adapters/mongo';
import { buildDeps } from '../../functions/deps';
import { caseFunction } from '../../functions/case';
import { toScf, type MainHandler } from '../../functions/platform';
import type { Deps } from '../../functions/ports';
import { stores } from '../../functions/stores';
import { aCase } from '../builders/case';
import { shownPaper } from '../builders/consent';
import { line, measure, middle, type Figures } from './measure';

const rounds = 5;
/** Each client works on a case of its own, as people do. */
const clients = 4;
const majority = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'snapshot' },
} as const;

type Print = (line: string) => void;

export async function databaseBench(uri: string, folder: string, print: Print): Promise<void> {
  const connection = await connect(uri);
  try {
    await migrate(connection, Object.values(stores));
    const env = readEnv({
      MONGODB_URI: uri,
      PUBLIC_URL: 'http://127.0.0.1:8787',
      LOCAL_DIR: folder,
    });
    const deps = buildDeps({
      connection,
      env,
      clock: () => instantOf(Date.now()),
      newId: () => randomUUID(),
    });
    const cases = await Promise.all(
      Array.from({ length: clients }, (_, n) => aCaseInTheDatabase(deps, n)),
    );
    const of = (client: number) => cases[client % clients] ?? fail();
    const main = toScf(caseFunction, () => Promise.resolve(deps));
    await compare(
      'read a case view',
      (n) => readOurs(main, of(n)),
      (n) => readBare(connection, of(n).dispute.id),
      400,
      print,
    );
    await compare(
      'commit an action',
      choosing(main, await freshCases(connection, of(0), 6 * 400)),
      (n) => writeBare(connection, of(n).dispute),
      160,
      print,
    );
  } finally {
    await connection.close();
  }
}

/** A, B, A, B …: what disturbs the machine disturbs both. */
async function compare(
  name: string,
  ours: (client: number) => Promise<unknown>,
  bare: (client: number) => Promise<unknown>,
  count: number,
  print: Print,
): Promise<void> {
  const a: Figures[] = [];
  const b: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    a.push(await measure(ours, count, clients));
    b.push(await measure(bare, count, clients));
  }
  const [us, them] = [middle(a), middle(b)];
  print(line(`${name}, ours`, us));
  print(line(`${name}, bare driver`, them));
  print(
    `${''.padEnd(34)} p50 ${(us.p50 / them.p50).toFixed(2)}×   p95 ${(us.p95 / them.p95).toFixed(2)}×   throughput ${((us.perSecond / them.perSecond) * 100).toFixed(0)} %`,
  );
}

type OneCase = { readonly dispute: DisputeCase; readonly token: string };

function fail(): never {
  throw new Error('no case');
}

async function aCaseInTheDatabase(deps: Deps, n: number): Promise<OneCase> {
  const at = deps.clock();
  const account = { id: `bench-${n}` as never, version: 0, phone: `1380000000${n}`, createdAt: at };
  const base = aCase({ id: `bench-${n}` as never, code: `QF2601000${n}` });
  const [first, ...others] = base.parties;
  if (!first) throw new Error('a case without parties');
  const dispute = { ...base, parties: [{ ...first, account: account.id }, ...others] };
  const write = { notices: [], starts: [], stops: [], actor: { id: 'system', role: 'system' }, at };
  const facts = Array.from({ length: 12 }, () => ({
    type: 'case.joined',
    data: { party: first.id },
    audience: 'everyone' as const,
  }));
  await deps.commit({
    ...write,
    changes: [
      { kind: 'accounts', record: account },
      { kind: 'cases', record: dispute },
    ],
    facts,
    caseId: dispute.id,
  });
  return { dispute, token: await deps.sessions.open(account.id, at) };
}

async function call(main: MainHandler, name: string, token: string, input: object): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const answer = await main(
    { httpMethod: 'POST', path: `/${name}`, headers, body: JSON.stringify(input) },
    { request_id: 'bench' },
  );
  if (answer.statusCode !== 200)
    throw new Error(`${name} answered ${answer.statusCode}: ${answer.body}`);
}

const readOurs = (main: MainHandler, { dispute, token }: OneCase) =>
  call(main, caseApi.readCase.name, token, { caseId: dispute.id });

/** The documents a case view is made of, fetched and nothing else. */
async function readBare(connection: Connection, caseId: string): Promise<void> {
  const db = connection.getClient().db(connection.name);
  await db.collection('cases').findOne({ _id: caseId as never });
  await Promise.all([
    db
      .collection('deadlines')
      .find({ caseId, status: { $in: ['running', 'late'] } })
      .sort({ dueAt: 1 })
      .toArray(),
    db
      .collection('facts')
      .find({ caseId, audience: { $in: ['everyone', 'mediation'] } })
      .sort({ seq: 1 })
      .toArray(),
  ]);
}

/** A party chooses online, each time in a case where nobody has chosen yet. */
function choosing(main: MainHandler, fresh: OneCase[]): () => Promise<void> {
  return async () => {
    const { dispute, token } = fresh.pop() ?? fail();
    const choice = {
      caseId: dispute.id,
      stage: 'mediation',
      choice: 'online',
      ...shownPaper('mediation'),
    };
    await call(main, caseApi.chooseRoute.name, token, choice);
  };
}

/** Cases written directly, all of one person. */
async function freshCases(
  connection: Connection,
  pattern: OneCase,
  count: number,
): Promise<OneCase[]> {
  const made = Array.from({ length: count }, (_, n) => ({
    ...pattern.dispute,
    id: `fresh-${n}` as never,
    code: `QF99${String(n).padStart(6, '0')}`,
    version: 1,
  }));
  await connection
    .collection('cases')
    .insertMany(made.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  return made.map((dispute) => ({ dispute, token: pattern.token }));
}

/** The same writes by hand: idempotency row, case, fact, head of the chain, notice. */
async function writeBare(connection: Connection, dispute: DisputeCase): Promise<void> {
  const client = connection.getClient();
  const db = client.db(connection.name);
  const { id, ...rest } = dispute;
  const n = randomUUID();
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await db
        .collection('idempotency')
        .insertOne({ _id: n as never, bodyHash: n, answer: '{}', at: new Date() }, { session });
      await db
        .collection('bareCases')
        .replaceOne({ _id: `${id}-${n}` as never }, rest, { session, upsert: true });
      await db.collection('chains').findOne({ _id: id }, { session });
      await db.collection('facts').insertOne(
        {
          _id: n as never,
          caseId: `bare-${n}`,
          seq: 1,
          type: 'case.helper-named',
          data: { party: 'p', helper: n },
          audience: 'everyone',
          prev: n,
          hash: n,
          at: n,
        },
        { session },
      );
      await db
        .collection('chains')
        .updateOne(
          { _id: `bare-${n}` as never },
          { $set: { seq: 1, hash: n } },
          { session, upsert: true },
        );
      await db
        .collection('notices')
        .insertOne(
          { _id: n as never, to: 'party:p', template: 'helper-named', at: n, pending: false },
          { session },
        );
    }, majority),
  );
}
