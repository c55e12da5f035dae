import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@shared/kernel';
import { readEnv } from '../../../config/env';
import { connect, migrate } from '../../../functions/adapters/mongo';
import { buildDeps, localFilesOf } from '../../../functions/deps';
import { seedCounty } from '../../../functions/local/county';
import { freePort, startMongod } from '../../../functions/local/mongod';
import { listen } from '../../../functions/local/server';
import { plots, walk } from '../../../functions/local/walk';
import { stores } from '../../../functions/stores';
import { worldOverHttp, type Timed } from '../../support/http-world';

/** A whole case over HTTP on a fresh stack: every step with its time, and the machine time of all of them. */
async function runJourney(print: (line: string) => void): Promise<Timed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-journey-'));
  const mongod = await startMongod({
    cacheFolder: '.local',
    dataFolder: join(folder, 'db'),
    say: print,
  });
  try {
    return await onStack(mongod.uri('journey'), folder, print);
  } finally {
    await mongod.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onStack(
  uri: string,
  folder: string,
  print: (line: string) => void,
): Promise<Timed[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = readEnv({ MONGODB_URI: uri, PUBLIC_URL: url, LOCAL_DIR: folder });
  const connection = await connect(uri);
  await migrate(connection, Object.values(stores));
  const clock = () => instantOf(Date.now());
  const deps = buildDeps({ connection, env, clock, newId: () => randomUUID() });
  await seedCounty(connection, deps);
  const close = await listen({
    port,
    folder: 'dist/h5',
    deps,
    connection,
    files: localFilesOf(env, clock).handler,
  });
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

async function main(): Promise<void> {
  const steps = await runJourney((line) => process.stdout.write(`${line}\n`));
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  process.stdout.write(
    `\n${steps.length} steps, ${(total / 1000).toFixed(2)} s of machine time for the whole case\n`,
  );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
