import { calculationApi, inputOf, noAnswers, type Signed } from '../../shared/calculation';
import { caseApi, type DisputeCase } from '../../shared/case';
import type { AccountId, LocalDate } from '../../shared/kernel';
import { digestInput, type CalculationFacts } from '../../shared/law/compensation';
import { aCase, driver, driverPhone, joined, rider, riderPhone } from '../builders/case';
import { put } from '../builders/claim-case';
import { mediationApi } from '../../shared/mediation';
import { startStack, type Stack } from '../support/stack';
import { must, newCase, openedSession, peopleOf } from './mediation-support';

let stack: Stack;
const who = { wang: '', li: '', insurer: '', mediator: '', police: '', stranger: '' };
let dispute: DisputeCase;

const accountOf = async (phone: string) =>
  ((await stack.deps.store.accounts.first({ phone }))?.id ?? '') as AccountId;

beforeAll(async () => {
  stack = await startStack();
  who.wang = await stack.login(riderPhone);
  who.li = await stack.login(driverPhone);
  who.insurer = await stack.staff('insurer');
  who.mediator = await stack.staff('mediator');
  who.police = await stack.staff('police');
  who.stranger = await stack.login('13800009999');
  dispute = aCase({
    parties: [
      joined(rider(), await accountOf(riderPhone)),
      joined(driver(), await accountOf(driverPhone)),
    ],
  });
  await put(stack.deps, { kind: 'cases', record: dispute });
});
afterAll(() => stack.stop());

const facts = inputOf(
  {
    ...noAnswers,
    accidentOn: '2023-08-18',
    side: 'ride-car',
    duty: 'main',
    harm: 'disability',
    grade: '10',
    medical: '34826.50',
    hospitalDays: '25',
    age: 'adult',
  },
  '2024-01-10' as LocalDate,
);
const compute = async (): Promise<Signed> =>
  (await stack.call(calculationApi.compute, { input: facts })).value;

describe('the public calculator', () => {
  test('computes and signs without login, and the text is the one the phone makes', async () => {
    const answer = await stack.call(calculationApi.compute, { input: facts });
    expect(answer.status).toBe(200);
    const { input, result } = JSON.parse(answer.value.canonical) as {
      input: object;
      result: never;
    };
    expect(digestInput(facts, result)).toBe(answer.value.canonical);
    expect(input).toEqual(facts);
    expect((result as { total: number }).total).toBe(12_431_628);
  });

  test('everybody gets the same digest from the same input', async () => {
    const texts = await Promise.all(
      [undefined, who.wang, who.insurer, who.police].map((token) =>
        stack.call(calculationApi.compute, { input: facts }, token ? { token } : {}),
      ),
    );
    expect(new Set(texts.map((t) => t.value.digest)).size).toBe(1);
  });

  test.each<[string, object, string]>([
    ['a date that does not exist', { accidentAt: '2023-02-30' }, 'accidentAt'],
    [
      'an amount of a thousand million',
      { victims: [{ id: 'me', items: [{ kind: 'repair', amount: 1e15 }] }] },
      'victims.0.items.0.amount',
    ],
    [
      'a thousand victims',
      { victims: Array.from({ length: 1000 }, (_, i) => ({ id: `v${i}`, items: [] })) },
      'victims',
    ],
    [
      'an eleventh grade',
      { victims: [{ id: 'me', party: 'own', items: [{ kind: 'disability', grades: [11] }] }] },
      'victims.0.items.0.grades.0',
    ],
    ['no province', { province: undefined }, 'province'],
    ['an unknown field', { hurry: true }, ''],
  ])('refuses %s with a sentence at the field and no number', async (_, change, path) => {
    const input = { ...facts, ...change };
    const answer = await stack.call(calculationApi.compute, { input });
    expect(answer.status).toBe(400);
    expect(answer.error.fields?.map((f) => f.path)).toContain(path);
    expect(answer.error.fields?.every((f) => /[\u4e00-\u9fff]/.test(f.message))).toBe(true);
    expect(answer.body).not.toContain('"total"');
  });
});

describe('replay', () => {
  test('says that an untouched text comes out the same to the byte and is ours', async () => {
    const { value } = await stack.call(calculationApi.replay, await compute());
    expect(value).toMatchObject({ same: true, signatureValid: true });
  });

  test('notices a changed sum, a changed digest and a foreign signature', async () => {
    const text = await compute();
    const changed = { ...text, canonical: text.canonical.replace('12431628', '12431629') };
    expect(changed.canonical).not.toBe(text.canonical);
    const other = await stack.deps.notary.sign('something else');
    const answers = await Promise.all(
      [changed, { ...text, digest: '0'.repeat(64) }, { ...text, ...other }].map((t) =>
        stack.call(calculationApi.replay, t),
      ),
    );
    expect(answers.map(({ value }) => [value.same, value.signatureValid])).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
  });

  test('refuses what is no calculation', async () => {
    const answer = await stack.call(calculationApi.replay, {
      ...(await compute()),
      canonical: '[]',
    });
    expect([answer.status, answer.error.fields?.[0]?.path]).toEqual([400, 'canonical']);
  });
});

