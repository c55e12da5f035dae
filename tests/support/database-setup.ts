import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startMongod, type RunningMongod } from '../../functions/local/mongod';

declare global {
  // shared between jest's global set-up and tear-down, which run in one process
  var testMongod: { mongod: RunningMongod; folder: string } | undefined;
}

/** One real mongod for all test files of a run; each file uses a database of its own. */
export default async function setUp(): Promise<void> {
  // thousands of calls a run: their log lines would bury what a test says
  process.env['LOG_LEVEL'] ??= 'silent';
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-db-'));
  const mongod = await startMongod({
    cacheFolder: '.local',
    dataFolder: folder,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  // test clocks stand still: what is over by the wall clock must not vanish under a test
  const client = await MongoClient.connect(mongod.uri('admin'));
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await client.close();
  globalThis.testMongod = { mongod, folder };
  process.env['TEST_MONGODB'] = mongod.uri('DATABASE');
}
