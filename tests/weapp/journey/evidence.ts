import { createHash } from 'node:crypto';
import type { Request } from 'playwright-core';
import { evidenceApi } from '@shared/evidence';
import { photo } from '../../builders/media';
import { backToCase, until, type Told } from './told';

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const MIB = 1_048_576;

/** The parts a file is sent in. */
const partsOf = (bytes: Buffer): readonly string[] =>
  Array.from({ length: Math.ceil(bytes.length / MIB) }, (_, n) =>
    digestOf(bytes.subarray(n * MIB, (n + 1) * MIB)),
  );

/** A part by its bytes: its address changes with every link. */
const partOf = (request: Request): string => digestOf(request.postDataBuffer() ?? Buffer.alloc(0));

const sealedOf = async ({ walk }: Told): Promise<readonly string[]> => {
  const { world, caseId, victim } = walk;
  const { items } = await world.ask(evidenceApi.list, { caseId }, victim.token);
  return items.filter((item) => item.status === 'sealed').map((item) => item.sha256);
};

/** Lets so many parts through, then holds the others until the phone dies. Says which ones have arrived. */
const cutAfter = async ({ weapp }: Told, parts: number) => {
  const arrived: string[] = [];
  let begun = 0;
  const isPart = (url: URL): boolean => url.pathname.startsWith('/files/');
  await weapp.page.route(isPart, async (route) => {
    const request = route.request();
    if (request.method() !== 'PUT') return route.continue();
    if (begun >= parts) return undefined;
    begun += 1;
    // it has arrived once the store has answered, not when it sets out
    const response = await route.fetch();
    arrived.push(partOf(request));
    return route.fulfill({ response });
  });
  return {
    arrived,
    mend: async () => {
      await weapp.page.unrouteAll({ behavior: 'ignoreErrors' });
    },
  };
};

/** A photo of several parts is cut by an app kill; the next start sends what is missing, and nothing twice. */
export const sendPhotoThroughKill = async (told: Told, place: string): Promise<void> => {
  const { user, phone, kill, page } = told.weapp;
  const bytes = await photo(2600, 1900);
  const before = await cutAfter(told, 1);
  await user.tapText('证据');
  await phone.willChoose([{ name: '现场.jpg', bytes }]);
  await user.tapText('拍照');
  await user.see('照片1.jpg');
  await until('the first part has arrived', async () => before.arrived.length === 1);
  await user.see('传了');
  await kill();
  await before.mend();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(partOf(request));
  });
  await backToCase(told.weapp, place);
  await user.tapText('证据');
  await until('the photo is sealed', async () => (await sealedOf(told)).length === 1);
  expect(await sealedOf(told)).toEqual([digestOf(bytes)]);
  expect([...before.arrived, ...sent]).toEqual(partsOf(bytes));
  await user.see('已封存');
};

/** Without a network the page says so, the photo waits, and goes by itself when the network is back. */
export const sendPhotoWithoutNetwork = async (told: Told): Promise<void> => {
  const { user, phone } = told.weapp;
  const bytes = await photo(320, 240);
  await phone.set({ online: false });
  await user.see('网断了。您写的都存在手机里。');
  await phone.willChoose([{ name: '发票.jpg', bytes }]);
  await user.tapText('相册');
  await user.see('等网络');
  await phone.set({ online: true });
  await until('the second photo is sealed', async () => (await sealedOf(told)).length === 2);
  expect(await sealedOf(told)).toContain(digestOf(bytes));
  await user.back();
};
