import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { mediationFunction } from '../../functions/mediation';
import { toScf } from '../../functions/platform';
import { startMongod, type RunningMongod } from '../../functions/local/mongod';
import { mediationApi } from '../../shared/mediation';
import { startFaultProxy, type Fate, type FaultProxy } from '../support/fault-proxy';
import { startStack, type Stack } from '../support/stack';
import { newCase, peopleOf, type People } from './mediation-support';

let folder: string;
let mongod: RunningMongod;
let proxy: FaultProxy;
let stack: Stack;
let people: People;
/** Past the proxy: what is really stored. */
let direct: MongoClient;

const portOf = (running: RunningMongod): number => Number(new URL(running.uri('x')).port);
const startDatabase = () =>
  startMongod({ cacheFolder: '.local', dataFolder: join(folder, 'db'), say: () => undefined });
const connectDirectly = () => MongoClient.connect(mongod.uri('admin'), { runtimeAdapters: { os } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daojiao-faults-'));
  mongod = await startDatabase();
  direct = await connectDirectly();
  proxy = await startFaultProxy(portOf(mongod));
  process.env['TEST_MONGODB'] = `mongodb://127.0.0.1:${proxy.port}/DATABASE?directConnection=true`;
  stack = await startStack();
  people = await peopleOf(stack);
}, 60_000);
afterAll(async () => {
  proxy.decide(() => 'pass');
  await stack.stop();
  await proxy.close();
  await direct.close();
  await mongod.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  proxy.decide(() => 'pass');
  proxy.slow(0);
});

const parts = ['mediations', 'facts', 'notices', 'deadlines'] as const;

/** How much of the application is stored: nothing, or one of each. */
async function stored(caseId: string): Promise<Record<string, number>> {
  const db = direct.db(stack.connection.name);
  const counts = parts.map(async (name) => [
    name,
    await db.collection(name).countDocuments({ caseId }),
  ]);
  return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
}

type Trial = { readonly caseId: string; readonly key: string };
const apply = ({ caseId, key }: Trial) =>
  stack.call(mediationApi.apply, { caseId }, { token: people.wang, key });
const aTrial = async (): Promise<Trial> => ({
  caseId: (await newCase(stack)).id,
  key: randomUUID(),
});
type Said = Awaited<ReturnType<typeof apply>>;

/** Everything or nothing was stored, the person got a plain sentence, and asking again with the key does it once. */
async function settles(trial: Trial, said: Said, whole: Record<string, number>): Promise<void> {
  proxy.decide(() => 'pass');
  const now = await stored(trial.caseId);
  const nothing = Object.fromEntries(parts.map((name) => [name, 0]));
  expect([nothing, whole]).toContainEqual(now);
  if (said.status === 200) expect(now).toEqual(whole);
  else {
    expect([said.status, said.error.code]).toEqual([503, 'busy']);
    expect(said.error.message).toMatch(/请过 \d+ 秒再点一次。写的都在。/);
  }
  const again = await apply(trial);
  expect(again.status).toBe(200);
  if (said.status === 200) expect(again.body).toBe(said.body);
  expect(await stored(trial.caseId)).toEqual(whole);
}

/** What one application writes, and in how many messages. */
async function undisturbed(): Promise<{ whole: Record<string, number>; messages: number }> {
  const trial = await aTrial();
  let messages = 0;
  proxy.decide(() => ((messages += 1), 'pass'));
  expect((await apply(trial)).status).toBe(200);
  return { whole: await stored(trial.caseId), messages };
}

test.each(['lose', 'lose-answer'] satisfies Fate[])(
  'a line cut at any message of an act (%s) leaves all of it or nothing, and the retry does it once',
  async (fate) => {
    const { whole, messages } = await undisturbed();
    expect(Object.values(whole).every((count) => count > 0)).toBe(true);
    for (let cut = 1; cut <= messages; cut += 1) {
      const trial = await aTrial();
      let at = 0;
      proxy.decide(() => ((at += 1) === cut ? fate : 'pass'));
      await settles(trial, await apply(trial), whole);
    }
  },
  60_000,
);

test('a database that dies in the middle of the commit and comes back has all of the act or nothing', async () => {
  const { whole } = await undisturbed();
  const trial = await aTrial();
  const { pid } = await direct.db('admin').command({ serverStatus: 1 });
  let died = false;
  proxy.decide((message) => {
    if (!died && message.includes('commitTransaction')) {
      died = true;
      process.kill(Number(pid), 'SIGKILL');
    }
    return 'pass';
  });
  const said = await apply(trial);
  expect(died).toBe(true);
  await direct.close();
  mongod = await startDatabase();
  direct = await connectDirectly();
  proxy.lead(portOf(mongod));
  await settles(trial, said, whole);
}, 60_000);

test('a slow database is waited for', async () => {
  const { whole } = await undisturbed();
  const trial = await aTrial();
  proxy.slow(150);
  const said = await apply(trial);
  expect(said.status).toBe(200);
  proxy.slow(0);
  expect(await stored(trial.caseId)).toEqual(whole);
}, 20_000);

test('a database that hears and never answers: the person is told before the cloud ends the function', async () => {
  const { whole } = await undisturbed();
  const trial = await aTrial();
  const main = toScf(mediationFunction, () => Promise.resolve(stack.deps));
  proxy.decide(() => 'hang');
  const { statusCode, body } = await main(
    {
      httpMethod: 'POST',
      path: `/${mediationApi.apply.name}`,
      headers: { authorization: `Bearer ${people.wang}`, 'idempotency-key': trial.key },
      body: JSON.stringify({ caseId: trial.caseId }),
    },
    { request_id: 'hanging', time_limit_in_ms: 2000 },
  );
  const said = { ...(JSON.parse(body) as Said), status: statusCode, body };
  expect(said.status).toBe(503);
  await settles(trial, said, whole);
}, 30_000);
