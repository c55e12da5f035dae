import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildH5, buildWeapp } from '../../functions/local/build-h5';

declare global {
  // shared between jest's global set-up and tear-down, which run in one process
  var browserStack: { child: ChildProcess; folder: string } | undefined;
}

type Ready = {
  readonly url: string;
  readonly mongodb: string;
  readonly tokens: Readonly<Record<string, string>>;
};

/**
 * Both apps, built only when their sources changed, and one system for all browser tests of a run.
 * `TEST_H5` and `TEST_WEAPP` name folders that are built already. Tests read `TEST_URL`, `TEST_WEAPP`,
 * `TEST_STAFF_TOKENS` (by phone number) and, for what no call shows, `TEST_STACK_MONGODB`.
 */
export default async function setUp(): Promise<void> {
  const say = (what: string) => (line: string) => process.stdout.write(`${what}: ${line}\n`);
  const h5 = process.env['TEST_H5'] ?? (await buildH5(say('H5')));
  process.env['TEST_WEAPP'] ??= await buildWeapp(say('weapp'));
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-browser-'));
  // a program of its own: jest does not resolve the paths of the sources here
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/browser-stack.ts', folder, h5],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error', TZ: 'Asia/Shanghai' },
    },
  );
  globalThis.browserStack = { child, folder };
  const { url, mongodb, tokens } = await ready(child);
  process.env['TEST_URL'] = url;
  process.env['TEST_STACK_MONGODB'] = mongodb;
  process.env['TEST_STAFF_TOKENS'] = JSON.stringify(tokens);
}

async function ready(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('exit', (code) =>
      reject(new Error(`the system for the browser tests ended with code ${code}`)),
    );
  });
}
