import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { instantOf } from '@shared/kernel';
import { readEnv } from '../../config/env';
import { connect, migrate } from '../adapters/mongo';
import { buildDeps, localFilesOf } from '../deps';
import { stores } from '../stores';
import { seedAgencyKeys } from './agency-keys';
import { buildH5 } from './build-h5';
import { recordsThatDoNotFit } from './check-records';
import { seedCounty, staff } from './county';
import { freeDataFolder, roomOnDisk } from './data-folder';
import { startMongod } from './mongod';
import { progress } from './progress';
import { seedCases } from './seed-cases';
import { listen, portIsFree } from './server';
import { startTimers } from './timers';
import { plots } from './walk';
import { idNumberOf } from './walk/people';

const fresh = process.argv.includes('--fresh');
const folder = process.env['LOCAL_DIR'] ?? '.local';
const port = Number(process.env['PORT'] ?? 8787);

async function main(): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  const { step } = progress(5);
  await portIsFree(port);
  await roomOnDisk(folder);
  if (fresh) {
    await freeDataFolder(`${folder}/county/db`);
    await rm(`${folder}/county`, { recursive: true, force: true });
  }

  const mongod = process.env['MONGODB_URI']
    ? undefined
    : await step('database', (say) =>
        startMongod({ cacheFolder: folder, dataFolder: `${folder}/county/db`, say }),
      );
  const stops: (() => Promise<void> | void)[] = mongod ? [mongod.stop] : [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  stopOnSignal(stopAll);
  void mongod?.died.then((why) => {
    process.stderr.write(`${why}\n`);
    process.exit(1);
  });
  try {
    const uri = process.env['MONGODB_URI'] ?? mongod?.uri('daojiao') ?? '';
    const env = readEnv({
      ...process.env,
      MONGODB_URI: uri,
      PUBLIC_URL: process.env['PUBLIC_URL'] ?? url,
      LOCAL_DIR: `${folder}/county`,
    });
    const connection = await step('indexes', () => connectAndMigrate(uri));
    stops.push(() => connection.close());
    const clock = () => instantOf(Date.now());
    const deps = buildDeps({ connection, env, clock, newId: () => randomUUID() });
    const files = localFilesOf(env, clock).handler;
    const h5 = await step('app', (say) => buildH5(say));
    stops.push(
      await step('functions', () => listen({ port, folder: h5, deps, connection, files })),
    );
    await step('demonstration county', async (say) => {
      await seedCounty(connection, deps);
      await seedAgencyKeys(connection, env.LOCAL_DIR);
      await seedCases(deps, connection, say);
    });
    stops.push(startTimers(deps));
    announce(url);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function connectAndMigrate(uri: string) {
  const connection = await connect(uri).catch(() => {
    throw new Error(
      `No database answers at ${uri.replace(/\/\/.*@/, '//…@')}: check MONGODB_URI, or unset it to use a local one.`,
    );
  });
  await migrate(connection, Object.values(stores));
  const faults = await recordsThatDoNotFit(connection, Object.values(stores));
  if (faults.length > 0) {
    await connection.close();
    throw new Error(
      `The data in here was made by another version (${faults.join('; ')}): begin anew with npm start -- --fresh.`,
    );
  }
  return connection;
}

function stopOnSignal(stopAll: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stopAll().then(() => process.exit(0));
    });
  }
}

function announce(url: string): void {
  const line = (who: string, phone: string) =>
    `  ${who}  ${phone}  ${url}/#/account/login/index?phone=${phone}\n`;
  process.stdout.write('\nWays in (the code of each login appears in the message box):\n');
  process.stdout.write(`  短信箱 message box  ${url}/messages\n`);
  for (const person of Object.values(staff))
    process.stdout.write(line(`${person.role} ${person.name}`, person.phone));
  const [{ victim, driver }] = plots;
  for (const [person, is] of [
    [victim, '伤者'],
    [driver, '司机'],
  ] as const) {
    process.stdout.write(line(`party ${person.name} (${is})`, person.phone));
    process.stdout.write(
      `    first asks for: 事故码 in ${url}/messages?phone=${person.phone} · 身份证后四位 ${idNumberOf(person).slice(-4)}\n`,
    );
  }
  process.stdout.write(`\nReady: ${url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
