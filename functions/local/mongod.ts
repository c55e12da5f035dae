import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Document } from 'mongodb';
import { freeDataFolder } from './data-folder';
import { findMongod, howToGetMongod, type Say } from './find-mongod';

export type RunningMongod = {
  readonly uri: (database: string) => string;
  readonly stop: () => Promise<void>;
  /** Settles when it ends without having been stopped, with one sentence why. */
  readonly died: Promise<string>;
};

/**
 * Starts a real mongod as a one-node replica set on 127.0.0.1, its data kept in `dataFolder`.
 * Refuses queries without an index (`notablescan`). Throws one sentence with the way out.
 */
export async function startMongod(options: {
  cacheFolder: string;
  dataFolder: string;
  say: Say;
}): Promise<RunningMongod> {
  const binary = await findMongod(options.cacheFolder, options.say);
  if (!binary) throw new Error(howToGetMongod);
  await mkdir(options.dataFolder, { recursive: true });
  await freeDataFolder(options.dataFolder);
  const port = await freePort();
  const logFile = join(options.dataFolder, 'mongod.log');
  const child = spawn(
    binary,
    [
      '--dbpath',
      options.dataFolder,
      '--port',
      String(port),
      '--bind_ip',
      '127.0.0.1',
      '--replSet',
      'rs0',
      '--wiredTigerCacheSizeGB',
      '0.25',
      '--setParameter',
      'notablescan=1',
      '--logpath',
      logFile,
      '--quiet',
    ],
    { stdio: 'ignore', detached: true },
  );
  try {
    await becomePrimary(port, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(
      `The database did not start (${reasonOf(error)}). ${await lastLogLine(logFile)}`,
    );
  }
  let stopping = false;
  return {
    uri: (database) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=rs0`,
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
    died: new Promise((resolve) => {
      child.once('exit', () => {
        if (!stopping)
          void lastLogLine(logFile).then((why) => resolve(`The database ended. ${why}`));
      });
    }),
  };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

async function becomePrimary(port: number, child: ChildProcess): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const client = await connectWhenUp(host, child);
  try {
    await initiate(client, host);
    await until(
      async () => (await client.db('admin').command({ hello: 1 }))['isWritablePrimary'] === true,
      child,
    );
  } finally {
    await client.close();
  }
}

async function connectWhenUp(host: string, child: ChildProcess): Promise<MongoClient> {
  let client: MongoClient | undefined;
  await until(async () => {
    client = await MongoClient.connect(`mongodb://${host}/?directConnection=true`, {
      serverSelectionTimeoutMS: 500,
      // given here, because the driver's own dynamic import fails where modules are sandboxed
      runtimeAdapters: { os },
    });
    return true;
  }, child);
  if (!client) throw new Error('no connection');
  return client;
}

/** First start makes the set; a later start on another port moves its only member there. */
async function initiate(client: MongoClient, host: string): Promise<void> {
  const admin = client.db('admin');
  const members = [{ _id: 0, host }];
  try {
    const { config } = (await admin.command({ replSetGetConfig: 1 })) as { config: Document };
    await admin.command({
      replSetReconfig: {
        ...config,
        version: Number(config['version']) + 1,
        members: [{ ...(config['members'] as Document[])[0], host }],
      },
      force: true,
    });
  } catch (error) {
    if ((error as { codeName?: string }).codeName !== 'NotYetInitialized') throw error;
    await admin.command({ replSetInitiate: { _id: 'rs0', members } });
  }
}

async function until(done: () => Promise<boolean>, child: ChildProcess): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    if (hasEnded(child)) throw new Error('mongod ended');
    if (await done().catch(() => false)) return;
    if (Date.now() > end) throw new Error('not ready within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** By itself or by a signal. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(forced);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function lastLogLine(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    if (text.includes('No space left')) return 'The disk is full: free some space and start again.';
    if (text.includes('DBPathInUse'))
      return 'Another copy is using this data folder: stop it, or start with LOCAL_DIR=another.';
    return `See ${file}.`;
  } catch {
    return '';
  }
}
