import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { evidenceApi } from '../../shared/evidence';
import type { EvidenceId } from '../../shared/kernel';
import { photo, video } from '../builders/media';
import {
  onEvidenceBench,
  announce,
  dispute,
  get,
  list,
  put,
  send,
  stack,
  upload,
  who,
} from '../support/evidence-bench';

onEvidenceBench();

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
