import { PDF } from '@libpdf/core';
import { caseApi, type CaseForm, type DisputeCase } from '../../shared/case';
import type { CaseId } from '../../shared/kernel';
import { aCase, driverPhone, riderPhone } from '../builders/case';
import { shownPaper } from '../builders/consent';
import { put } from '../builders/claim-case';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let dispute: DisputeCase;
let victim: string;
let other: string;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

let made = 0;
beforeEach(async () => {
  made += 1;
  victim = await stack.login(riderPhone);
  other = await stack.login(driverPhone);
  dispute = aCase({ id: `ways-${made}` as CaseId, code: `QF2311${String(made).padStart(4, '0')}` });
  await put(stack.deps, { kind: 'cases', record: dispute });
  for (const [name, idLastFour, token] of [
    ['王秀兰', '042x', victim],
    ['李建军', '0915', other],
  ] as const)
    await stack.call(caseApi.join, { code: dispute.code, name, idLastFour }, { token });
});

const read = async (token: string) =>
  (await stack.call(caseApi.readCase, { caseId: dispute.id }, { token })).value;

describe('the way a party means to take', () => {
  test('is kept, may be changed, and is told to the party and not to the other side', async () => {
    const choose = (way: 'self' | 'police' | 'court') =>
      stack.call(caseApi.chooseWay, { caseId: dispute.id, way }, { token: victim });
    expect((await choose('court')).status).toBe(200);
    expect((await choose('court')).error.code).toBe('already-chosen');
    expect((await choose('police')).status).toBe(200);
    expect((await read(victim)).parties.find((p) => p.you)?.way).toBe('police');
    expect((await read(other)).parties.map((p) => p.way)).toEqual([undefined, undefined]);
  });

  test('becomes mediation when the party says how it wants to mediate', async () => {
    await stack.call(caseApi.chooseWay, { caseId: dispute.id, way: 'court' }, { token: victim });
    const shown = shownPaper('mediation');
    const consent = { caseId: dispute.id, stage: 'mediation', choice: 'online', ...shown } as const;
    await stack.call(caseApi.chooseRoute, consent, { token: victim });
    expect((await read(victim)).parties.find((p) => p.you)?.way).toBe('mediation');
  });

  test('is no longer chosen while a mediation runs: that one is left first', async () => {
    const cases = stack.connection.collection<{ _id: string }>('cases');
    await cases.updateOne({ _id: dispute.id }, { $set: { stage: 'mediating' } });
    const answer = await stack.call(
      caseApi.chooseWay,
      { caseId: dispute.id, way: 'court' },
      { token: victim },
    );
    expect([answer.status, answer.error.code]).toEqual([409, 'not-open-now']);
  });
});

async function wordsOf(form: CaseForm, token = victim): Promise<string> {
  const { value } = await stack.call(caseApi.drawForm, { caseId: dispute.id, form }, { token });
  const pdf = await PDF.load(new Uint8Array(Buffer.from(value.base64, 'base64')));
  return pdf
    .extractText()
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

describe('a paper to print', () => {
  test('the complaint names court, defendants, insurer, finding and what is asked for', async () => {
    const words = await wordsOf('complaint');
    for (const part of [
      '民事起诉状',
      '原告：王秀兰，身份证号41092219710304042X',
      '被告1：李建军',
      '被告2：',
      '机动车交通事故责任纠纷',
      '清公交认字〔2026〕第0417号',
      '李建军主要责任',
      '清丰县人民法院',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('410922198506120915');
  });

  test('the joint requests have a line for everybody’s signature', async () => {
    const words = await wordsOf('police-mediation');
    expect(words).toContain('王秀兰（签名）');
    expect(words).toContain('李建军（签名）');
    expect(words).toContain('清丰县公安局交警大队');
  });

  test('the agreement they make by themselves leaves sums and accounts to be written', async () => {
    const words = await wordsOf('settlement', other);
    expect(words).toContain('甲方：李建军');
    expect(words).toContain('乙方：王秀兰');
    expect(words).not.toContain('41092219710304042X');
  });

  test('there is nothing to confirm before an agreement is in force', async () => {
    const answer = await stack.call(
      caseApi.drawForm,
      { caseId: dispute.id, form: 'confirmation' },
      { token: victim },
    );
    expect(answer.error.code).toBe('nothing-confirmable');
  });

  test('are signed by the family and not by the one who died', async () => {
    const cases = stack.connection.collection<{
      _id: string;
      parties: (object & { vehicle?: string; id?: string })[];
    }>('cases');
    const [wang, li] = (await cases.findOne({ _id: dispute.id }))?.parties ?? [];
    if (!wang || !li) throw new Error('two parties');
    const { vehicle: _bike, ...person } = wang;
    const dead = { ...wang, harm: 'death' };
    const son = {
      ...person,
      id: 'party-son',
      kind: 'family',
      name: '王小军',
      harm: 'none',
      fault: 'minor',
    };
    await cases.updateOne({ _id: dispute.id }, { $set: { parties: [dead, li, son] } });
    const words = await wordsOf('police-mediation', other);
    expect(words).toContain('王小军（签名）');
    expect(words).not.toContain('王秀兰（签名）');
    // the finding speaks of those who were in the accident
    expect(words).toContain('造成王秀兰死亡');
    expect(words).not.toContain('王小军次要责任');
  });
});
