import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { crc32 } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { readEnv } from '../../config/env';
import { localFilesOf } from '../../functions/deps';
import type { DisputeCase, Party } from '../../shared/case';
import { ClaimItem, evidenceApi, type EvidenceKind, type UploadParts } from '../../shared/evidence';
import type { EvidenceId } from '../../shared/kernel';
import { aCase, driver, driverPhone, joined, rider, riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let server: Server;
let origin: string;
let dispute: DisputeCase;
const who = { wang: '', li: '', insurer: '', police: '', mediator: '', stranger: '' };
let made = 0;

beforeAll(async () => {
  stack = await startStack();
  const files = localFilesOf(
    readEnv({
      MONGODB_URI: 'mongodb://unused',
      PUBLIC_URL: stack.deps.config.publicUrl,
      LOCAL_DIR: stack.folder,
    }),
    stack.now,
  );
  server = createServer((req, res) => {
    if (!files.handler(req, res)) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  who.wang = await stack.login(riderPhone);
  who.li = await stack.login(driverPhone);
  who.stranger = await stack.login('13811112222');
  who.insurer = await stack.staff('insurer');
  who.police = await stack.staff('police');
  who.mediator = await stack.staff('mediator');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await stack.stop();
});

const accountOf = async (phone: string): Promise<string> =>
  (await stack.deps.store.accounts.first({ phone }))?.id ?? '';
const seated = async (party: Party): Promise<Party> =>
  joined(party, await accountOf(party.phone ?? ''));

async function put(record: DisputeCase): Promise<void> {
  await stack.deps.commit({
    changes: [{ kind: 'cases', record }],
    facts: [],
    caseId: record.id,
    notices: [],
    starts: [],
    stops: [],
    actor: { id: 'system', role: 'system' },
    at: stack.now(),
  });
}

beforeEach(async () => {
  made += 1;
  const mediator = await stack.deps.store.accounts.get('staff-mediator');
  dispute = aCase({
    id: `case-${made}` as DisputeCase['id'],
    code: `QF2611${String(made).padStart(4, '0')}`,
    stage: 'mediating',
    parties: [await seated(rider()), await seated(driver())],
    mediator: { account: mediator.id, name: '孟凡琴' },
  });
  await put(dispute);
});

type Announced = {
  kind?: EvidenceKind;
  item?: ClaimItem;
  name?: string;
  size?: number;
  sha256?: string;
  id?: string;
};

const announce = (
  bytes: Uint8Array,
  { kind = 'photo', item = 'medical', name = '出院小结.jpg', ...rest }: Announced = {},
) => ({
  caseId: dispute.id,
  id: (rest.id ?? randomUUID()) as EvidenceId,
  name,
  kind,
  item,
  size: rest.size ?? bytes.length,
  sha256: rest.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
  capture: { source: 'camera' as const, clientTime: stack.now() },
});

async function send(
  { missing, partSize }: Pick<UploadParts, 'missing' | 'partSize'>,
  bytes: Uint8Array,
): Promise<void> {
  for (const { part, url } of missing) {
    const from = (part - 1) * partSize;
    const { pathname, search } = new URL(url);
    const answer = await fetch(`${origin}${pathname}${search}`, {
      method: 'PUT',
      body: Buffer.from(bytes.subarray(from, from + partSize)),
    });
    expect(answer.status).toBe(200);
  }
}

const get = (url: string): Promise<Response> =>
  fetch(`${origin}${new URL(url).pathname}${new URL(url).search}`);

async function upload(bytes: Uint8Array, announced: Announced = {}, token = who.wang) {
  const input = announce(bytes, announced);
  const started = await stack.call(evidenceApi.startUpload, input, { token });
  expect(started.status).toBe(200);
  await send(started.value, bytes);
  const finished = await stack.call(
    evidenceApi.finishUpload,
    { caseId: dispute.id, id: input.id },
    { token },
  );
  return { id: input.id, finished };
}

const list = async (token: string) =>
  (await stack.call(evidenceApi.list, { caseId: dispute.id }, { token })).value.items;

const place = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '35/1 53/1 2200/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '115/1 6/1 900/100',
  },
};

/** A phone's photograph, with the place it was taken at. */
const photo = (width = 1600, height = 1200): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#7a8',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .withExif({ IFD0: { Make: '某手机' }, ...place })
    .jpeg({ quality: 90 })
    .toBuffer();

const box = (name: string, body = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const video = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('moov', randomBytes(300)),
    box('mdat', randomBytes(1_500_000)),
  ]);
