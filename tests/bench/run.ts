import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongod } from '../../functions/local/mongod';
import { calculations } from './calculations';
import { coldStarts } from './cold-start';
import { databaseBench } from './database';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Everything that has to do with speed, in one run on one machine; compare the two columns of a pair, not two runs. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-bench-'));
  const mongod = await startMongod({
    cacheFolder: '.local',
    dataFolder: join(folder, 'db'),
    say: print,
  });
  try {
    print(
      'One case view and one committed action, ours beside the bare driver (same documents, same write concern):',
    );
    await databaseBench(mongod.uri('bench'), folder, print);
  } finally {
    await mongod.stop();
    await rm(folder, { recursive: true, force: true });
  }
  print('\nCalculator, one core:');
  await calculations(print);
  print('\nFirst answer of a cold process, each function’s bundle:');
  await coldStarts(print);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
