import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  const running = globalThis.testMongod;
  if (!running) return;
  await running.mongod.stop();
  await rm(running.folder, { recursive: true, force: true });
}
