import { createHash, randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { readEnv } from '../../config/env';
import { localFilesOf } from '../../functions/deps';
import { jobText } from '../../miniprogram/lib/upload-engine';
import { uploadQueue, type QueuePorts, type UploadQueue } from '../../miniprogram/lib/upload-queue';
import type { Job, PickedFile } from '../../miniprogram/lib/upload-types';
import type { DisputeCase } from '../../shared/case';
import { evidenceApi } from '../../shared/evidence';
import type { Endpoint } from '../../shared/kernel';
import { aCase, driver, joined, rider, riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let server: Server;
let origin: string;
let token: string;
let dispute: DisputeCase;
let made = 0;

beforeAll(async () => {
  stack = await startStack();
  const files = localFilesOf(
    readEnv({
      MONGODB_URI: 'mongodb://unused',
      PUBLIC_URL: stack.deps.config.publicUrl,
      LOCAL_DIR: stack.folder,
    }),
    () => stack.now(),
  );
  server = createServer((req, res) => {
    if (!files.handler(req, res)) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  token = await stack.login(riderPhone);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await stack.stop();
});

beforeEach(async () => {
  made += 1;
  const account = (await stack.deps.store.accounts.first({ phone: riderPhone }))?.id ?? '';
  dispute = aCase({
    id: `case-${made}` as DisputeCase['id'],
    code: `QF2612${String(made).padStart(4, '0')}`,
    parties: [joined(rider(), account), driver()],
  });
  await stack.deps.commit({
    changes: [{ kind: 'cases', record: dispute }],
    facts: [],
    caseId: dispute.id,
    notices: [],
    starts: [],
    stops: [],
    actor: { id: 'system', role: 'system' },
    at: stack.now(),
  });
});

/** A whole PDF of the wished size. */
function pdfOf(size: number): Buffer {
  const bytes = Buffer.alloc(size, 32);
  bytes.write('%PDF-1.7\n', 0);
  bytes.write(randomUUID(), 20);
  bytes.write('\n%%EOF\n', size - 7);
  return bytes;
}

type Phone = {
  readonly queue: UploadQueue;
  /** Bytes that left the phone, cut parts included. */
  sent: number;
  online: boolean;
  /** Cut the line once so many bytes have left. */
  cutAt: number;
  readonly kept: { jobs: readonly Job[] };
  readonly wakes: (() => void)[];
  settled(): Promise<void>;
};

const bytesOf = new Map<string, Buffer>();

function choose(bytes: Buffer, name = '出院小结.pdf'): PickedFile {
  const ref = randomUUID();
  bytesOf.set(ref, bytes);
  return { ref, name, size: bytes.length, kind: 'pdf' };
}

async function call(endpoint: Endpoint, input: unknown, key?: string): Promise<never> {
  const answer = await stack.call(endpoint, input, { token, ...(key ? { key } : {}) });
  return (
    answer.status === 200 ? { ok: true, value: answer.value } : { ok: false, error: answer.error }
  ) as never;
}

/** Sends a part, but not past the point where the line is cut. */
function sendBytes(
  phone: Phone,
  url: string,
  bytes: Buffer,
): Promise<'arrived' | 'no-network' | 'gone' | 'expired'> {
  const { pathname, search } = new URL(url);
  const left = Math.max(0, phone.cutAt - phone.sent);
  return new Promise((resolve) => {
    const req = httpRequest(
      `${origin}${pathname}${search}`,
      { method: 'PUT', headers: { 'content-length': bytes.length } },
      (res) => {
        res.resume();
        resolve(res.statusCode === 200 ? 'arrived' : res.statusCode === 404 ? 'gone' : 'expired');
      },
    );
    req.on('error', () => resolve('no-network'));
    req.on('close', () => resolve('no-network'));
    if (left >= bytes.length) {
      phone.sent += bytes.length;
      req.end(bytes);
      return;
    }
    phone.sent += left;
    phone.online = false;
    phone.cutAt = Number.POSITIVE_INFINITY;
    req.write(bytes.subarray(0, left), () => req.destroy());
  });
}

function startPhone(kept: Phone['kept'] = { jobs: [] }): Phone {
  const wakes: (() => void)[] = [];
  const ports: QueuePorts = {
    io: {
      pick: () => Promise.resolve([]),
      slice: (ref, from, size) => {
        const part = bytesOf.get(ref)?.subarray(from, from + size);
        return Promise.resolve(part && new Uint8Array(part).buffer);
      },
      hash: (ref) => {
        const bytes = bytesOf.get(ref);
        return Promise.resolve(bytes && createHash('sha256').update(bytes).digest('hex'));
      },
      send: (url, bytes) => sendBytes(phone, url, Buffer.from(bytes)),
      forget: (ref) => Promise.resolve(void bytesOf.delete(ref)),
    },
    server: {
      start: ({ caseId, id, name, kind, item, size, source, chosenAt }, sha256) =>
        call(
          evidenceApi.startUpload,
          { caseId, id, name, kind, item, size, sha256, capture: { source, clientTime: chosenAt } },
          `start-${id}`,
        ),
      resume: ({ caseId, id }) => call(evidenceApi.resumeUpload, { caseId, id }),
      finish: ({ caseId, id }) => call(evidenceApi.finishUpload, { caseId, id }),
      isUnsettled: ({ code }) => ['offline', 'no-answer', 'busy', 'broken'].includes(code),
    },
    newId: randomUUID,
    now: () => stack.now(),
    load: () => kept.jobs,
    save: (jobs) => void (kept.jobs = JSON.parse(JSON.stringify(jobs)) as Job[]),
    isOnline: () => phone.online,
    after: (_ms, run) => void wakes.push(run),
  };
  const phone: Phone = {
    queue: uploadQueue(ports),
    sent: 0,
    online: true,
    cutAt: Number.POSITIVE_INFINITY,
    kept,
    wakes,
    settled: async () => {
      for (let tries = 0; tries < 2000; tries++) {
        if (
          !phone.queue
            .jobs()
            .some(
              (j) =>
                ['hashing', 'sending', 'sealing'].includes(j.state) ||
                (j.state === 'waiting' && phone.online),
            )
        )
          return;
        wakes.splice(0).forEach((run) => run());
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`never settled: ${JSON.stringify(phone.queue.jobs())}`);
    },
  };
  return phone;
}

const listed = async () =>
  (await stack.call(evidenceApi.list, { caseId: dispute.id }, { token })).value.items;

test('a file chosen on the phone ends sealed on the server, and the phone lets go of it', async () => {
  const phone = startPhone();
  const bytes = pdfOf(2_500_000);
  const told: string[] = [];
  phone.queue.onSealed((caseId) => told.push(caseId));
  phone.queue.add(dispute.id, 'medical', 'album', [choose(bytes)]);
  await phone.settled();
  expect(phone.queue.jobs()).toEqual([]);
  expect(told).toEqual([dispute.id]);
  const [item] = await listed();
  expect(item).toMatchObject({
    status: 'sealed',
    name: '出院小结.pdf',
    capture: { source: 'album' },
  });
  expect(
    Buffer.from(await stack.deps.files.read(`evidence/${dispute.id}/${item?.id}`)).equals(bytes),
  ).toBe(true);
  expect(bytesOf.size).toBe(0);
});

test('after a cut at any byte the app may be killed, and what arrived is never sent again but for one part', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: 2_400_000 }), fc.nat(), async (size, at) => {
      const bytes = pdfOf(size);
      const first = startPhone();
      first.cutAt = at % size;
      first.queue.add(dispute.id, 'scene', 'file', [choose(bytes)]);
      await first.settled();
      const second = startPhone({ jobs: first.kept.jobs });
      second.queue.wake();
      await second.settled();
      expect(second.queue.jobs()).toEqual([]);
      expect(first.sent + second.sent - size).toBeLessThanOrEqual(stack.deps.files.partSize);
    }),
    { numRuns: 20 },
  );
  const items = await listed();
  expect(items).toHaveLength(20);
  expect(items.every((i) => i.status === 'sealed')).toBe(true);
});