const pdf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

describe('a file on its way', () => {
  test('goes in parts past the functions, is read again and sealed', async () => {
    const bytes = await photo(3000, 2200);
    expect(bytes.length).toBeGreaterThan(stack.deps.files.partSize);
    const { id, finished } = await upload(bytes);
    expect(finished.value).toEqual({ status: 'sealed', id, version: 2 });
    const [item] = await list(who.wang);
    expect(item).toMatchObject({
      id,
      status: 'sealed',
      name: '出院小结.jpg',
      mine: true,
      partyName: '王秀兰',
      open: ['withdraw'],
    });
    const facts = await stack.deps.facts.of(dispute.id, ['everyone']);
    expect(facts.map((f) => [f.type, f.data['sha256']])).toEqual([
      ['evidence.sealed', createHash('sha256').update(bytes).digest('hex')],
    ]);
  });

  test('the same start and the same finish sent again give the same answers and one file', async () => {
    const bytes = await photo();
    const input = announce(bytes);
    const first = await stack.call(evidenceApi.startUpload, input, { token: who.wang, key: 'k1' });
    expect(
      (await stack.call(evidenceApi.startUpload, input, { token: who.wang, key: 'k1' })).body,
    ).toBe(first.body);
    const again = await stack.call(evidenceApi.startUpload, input, { token: who.wang, key: 'k2' });
    expect(again.value.missing.map((p) => p.part)).toEqual(first.value.missing.map((p) => p.part));
    await send(again.value, bytes);
    const finish = () =>
      stack.call(
        evidenceApi.finishUpload,
        { caseId: dispute.id, id: input.id },
        { token: who.wang },
      );
    const answers = await Promise.all([finish(), finish(), finish()]);
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect((await finish()).value).toEqual(answers[0]?.value);
    expect(await list(who.wang)).toHaveLength(1);
    expect(
      (await stack.deps.facts.of(dispute.id, ['everyone'])).filter(
        (f) => f.type === 'evidence.sealed',
      ),
    ).toHaveLength(1);
  });

  test('goes on after a cut with the parts that are there', async () => {
    const bytes = video();
    const input = announce(bytes, { kind: 'video', name: '现场.mp4', item: 'scene' });
    const started = await stack.call(evidenceApi.startUpload, input, { token: who.wang });
    await send({ ...started.value, missing: started.value.missing.slice(0, 1) }, bytes);
    const early = await stack.call(
      evidenceApi.finishUpload,
      { caseId: dispute.id, id: input.id },
      { token: who.wang },
    );
    expect([early.status, early.error.code, early.error.params]).toEqual([
      409,
      'parts-missing',
      { missing: 1 },
    ]);
    expect(await list(who.li)).toEqual([]);

    const resumed = await stack.call(
      evidenceApi.resumeUpload,
      { caseId: dispute.id, id: input.id },
      { token: who.wang },
    );
    expect(resumed.value.arrived).toEqual([1]);
    expect(resumed.value.missing.map((p) => p.part)).toEqual([2]);
    await send(resumed.value, bytes);
    const finished = await stack.call(
      evidenceApi.finishUpload,
      { caseId: dispute.id, id: input.id },
      { token: who.wang },
    );
    expect(finished.value.status).toBe('sealed');
  });

  test('cannot be resumed, finished or taken back by the other side', async () => {
    const bytes = await photo();
    const input = announce(bytes);
    await stack.call(evidenceApi.startUpload, input, { token: who.wang });
    const one = { caseId: dispute.id, id: input.id };
    for (const answer of [
      await stack.call(evidenceApi.resumeUpload, one, { token: who.li }),
      await stack.call(evidenceApi.finishUpload, one, { token: who.li }),
      await stack.call(evidenceApi.withdraw, { ...one, version: 1 }, { token: who.li }),
    ]) {
      expect([answer.status, answer.error.code]).toEqual([404, 'not-found']);
    }
  });

  test('an announcement too large says so with both figures', async () => {
    const answer = await stack.call(
      evidenceApi.startUpload,
      announce(Buffer.from('x'), { kind: 'video', size: 128_000_000 }),
      { token: who.wang },
    );
    expect(answer.error.message).toBe('128 MB，最多 100 MB。请压小再传，或只截要紧的一段。');
  });

  test('a name cannot carry a path or turn the writing round', async () => {
    const { id } = await upload(await photo(64, 64), { name: '../../etc/\u202Egpj.exe\u0000.jpg' });
    const item = (await list(who.wang)).find((i) => i.id === id);
    expect(item?.name).toBe('.. .. etc gpj.exe .jpg');
  });
});

