import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { instantOf } from '@shared/kernel';
import { readEnv } from '../../config/env';
import { connect, migrate } from '../../functions/adapters/mongo';
import { buildDeps, localFilesOf } from '../../functions/deps';
import { seedAgencyKeys } from '../../functions/local/agency-keys';
import { seedCounty, staff } from '../../functions/local/county';
import { freePort, startMongod } from '../../functions/local/mongod';
import { listen } from '../../functions/local/server';
import { startTimers } from '../../functions/local/timers';
import { stores } from '../../functions/stores';

/** One whole system with the demonstration county and no cases, for the browser tests. Says its address on one line. */
async function main(folder: string, app: string): Promise<void> {
  const stops: (() => Promise<void> | void)[] = [];
  const end = async (code: number): Promise<void> => {
    for (const stop of stops.reverse()) await stop();
    process.exit(code);
  };
  process.on('SIGTERM', () => void end(0));
  // a test run that is killed takes its system with it
  process.on('disconnect', () => void end(0));
  try {
    const mongod = await startMongod({
      cacheFolder: '.local',
      dataFolder: join(folder, 'db'),
      say: () => undefined,
    });
    stops.push(mongod.stop);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = readEnv({ MONGODB_URI: mongod.uri('browser'), PUBLIC_URL: url, LOCAL_DIR: folder });
    const connection = await connect(env.MONGODB_URI);
    stops.push(() => connection.close());
    await migrate(connection, Object.values(stores));
    const clock = () => instantOf(Date.now());
    const deps = buildDeps({ connection, env, clock, newId: () => randomUUID() });
    await seedCounty(connection, deps);
    await seedAgencyKeys(connection, folder);
    const files = localFilesOf(env, clock).handler;
    stops.push(await listen({ port, folder: app, deps, connection, files }));
    stops.push(startTimers(deps));
    // staff are at work in every test: a code a minute for each would make the tests wait for one another
    const sessions = Object.entries(staff).map(async ([key, { phone }]) => [
      phone,
      await deps.sessions.open(`staff-${key}`, clock()),
    ]);
    const tokens = Object.fromEntries(await Promise.all(sessions)) as Record<string, string>;
    process.send?.({ url, mongodb: env.MONGODB_URI, tokens });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await end(1);
  }
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
