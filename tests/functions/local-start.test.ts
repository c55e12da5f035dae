import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../functions/adapters/mongo';
import { recordsThatDoNotFit } from '../../functions/local/check-records';
import { freeDataFolder, roomOnDisk } from '../../functions/local/data-folder';
import { portIsFree } from '../../functions/local/server';
import { stores } from '../../functions/stores';
import { newCase, peopleOf } from './mediation-support';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'daojiao-start-'));
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

const all = Object.values(stores);

test('a taken port is told at the beginning, with the way out, and so is one that is no port', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(portIsFree(port)).rejects.toThrow(`Port ${port} is taken: stop what uses it`);
  await new Promise((resolve) => other.close(resolve));
  await expect(portIsFree(port)).resolves.toBeUndefined();
  await expect(portIsFree(Number('abc'))).rejects.toThrow('PORT must be a number');
});

test('a disk with room is gone on with', async () => {
  await expect(roomOnDisk(folder)).resolves.toBeUndefined();
});

test('records of this version fit, and one that lacks a field is named by kind and field', async () => {
  await peopleOf(stack);
  const { id } = await newCase(stack);
  expect(await recordsThatDoNotFit(stack.connection, all)).toEqual([]);
  const cases = stack.connection.collection('cases');
  await cases.updateOne({ _id: id }, { $unset: { province: '' } });
  expect(await recordsThatDoNotFit(stack.connection, all)).toEqual(['cases: province']);
});

test('an index that an earlier version made with other options is made anew', async () => {
  const accounts = stack.connection.collection('accounts');
  const ofPhone = async () => (await accounts.indexes()).find(({ key }) => 'phone' in key);
  await accounts.dropIndex('phone_1');
  await accounts.createIndex({ phone: 1 });
  expect((await ofPhone())?.unique).toBeUndefined();
  await migrate(stack.connection, all);
  expect((await ofPhone())?.unique).toBe(true);
});

const mongod = [process.env['MONGOD_BIN'], '.local/mongod/mongod'].find(
  (path) => path && existsSync(path),
);
const onLinux = process.platform === 'linux' && mongod ? test : test.skip;

onLinux(
  'a database that a killed start left behind is stopped, one whose start still runs is not',
  async () => {
    const data = join(folder, 'db');
    spawnSync('mkdir', ['-p', data]);
    const port = await freePort();
    const command = [
      mongod ?? '',
      '--dbpath',
      data,
      '--port',
      port,
      '--bind_ip',
      '127.0.0.1',
      '--quiet',
    ];
    const start = `require('child_process').spawn(${JSON.stringify(command[0])}, ${JSON.stringify(command.slice(1))}, {stdio:'ignore',detached:true}); setInterval(() => {}, 1000)`;
    const parent = spawn(process.execPath, ['-e', start], { stdio: 'ignore' });
    await until(() => isOpen(Number(port)));
    await expect(freeDataFolder(data)).rejects.toThrow(
      `(process ${parent.pid}) is using the data in`,
    );
    const gone = new Promise((resolve) => parent.once('exit', resolve));
    parent.kill('SIGKILL');
    await gone;
    await freeDataFolder(data);
    expect(await isOpen(Number(port))).toBe(false);
    await expect(freeDataFolder(data)).resolves.toBeUndefined();
  },
  30_000,
);

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return String(port);
}

function isOpen(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  );
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 100));
}