describe('what is refused when it is opened', () => {
  const withTail = async (tail: string): Promise<Buffer> =>
    Buffer.concat([await photo(64, 64), Buffer.from(tail)]);
  const bomb = async (): Promise<Buffer> => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png;
  };
  const cases: readonly [string, () => Promise<Buffer> | Buffer, Announced, string][] = [
    [
      'a web page named as a photo',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      {},
      'file-type-refused',
    ],
    [
      'a drawing that can run programs (SVG)',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'),
      {},
      'file-type-refused',
    ],
    [
      'a photo with a web page behind it',
      () => withTail('<html><script>1</script>'),
      {},
      'file-type-refused',
    ],
    [
      'a photo with an archive behind it',
      () => withTail('PK\x05\x06' + '\0'.repeat(18)),
      {},
      'file-type-refused',
    ],
    [
      'a photo with a second document inside',
      () => withTail('%PDF-1.7 %%EOF'),
      {},
      'file-type-refused',
    ],
    [
      'a photo cut off in the middle',
      async () => (await photo()).subarray(0, 40_000),
      {},
      'file-type-refused',
    ],
    ['a small file that unpacks to 3.6 billion pixels', bomb, {}, 'picture-too-big'],
    [
      'a video that is really a photo',
      () => photo(64, 64),
      { kind: 'video', name: 'a.mp4' },
      'file-kind-differs',
    ],
    [
      'a video cut off in the middle',
      () => video().subarray(0, 900_000),
      { kind: 'video' },
      'file-type-refused',
    ],
    [
      'a video without its index',
      () => Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('mdat')]),
      { kind: 'video' },
      'file-type-refused',
    ],
    [
      'a PDF with a program in it',
      () => pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'),
      { kind: 'pdf' },
      'pdf-with-program',
    ],
    [
      'a PDF that is not one from the first byte',
      () => Buffer.concat([Buffer.from('GIF'), pdf()]),
      { kind: 'pdf' },
      'file-type-refused',
    ],
    [
      'other bytes than those announced',
      () => photo(64, 64),
      { sha256: 'f'.repeat(64) },
      'file-differs',
    ],
  ];

  test.each(cases)('%s', async (_title, make, announced, reason) => {
    const bytes = await make();
    const { id, finished } = await upload(bytes, announced);
    expect(finished.value).toMatchObject({ status: 'refused', reason });
    expect('message' in finished.value && finished.value.message).toMatch(/请/);
    expect(await list(who.li)).toEqual([]);
    expect(await stack.deps.files.exists(`evidence/${dispute.id}/${id}`)).toBe(false);
    const opened = await stack.call(
      evidenceApi.open,
      { caseId: dispute.id, id },
      { token: who.wang },
    );
    expect(opened.error.code).toBe('not-found');
    const again = await stack.call(
      evidenceApi.finishUpload,
      { caseId: dispute.id, id },
      { token: who.wang },
    );
    expect(again.value).toMatchObject({ status: 'refused', reason });
  });

  test('an honest PDF, video, PNG, GIF and WEBP are taken', async () => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } });
    const good: readonly [Buffer, EvidenceKind][] = [
      [pdf(), 'pdf'],
      [video(), 'video'],
      [await picture.clone().png().toBuffer(), 'photo'],
      [await picture.clone().gif().toBuffer(), 'photo'],
      [await picture.clone().webp().toBuffer(), 'photo'],
    ];
    for (const [bytes, kind] of good)
      expect((await upload(bytes, { kind })).finished.value.status).toBe('sealed');
  });
});

