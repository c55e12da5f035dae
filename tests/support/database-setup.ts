import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongod, type RunningMongod } from '../../functions/local/mongod';

declare global {
  // shared between jest's global set-up and tear-down, which run in one process
  var testMongod: { mongod: RunningMongod; folder: string } | undefined;
}

/** One real mongod for all test files of a run; each file uses a database of its own. */
export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-db-'));
  const mongod = await startMongod({ cacheFolder: '.local', dataFolder: folder, say: (line) => process.stdout.write(`${line}\n`) });
  globalThis.testMongod = { mongod, folder };
  process.env['TEST_MONGODB'] = mongod.uri('DATABASE');
}
