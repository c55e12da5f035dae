import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { localFiles } from '../../functions/adapters/local/files';
import { cosFiles } from '../../functions/adapters/tencent/cos';
import {
  FileExists,
  NotFound,
  PartsMissing,
  type FileStore,
  type PartUrl,
  type Upload,
} from '../../functions/ports';
import { instantOf, partsOf } from '../../shared/kernel';
import { startCos } from '../standins/cos';

const partSize = 1000;

type Harness = { readonly store: FileStore; later(seconds: number): void; stop(): Promise<void> };

async function startLocal(): Promise<Harness & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-store-'));
  let offset = 0;
  const server = createServer((req, res) => {
    if (!files.handler(req, res)) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
  const files = localFiles({ folder, baseUrl, now: () => Date.now() + offset, partSize });
  return {
    folder,
    store: files.store,
    later: (seconds) => void (offset += seconds * 1000),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startCloud(): Promise<Harness> {
  const cos = await startCos();
  const store = cosFiles({
    secretId: cos.secretId,
    secretKey: cos.secretKey,
    region: 'ap-guangzhou',
    bucket: 'files-1250000000',
    domain: cos.url,
    partSize,
  });
  return { store, later: (seconds) => cos.advance(seconds), stop: () => cos.stop() };
}

const put = (url: string, bytes: Uint8Array): Promise<Response> =>
  fetch(url, { method: 'PUT', body: Buffer.from(bytes) });

async function begin(store: FileStore, size: number): Promise<Upload> {
  const key = `evidence/case-1/${randomUUID()}`;
  const { uploadId } = await store.startUpload({ key, contentType: 'application/octet-stream' });
  return { key, uploadId, size, partSize };
}

async function missingUrls(store: FileStore, upload: Upload): Promise<PartUrl[]> {
  const here = await store.arrivedParts(upload);
  return store.partUrls(
    upload,
    partsOf(upload)
      .map((p) => p.part)
      .filter((part) => !here.includes(part)),
  );
}

const sliceFor = (upload: Upload, bytes: Uint8Array, part: number): Uint8Array =>
  bytes.subarray((part - 1) * upload.partSize, (part - 1) * upload.partSize + partSize);

async function sendAll(store: FileStore, upload: Upload, bytes: Uint8Array): Promise<void> {
  for (const { part, url } of await missingUrls(store, upload)) {
    expect((await put(url, sliceFor(upload, bytes, part))).status).toBe(200);
  }
}

/** Sends the first `count` bytes of a part and cuts the line. */
function cutAfter(url: string, bytes: Uint8Array, count: number): Promise<void> {
  return new Promise((resolve) => {
    const req = httpRequest(url, { method: 'PUT', headers: { 'content-length': bytes.length } });
    req.on('error', () => resolve());
    req.on('close', () => resolve());
    req.write(bytes.subarray(0, count), () => req.destroy());
  });
}

describe.each([
  ['the local folder', startLocal],
  ['COS', startCloud],
])('the store of files on %s', (_name, start) => {
  let harness: Harness;
  let store: FileStore;
  beforeAll(async () => {
    harness = await start();
    store = harness.store;
  });
  afterAll(() => harness.stop());

  it('puts the parts together, in order, byte for byte', async () => {
    const bytes = randomBytes(12_345);
    const upload = await begin(store, bytes.length);
    for (const { part, url } of (await missingUrls(store, upload)).reverse())
      await put(url, sliceFor(upload, bytes, part));
    expect(await store.arrivedParts(upload)).toEqual(partsOf(upload).map((p) => p.part));
    await store.finishUpload(upload);
    expect(Buffer.from(await store.read(upload.key)).equals(bytes)).toBe(true);
    const hash = createHash('sha256');
    for await (const chunk of await store.stream(upload.key)) hash.update(chunk);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('answers a second finishing like the first, also when both come at once', async () => {
    const bytes = randomBytes(2500);
    const upload = await begin(store, bytes.length);
    await sendAll(store, upload, bytes);
    await Promise.all([store.finishUpload(upload), store.finishUpload(upload)]);
    await store.finishUpload(upload);
    expect(Buffer.from(await store.read(upload.key)).equals(bytes)).toBe(true);
  });

  it('refuses to finish while parts are missing and names them', async () => {
    const bytes = randomBytes(3500);
    const upload = await begin(store, bytes.length);
    const urls = await store.partUrls(upload, [1, 3]);
    for (const { part, url } of urls) await put(url, sliceFor(upload, bytes, part));
    const error = await store.finishUpload(upload).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PartsMissing);
    expect((error as PartsMissing).missing).toEqual([2, 4]);
    expect(await store.exists(upload.key)).toBe(false);
  });

  it('takes a part only in exactly the size that was signed', async () => {
    const upload = await begin(store, 2000);
    const [first] = await store.partUrls(upload, [1]);
    if (!first) throw new Error('no url');
    expect((await put(first.url, randomBytes(999))).ok).toBe(false);
    expect((await put(first.url, randomBytes(1001))).ok).toBe(false);
    expect(await store.arrivedParts(upload)).toEqual([]);
    expect((await put(first.url, randomBytes(1000))).ok).toBe(true);
    expect(await store.arrivedParts(upload)).toEqual([1]);
  });

  it('refuses a signed link that was changed to another part, another upload or another file', async () => {
    const bytes = randomBytes(2000);
    const [mine, other] = [await begin(store, 2000), await begin(store, 2000)];
    const [first] = await store.partUrls(mine, [1]);
    if (!first) throw new Error('no url');
    const changes = [
      first.url.replace(/(part|partNumber)=1(?=&|$)/, '$1=2'),
      first.url.replaceAll(mine.uploadId, other.uploadId),
      first.url.replaceAll(mine.key, other.key).replaceAll(mine.uploadId, other.uploadId),
      first.url.replace('size=1000', 'size=999'),
    ].filter((url) => url !== first.url);
    expect(changes.length).toBeGreaterThanOrEqual(3);
    for (const url of changes) expect((await put(url, sliceFor(mine, bytes, 1))).status).toBe(403);
    expect(await store.arrivedParts(mine)).toEqual([]);
    expect(await store.arrivedParts(other)).toEqual([]);
  });

  it('does not let a link for sending be used for reading', async () => {
    const upload = await begin(store, 1000);
    const [first] = await store.partUrls(upload, [1]);
    expect((await fetch(first?.url ?? '')).status).toBe(403);
  });

  it('never writes over a file that is there', async () => {
    const key = `thumbs/${randomUUID()}.jpg`;
    await store.put(key, Buffer.from('first'), 'image/jpeg');
    await expect(store.put(key, Buffer.from('second'), 'image/jpeg')).rejects.toBeInstanceOf(
      FileExists,
    );
    expect(Buffer.from(await store.read(key)).toString()).toBe('first');

    const bytes = randomBytes(1500);
    const upload = await begin(store, bytes.length);
    await store.put(upload.key, Buffer.from('already here'), 'text/plain');
    await sendAll(store, upload, bytes);
    await expect(store.finishUpload(upload)).rejects.toBeInstanceOf(FileExists);
    expect(Buffer.from(await store.read(upload.key)).toString()).toBe('already here');
  });

  it('gives a link that downloads under the Chinese name, and an inline one for pictures', async () => {
    const key = `evidence/case-1/${randomUUID()}`;
    await store.put(key, Buffer.from('%PDF-'), 'application/pdf');
    const saved = await fetch(
      await store.link(key, '护工合同（一）.pdf', { contentType: 'application/pdf' }),
    );
    expect(saved.status).toBe(200);
    expect(saved.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(saved.headers.get('content-disposition') ?? '')).toBe(
      "attachment; filename*=UTF-8''护工合同（一）.pdf",
    );
    const shown = await fetch(
      await store.link(key, 'a.jpg', { inline: true, contentType: 'image/jpeg' }),
    );
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect(await shown.text()).toBe('%PDF-');
  });

  it('tells a missing file apart', async () => {
    const key = `evidence/${randomUUID()}`;
    expect(await store.exists(key)).toBe(false);
    await expect(store.read(key)).rejects.toBeInstanceOf(NotFound);
    await expect(store.stream(key)).rejects.toBeInstanceOf(NotFound);
    await store.put(key, Buffer.from('x'), 'text/plain');
    expect(await store.exists(key)).toBe(true);
    await store.remove(key);
    expect(await store.exists(key)).toBe(false);
  });

  it('forgets the parts of a cancelled upload', async () => {
    const upload = await begin(store, 1500);
    const [first] = await store.partUrls(upload, [1]);
    await put(first?.url ?? '', randomBytes(1000));
    await store.cancelUpload(upload);
    await store.cancelUpload(upload);
    expect(await store.arrivedParts(upload)).toEqual([]);
  });

  it('throws away the parts of what was begun long ago, and nothing of what is whole or still new', async () => {
    const bytes = randomBytes(1500);
    const [whole, ...left] = await Promise.all([1, 2, 3, 4].map(() => begin(store, bytes.length)));
    if (!whole) throw new Error('nothing begun');
    await sendAll(store, whole, bytes);
    await store.finishUpload(whole);
    for (const upload of left) await sendAll(store, upload, bytes);
    expect(await store.dropUploads(instantOf(Date.now() - 60_000))).toBe(0);
    expect(await store.arrivedParts(left[0] ?? whole)).toEqual([1, 2]);
    expect(await store.dropUploads(instantOf(Date.now() + 60_000))).toBeGreaterThanOrEqual(3);
    for (const upload of left) expect(await store.arrivedParts(upload)).toEqual([]);
    expect(await store.dropUploads(instantOf(Date.now() + 60_000))).toBe(0);
    expect(Buffer.from(await store.read(whole.key)).equals(bytes)).toBe(true);
  });

  it('sends an upload through after any cut, with at most one part sent twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6000 }), fc.nat(5999), async (size, at) => {
        const bytes = randomBytes(size);
        const upload = await begin(store, size);
        const cut = at % size;
        let sent = 0;
        for (const { part, url } of await missingUrls(store, upload)) {
          const slice = sliceFor(upload, bytes, part);
          const left = cut - (part - 1) * partSize;
          if (left < slice.length) {
            await cutAfter(url, slice, left);
            sent += left;
            break;
          }
          await put(url, slice);
          sent += slice.length;
        }
        for (const { part, url } of await missingUrls(store, upload)) {
          const slice = sliceFor(upload, bytes, part);
          await put(url, slice);
          sent += slice.length;
        }
        expect(sent - size).toBeLessThanOrEqual(partSize);
        await store.finishUpload(upload);
        expect(Buffer.from(await store.read(upload.key)).equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('lets links run out', async () => {
    const key = `evidence/${randomUUID()}`;
    await store.put(key, Buffer.from('x'), 'text/plain');
    const link = await store.link(key, 'x.txt');
    const upload = await begin(store, 1000);
    const [part] = await store.partUrls(upload, [1]);
    harness.later(55);
    expect((await fetch(link)).status).toBe(200);
    harness.later(8);
    expect((await fetch(link)).status).toBe(403);
    harness.later(1800);
    expect((await put(part?.url ?? '', randomBytes(1000))).status).toBe(403);
    expect(await store.arrivedParts(upload).catch(() => [])).toEqual([]);
  });
});

it('the local store serves parts of a video, as players ask for them', async () => {
  const harness = await startLocal();
  try {
    await harness.store.put('evidence/video', Buffer.from('0123456789'), 'video/mp4');
    const url = await harness.store.link('evidence/video', 'v.mp4', { inline: true });
    const middle = await fetch(url, { headers: { range: 'bytes=2-4' } });
    expect([middle.status, await middle.text(), middle.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    const end = await fetch(url, { headers: { range: 'bytes=-3' } });
    expect(await end.text()).toBe('789');
    expect((await fetch(url, { headers: { range: 'bytes=20-' } })).status).toBe(416);
    expect(middle.headers.get('content-security-policy')).toContain('sandbox');
  } finally {
    await harness.stop();
  }
});

it('the local store goes on where it was cut off between publishing a file and clearing its parts away', async () => {
  const harness = await startLocal();
  try {
    const { store, folder } = harness;
    const bytes = randomBytes(1500);
    const upload = await begin(store, bytes.length);
    await sendAll(store, upload, bytes);
    const parts = join(folder, 'uploads', upload.uploadId);
    await cp(parts, `${parts}.kept`, { recursive: true });
    await store.finishUpload(upload);
    await rename(`${parts}.kept`, parts);
    await writeFile(join(parts, 'publishing'), '');
    await store.finishUpload(upload);
    expect(Buffer.from(await store.read(upload.key)).equals(bytes)).toBe(true);
    expect(await store.arrivedParts(upload)).toEqual([]);
  } finally {
    await harness.stop();
  }
});
