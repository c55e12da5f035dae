import { rm } from 'node:fs/promises';

/** Stops what the set-up started, and nothing else. */
export default async function tearDown(): Promise<void> {
  const running = globalThis.browserStack;
  if (!running) return;
  const { child, folder } = running;
  if (child.exitCode === null) {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(forced);
  }
  await rm(folder, { recursive: true, force: true });
}
