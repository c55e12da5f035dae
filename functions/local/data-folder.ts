import { mkdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A start that was killed hard leaves its database running without it: that one is stopped. One whose start still runs
 * keeps the folder. Throws one sentence with the way out.
 */
export async function freeDataFolder(dataFolder: string): Promise<void> {
  const pid = Number(await readFile(join(dataFolder, 'mongod.lock'), 'utf8').catch(() => ''));
  const holder = pid > 0 ? await processOf(pid) : undefined;
  if (!holder?.args.includes(`--dbpath ${dataFolder}`)) return;
  const parent = await processOf(holder.parent);
  if (parent && /\bnode\b/.test(parent.args))
    throw new Error(
      `Another start (process ${holder.parent}) is using the data in ${dataFolder}: stop it first, or start with LOCAL_DIR=another.`,
    );
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; await processOf(pid); waited += 1) {
    if (waited === 80) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Database and app ask for about this much. */
const neededBytes = 300 * 1024 * 1024;

/** Throws one sentence where the disk is as good as full: a database that runs out of it ends in the middle. */
export async function roomOnDisk(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= neededBytes) return;
  throw new Error(
    `The disk of ${folder} has ${Math.floor((bavail * bsize) / 1024 / 1024)} MB left and 300 MB are needed: free some space, or start with LOCAL_DIR=another.`,
  );
}

type Process = { readonly parent: number; readonly args: string };

/** As Linux tells it; `undefined` when it has ended, or where nothing can be told. */
async function processOf(pid: number): Promise<Process | undefined> {
  try {
    const [stat, args] = await Promise.all(
      ['stat', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
    );
    // after the name in brackets, which may hold anything
    const [state, parent] = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    return { parent: Number(parent), args: (args ?? '').replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}