describe('in a case', () => {
  test('prefill gives an input that can be computed as it is', async () => {
    const prefilled = await stack.call(
      calculationApi.prefill,
      { caseId: dispute.id },
      { token: who.wang },
    );
    const input = prefilled.value.input as CalculationFacts;
    expect(input.victims.map((v) => v.name)).toEqual(['王秀兰']);
    expect(input.parties.map((p) => p.duty)).toEqual(['minor', 'main']);
    const computed = await stack.call(calculationApi.compute, { input });
    expect(computed.status).toBe(200);
  });

  test('a saved calculation is for the side that saved it, until that side lays it on the table', async () => {
    const people = await peopleOf(stack);
    const { id: caseId, ...rest } = await newCase(stack);
    await openedSession(stack, people, { id: caseId, ...rest });
    const saved = await stack.call(
      calculationApi.save,
      { caseId, title: '我的计算', input: facts },
      { token: who.wang },
    );
    expect(saved.value.total).toBe(12_431_628);
    const { id } = saved.value;
    const seenBy = async (token: string) => {
      const list = await stack.call(calculationApi.list, { caseId }, { token });
      const read = await stack.call(calculationApi.read, { caseId, id }, { token });
      return [list.value.rows.some((row) => row.id === id), read.status];
    };
    expect(await seenBy(who.wang)).toEqual([true, 200]);
    for (const token of [who.li, who.insurer, who.mediator])
      expect(await seenBy(token)).toEqual([false, 404]);
    const timeline = await stack.call(caseApi.readCase, { caseId }, { token: who.li });
    expect(timeline.body).not.toContain('calculation.saved');
    for (const secret of [id, '12431628']) expect(timeline.body).not.toContain(secret);

    const put = { caseId, calculation: id };
    for (const token of [who.li, who.insurer, who.mediator]) {
      const refused = await stack.call(mediationApi.tableCalculation, put, { token });
      expect([refused.status, refused.error.code]).toEqual([404, 'not-found']);
    }
    await must(stack.call(mediationApi.tableCalculation, put, { token: who.wang }));
    for (const token of [who.wang, who.li, who.insurer, who.mediator])
      expect(await seenBy(token)).toEqual([true, 200]);
    const denied = await Promise.all(
      [who.police, who.stranger, undefined].map((token) =>
        stack.call(calculationApi.read, { caseId, id }, token ? { token } : {}),
      ),
    );
    expect(denied.map((d) => d.status)).toEqual([403, 404, 401]);
    const facts2 = await stack.deps.facts.of(caseId, ['everyone']);
    expect(facts2.some((f) => f.type === 'calculation.saved')).toBe(false);
  });

  test('what an insurer’s clerk has saved his colleagues go on with, and nobody else', async () => {
    const saved = await stack.call(
      calculationApi.save,
      { caseId: dispute.id, title: '内部测算', input: facts },
      { token: who.insurer },
    );
    const [record] = await stack.deps.store.calculations.list({ id: saved.value.id });
    expect(record?.office).toBe('insurer-yuan');
    const other = await stack.call(calculationApi.list, { caseId: dispute.id }, { token: who.li });
    expect(other.value.rows.map((row) => row.title)).not.toContain('内部测算');
  });

  test('a calculation of another case is not found here', async () => {
    const other = aCase({ id: 'case-2' as never, code: 'QF23080418', parties: dispute.parties });
    await put(stack.deps, { kind: 'cases', record: other });
    const saved = await stack.call(
      calculationApi.save,
      { caseId: other.id, title: '另一起', input: facts },
      { token: who.wang },
    );
    const read = await stack.call(
      calculationApi.read,
      { caseId: dispute.id, id: saved.value.id },
      { token: who.wang },
    );
    expect(read.status).toBe(404);
  });

  test('the same save sent twice is one calculation', async () => {
    const send = () =>
      stack.call(
        calculationApi.save,
        { caseId: dispute.id, title: '两次', input: facts },
        { token: who.li, key: 'twice' },
      );
    const [a, b] = await Promise.all([send(), send()]);
    expect(a.body).toBe(b.body);
    const { value } = await stack.call(
      calculationApi.list,
      { caseId: dispute.id },
      { token: who.li },
    );
    expect(value.rows.filter((r) => r.title === '两次')).toHaveLength(1);
  });
});