describe('the small picture', () => {
  test('carries neither place nor camera, and comes with a link of a minute', async () => {
    const bytes = await photo();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    await upload(bytes, { item: 'scene' });
    const [item] = await list(who.li);
    const answer = await get(item?.thumbnail ?? '');
    const small = Buffer.from(await answer.arrayBuffer());
    const { exif, xmp, iptc, width, format } = await sharp(small).metadata();
    expect([exif, xmp, iptc, width, format]).toEqual([
      undefined,
      undefined,
      undefined,
      480,
      'jpeg',
    ]);
    expect(small.includes('GPS') || small.includes('Exif')).toBe(false);
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
  });

  test('of personal papers is not in the list of anybody else', async () => {
    await upload(await photo(64, 64), { item: 'medical' });
    expect((await list(who.wang))[0]?.thumbnail).toBeDefined();
    for (const token of [who.li, who.insurer, who.mediator])
      expect((await list(token))[0]?.thumbnail).toBeUndefined();
  });
});

describe('who sees and opens what', () => {
  test('each role gets exactly its items', async () => {
    const bytes = await photo(64, 64);
    const medical = (await upload(bytes, { item: 'medical' })).id;
    const scene = (await upload(bytes, { item: 'scene' }, who.li)).id;
    await stack.call(evidenceApi.startUpload, announce(bytes, { item: 'scene' }), {
      token: who.li,
    });
    const ids = async (token: string): Promise<string[]> =>
      (await list(token)).map((i) => i.id).sort();
    expect(await ids(who.li)).toHaveLength(3);
    for (const token of [who.wang, who.insurer, who.mediator])
      expect(await ids(token)).toEqual([medical, scene].sort());
    expect(await ids(who.police)).toEqual([scene]);
    const stranger = await stack.call(
      evidenceApi.list,
      { caseId: dispute.id },
      { token: who.stranger },
    );
    expect([stranger.status, stranger.error.code]).toEqual([404, 'not-found']);
  });

  test('opening another’s medical papers leaves a line that he can see; opening the scene does not', async () => {
    const bytes = await photo(64, 64);
    const medical = (await upload(bytes, { item: 'medical', name: '病历' })).id;
    const scene = (await upload(bytes, { item: 'scene' })).id;
    const open = (id: EvidenceId, token: string) =>
      stack.call(evidenceApi.open, { caseId: dispute.id, id }, { token });
    const opened = await open(medical, who.insurer);
    expect(opened.value).toMatchObject({ name: '病历.jpg', contentType: 'image/jpeg' });
    expect(Buffer.from(await (await get(opened.value.url)).arrayBuffer()).equals(bytes)).toBe(true);
    await open(scene, who.insurer);
    await open(medical, who.wang);
    await open(medical, who.li);
    expect((await open(medical, who.police)).error.code).toBe('not-found');

    const looks = (await stack.deps.looks.of('party-wang')).filter((l) => l.caseId === dispute.id);
    expect(looks.map((l) => [l.role, l.purpose]).sort()).toEqual([
      ['insurer', '看医疗费材料'],
      ['party', '看医疗费材料'],
    ]);
    expect(looks.find((l) => l.role === 'insurer')?.office).toBe('豫安财险濮阳中心支公司');
  });

  test('a link runs out after a minute', async () => {
    const { id } = await upload(await photo(64, 64));
    const { url } = (
      await stack.call(evidenceApi.open, { caseId: dispute.id, id }, { token: who.wang })
    ).value;
    const before = stack.now();
    stack.setNow('2026-11-25T09:01:01.000+08:00' as never);
    expect((await get(url)).status).toBe(403);
    stack.setNow(before);
    expect((await get(url)).status).toBe(200);
  });
});