test('without network the file waits and says so; it goes on by itself when the network is back', async () => {
  const phone = startPhone();
  phone.cutAt = 1_500_000;
  phone.queue.add(dispute.id, 'medical', 'camera', [choose(pdfOf(2_500_000))]);
  await phone.settled();
  const [job] = phone.queue.jobs();
  expect(job && jobText(job, phone.online)).toBe('停在 41%，等网络');
  phone.online = true;
  phone.queue.wake();
  await phone.settled();
  expect(phone.queue.jobs()).toEqual([]);
});

test('a person can pause a file and go on with it later', async () => {
  const phone = startPhone();
  const stop = phone.queue.watch((jobs) => {
    const [job] = jobs;
    if (job?.state === 'sending' && job.sent > 0) {
      stop();
      phone.queue.pause(job.id);
    }
  });
  phone.queue.add(dispute.id, 'medical', 'album', [choose(pdfOf(3_000_000))]);
  await phone.settled();
  expect(phone.queue.jobs()[0]).toMatchObject({ state: 'paused' });
  phone.queue.resume(phone.queue.jobs()[0]?.id ?? '');
  await phone.settled();
  expect((await listed()).map((i) => i.status)).toEqual(['sealed']);
  expect(phone.sent).toBe(3_000_000);
});

test('when another person takes the phone, the files of the one before are let go of, also the one under way', async () => {
  const phone = startPhone();
  phone.cutAt = 1_500_000;
  phone.queue.add(dispute.id, 'medical', 'camera', [choose(pdfOf(2_500_000)), choose(pdfOf(60))]);
  await phone.settled();
  await phone.queue.clear();
  phone.online = true;
  phone.queue.wake();
  await phone.settled();
  expect([phone.queue.jobs(), phone.kept.jobs, bytesOf.size]).toEqual([[], [], 0]);
  expect((await listed()).filter(({ status }) => status === 'sealed')).toEqual([]);
});

