import { evidenceApi } from '../../shared/evidence';
import { dispute, get, list, onEvidenceBench, stack, upload, who } from '../support/evidence-bench';

onEvidenceBench();

const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
};
const heic = Buffer.concat([
  box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
  box('meta', Buffer.alloc(64)),
  box('mdat', Buffer.alloc(2000, 7)),
]);

test('an iPhone’s HEIC photo is sealed as it is, stands in the list without a small picture, and is saved as a file under its name', async () => {
  const { id, finished } = await upload(heic, { name: '现场.HEIC' });
  expect(finished.value).toMatchObject({ status: 'sealed' });
  const [item] = await list(who.li);
  expect(item).toMatchObject({ name: '现场.HEIC', kind: 'photo', status: 'sealed' });
  expect(item?.thumbnail).toBeUndefined();
  const opened = await stack.call(
    evidenceApi.open,
    { caseId: dispute.id, id },
    { token: who.wang },
  );
  expect(opened.value.contentType).toBe('image/heic');
  const answer = await get(opened.value.url);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
  expect(Buffer.from(await answer.arrayBuffer()).equals(heic)).toBe(true);
});
