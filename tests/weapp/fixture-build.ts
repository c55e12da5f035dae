import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const fixture = join(__dirname, 'fixture');
const dist = join(root, '.local/weapp-fixture');

const newest = (dir: string): number =>
  Math.max(
    ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(dir, file)).mtimeMs,
    ),
  );

const builtAt = (): number =>
  statSync(join(dist, 'app.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds the harness's own small app with Taro, if its sources changed, and gives the folder. */
export const buildFixture = async (): Promise<string> => {
  if (builtAt() > newest(fixture)) return dist;
  const cli = require.resolve('@tarojs/cli/bin/taro');
  const run = promisify(execFile)(process.execPath, [cli, 'build', '--type', 'weapp'], {
    cwd: fixture,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 1 << 26,
  });
  await run.catch((failure: { readonly stdout?: string }) => {
    throw new Error(`The harness's own app was not built:\n${(failure.stdout ?? '').slice(-2000)}`);
  });
  return dist;
};