test('a file too large, empty or of another kind is told at once, before a byte is sent', async () => {
  const phone = startPhone();
  const base = { ref: 'x', name: 'x' };
  phone.queue.add(dispute.id, 'scene', 'album', [
    { ...base, size: 128_000_000, kind: 'video' },
    { ...base, size: 0, kind: 'photo' },
    { ...base, size: 10, kind: undefined },
  ]);
  await phone.settled();
  expect(phone.queue.jobs().map((j) => j.reason)).toEqual([
    '128 MB，最多 100 MB。请压小再传，或只截要紧的一段。',
    '这份文件是空的，请重新选。',
    '只收照片、MP4 或 MOV 视频、PDF。请拍照，或换一份再选。',
  ]);
  expect(phone.sent).toBe(0);
});

test('a file the phone no longer has must be chosen again, and one refused says why', async () => {
  const phone = startPhone();
  const lost = choose(pdfOf(100));
  bytesOf.delete(lost.ref);
  phone.queue.add(dispute.id, 'scene', 'album', [
    lost,
    choose(Buffer.from('<html>not a pdf</html>')),
  ]);
  await phone.settled();
  expect(phone.queue.jobs().map((j) => [j.state, j.reason])).toEqual([
    ['lost', '手机里找不到这份文件了，请重新选。'],
    ['failed', '只收照片、MP4 或 MOV 视频、PDF。这份打不开或不是这几种，请拍照再传。'],
  ]);
});

test('when the server has forgotten an upload, the file begins anew by itself', async () => {
  const phone = startPhone();
  phone.cutAt = 1_200_000;
  phone.queue.add(dispute.id, 'medical', 'album', [choose(pdfOf(2_500_000))]);
  await phone.settled();
  const [item] = await listed();
  await stack.call(
    evidenceApi.withdraw,
    { caseId: dispute.id, id: item?.id as never, version: 1 },
    { token },
  );
  phone.online = true;
  phone.queue.wake();
  await phone.settled();
  const items = await listed();
  expect(items.map((i) => [i.id === item?.id, i.status])).toEqual([[false, 'sealed']]);
});
