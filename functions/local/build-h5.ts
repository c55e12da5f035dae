import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = [
  'shared',
  'miniprogram',
  'config',
  'package-lock.json',
  'babel.config.js',
  'tsconfig.json',
];

/** Builds the H5 app unless the last build was made from exactly these sources. Gives its folder. */
export function buildH5(say: (line: string) => void): Promise<string> {
  return build('h5', 'index.html', say);
}

/** The same for the mini-program. */
export function buildWeapp(say: (line: string) => void): Promise<string> {
  return build('weapp', 'app.json', say);
}

async function build(
  type: 'h5' | 'weapp',
  entry: string,
  say: (line: string) => void,
): Promise<string> {
  const output = `dist/${type}`;
  const mark = `.local/${type}.hash`;
  const hash = hashOf(sources);
  if (existsSync(join(output, entry)) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) {
    say('nothing changed since the last build');
    return output;
  }
  await taroBuild(type);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
  return output;
}

async function taroBuild(type: string): Promise<void> {
  const lines: string[] = [];
  const child = spawn(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => lines.push(data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`The app could not be built:\n${lines.join('').slice(-3000)}`);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
    return;
  }
  hash.update(path).update(readFileSync(path));
}
