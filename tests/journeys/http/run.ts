import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountApi } from '@shared/account';
import { instantOf, type Refusal } from '@shared/kernel';
import { readEnv } from '../../../config/env';
import { connect, migrate } from '../../../functions/adapters/mongo';
import { buildDeps, localFilesOf } from '../../../functions/deps';
import { seedCounty } from '../../../functions/local/county';
import { freePort, startMongod } from '../../../functions/local/mongod';
import { listen } from '../../../functions/local/server';
import { plots, Refused, walk, type World } from '../../../functions/local/walk';
import { stores } from '../../../functions/stores';

type Timed = { title: string; ms: number };

/** A whole case over HTTP on a fresh stack: every step with its time, and the machine time of all of them. */
export async function runJourney(print: (line: string) => void): Promise<Timed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-journey-'));
  const mongod = await startMongod({ cacheFolder: '.local', dataFolder: join(folder, 'db'), say: print });
  try {
    return await onStack(mongod.uri('journey'), folder, print);
  } finally {
    await mongod.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onStack(uri: string, folder: string, print: (line: string) => void): Promise<Timed[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = readEnv({ MONGODB_URI: uri, PUBLIC_URL: url, LOCAL_DIR: folder });
  const connection = await connect(uri);
  await migrate(connection, Object.values(stores));
  const clock = () => instantOf(Date.now());
  const deps = buildDeps({ connection, env, clock, newId: () => randomUUID() });
  await seedCounty(connection, deps);
  const close = await listen({ port, folder: 'dist/h5', deps, connection, files: localFilesOf(env, clock).handler });
  const steps: Timed[] = [];
  try {
    const last = plots.at(-1);
    if (!last) throw new Error('no plot');
    const walked = await walk(worldOverHttp(url, steps, print), last, 'paid');
    const stage = walked ? (await deps.store.cases.get(walked.caseId)).stage : 'nothing';
    if (stage !== 'closed') throw new Error(`the case ended in stage ${stage}`);
    return steps;
  } finally {
    await close();
    await connection.close();
  }
}

function worldOverHttp(url: string, steps: Timed[], print: (line: string) => void): World {
  const tokens = new Map<string, string>();
  const world: World = {
    now: () => Date.now(),
    async step(title, run) {
      const began = performance.now();
      const value = await run();
      const ms = performance.now() - began;
      steps.push({ title, ms });
      print(`${ms.toFixed(0).padStart(6)} ms  ${title}`);
      return value;
    },
    async ask(endpoint, input, token) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const response = await fetch(`${url}/api/${endpoint.name}`, { method: 'POST', headers, body: JSON.stringify(input) });
      const body = (await response.json()) as { ok: true; value: never } | { ok: false; error: Refusal };
      if (!body.ok) throw new Refused(endpoint.name, body.error);
      return body.value;
    },
    async login(phone) {
      const held = tokens.get(phone);
      if (held) return held;
      await world.ask(accountApi.sendCode, { phone });
      const { token } = await world.ask(accountApi.loginByCode, { phone, smsCode: await world.smsCode(phone) });
      tokens.set(phone, token);
      return token;
    },
    async smsCode(phone) {
      const page = await (await fetch(`${url}/messages`)).text();
      const rows = page.split('<li>').filter((row) => row.includes(phone));
      return /(?<!\d)\d{6}(?!\d)/.exec(rows.map((r) => r.split('<p>')[1] ?? '')[0] ?? '')?.[0] ?? '';
    },
    async putPart(target, bytes) {
      const response = await fetch(target, { method: 'PUT', body: Buffer.from(bytes) });
      if (!response.ok) throw new Error(`the part was refused: ${response.status} ${await response.text()}`);
    },
  };
  return world;
}

async function main(): Promise<void> {
  const steps = await runJourney((line) => process.stdout.write(`${line}\n`));
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  process.stdout.write(`\n${steps.length} steps, ${(total / 1000).toFixed(2)} s of machine time for the whole case\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
