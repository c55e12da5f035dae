import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { evidenceApi, type EvidenceKind } from '../../shared/evidence';
import { photo, box, video, pdf } from '../builders/media';
import {
  onEvidenceBench,
  dispute,
  list,
  stack,
  upload,
  who,
  type Announced,
} from '../support/evidence-bench';

onEvidenceBench();

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