describe('doubt and answer', () => {
  test('the owner is told of a doubt, answers, and the insurer is told of the answer', async () => {
    const { id } = await upload(await photo(64, 64), { item: 'disability' });
    const one = { caseId: dispute.id, id };
    const doubt = await stack.call(
      evidenceApi.comment,
      { ...one, version: 2, verdict: 'doubt', question: '十级依据是哪一页？' },
      { token: who.insurer },
    );
    expect(doubt.value).toEqual({ id, version: 3 });
    const stale = await stack.call(
      evidenceApi.comment,
      { ...one, version: 2, verdict: 'accept' },
      { token: who.li },
    );
    expect([stale.status, stale.error.code, stale.error.params]).toEqual([
      409,
      'changed-meanwhile',
      { version: 3 },
    ]);

    const [mine] = await list(who.wang);
    expect(mine?.open).toContain('answer');
    expect(mine?.reviews[0]).toMatchObject({
      name: '豫安财险濮阳中心支公司',
      status: 'objected',
      you: false,
    });
    const reviewer = mine?.reviews[0]?.reviewer as never;
    await stack.call(
      evidenceApi.answer,
      { ...one, version: 3, reviewer, answer: '第三页第二段。' },
      { token: who.wang },
    );
    const [theirs] = await list(who.insurer);
    expect(theirs?.reviews[0]).toMatchObject({ you: true, status: 'offered' });
    expect(theirs?.reviews[0]?.remarks.map((r) => r.text)).toEqual([
      '十级依据是哪一页？',
      '第三页第二段。',
    ]);

    const notices = await stack.deps.store.notices.list({ caseId: dispute.id });
    expect(notices.map((n) => [n.to, n.template]).sort()).toEqual([
      ['office:insurer-yuan', 'evidence-answered'],
      ['party:party-wang', 'evidence-doubted'],
    ]);
    expect((await stack.deps.facts.of(dispute.id, ['everyone'])).map((f) => f.type)).toEqual([
      'evidence.sealed',
    ]);
    expect(
      (await stack.deps.facts.of(dispute.id, ['everyone', 'mediation'])).map((f) => f.type),
    ).toHaveLength(3);
  });

  test('what is taken back is gone for everybody else, and not once the case is settled', async () => {
    const { id } = await upload(await photo(64, 64));
    const kept = (await upload(await photo(64, 64))).id;
    const taken = await stack.call(
      evidenceApi.withdraw,
      { caseId: dispute.id, id, version: 2 },
      { token: who.wang },
    );
    expect(taken.status).toBe(200);
    expect((await list(who.li)).map((i) => i.id)).toEqual([kept]);
    const opened = await stack.call(
      evidenceApi.open,
      { caseId: dispute.id, id },
      { token: who.li },
    );
    expect(opened.error.code).toBe('not-found');
    const stored = await stack.deps.store.cases.get(dispute.id);
    await put({ ...stored, stage: 'settled' });
    const late = await stack.call(
      evidenceApi.withdraw,
      { caseId: dispute.id, id: kept, version: 2 },
      { token: who.wang },
    );
    expect([late.status, late.error.code]).toEqual([409, 'not-open-now']);
  });
});
