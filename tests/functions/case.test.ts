import { caseApi, type DisputeCase } from '../../shared/case';
import { aCase, driverPhone, riderPhone } from '../builders/case';
import { shownPaper } from '../builders/consent';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let dispute: DisputeCase;
const identity = { code: 'QF23080417', name: '王秀兰', idLastFour: '042x' };
const shown = shownPaper('mediation');

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

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

let made = 0;
beforeEach(async () => {
  made += 1;
  dispute = aCase({
    id: `case-${made}` as DisputeCase['id'],
    code: `QF2308${String(made).padStart(4, '0')}`,
  });
  await put(dispute);
});

describe('finding one’s seat', () => {
  test('a person whose phone is on file takes the seat at once with code, name and last four', async () => {
    const token = await stack.login(riderPhone);
    const answer = await stack.call(caseApi.join, { ...identity, code: dispute.code }, { token });
    expect(answer.value).toEqual({ status: 'joined', caseId: dispute.id });
    const view = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token });
    expect(view.value.parties.find((p) => p.you)?.name).toBe('王秀兰');
    expect(JSON.stringify(view.value)).not.toContain('41092219710304042X');
  });

  test('a mismatch never says which item is wrong and stops after five tries a day', async () => {
    const token = await stack.login('13811110000');
    for (const left of [4, 3, 2, 1, 0]) {
      const answer = await stack.call(
        caseApi.join,
        { ...identity, code: dispute.code, name: '王秀莲' },
        { token },
      );
      expect(answer.error).toMatchObject({ code: 'no-match', params: { left } });
    }
    const sixth = await stack.call(caseApi.join, { ...identity, code: dispute.code }, { token });
    expect([sixth.status, sixth.error.code]).toEqual([429, 'too-many-tries']);
  });

  test('with another phone on file the officer is asked and his yes gives the seat', async () => {
    const token = await stack.login('13822220000');
    const differs = await stack.call(caseApi.join, { ...identity, code: dispute.code }, { token });
    expect(differs.value).toMatchObject({ status: 'phone-differs', phoneOnFile: '138****6021' });
    const asked = await stack.call(
      caseApi.askOfficer,
      { ...identity, code: dispute.code, reason: '旧手机号停用了' },
      { token },
    );
    expect(asked.value.answerBy).toBe('2026-11-26T23:59:59.999+08:00');
    const police = await stack.staff('police');
    const { value } = await stack.call(
      caseApi.listIdentityQuestions,
      { caseId: dispute.id },
      { token: police },
    );
    const [question] = value.questions;
    if (!question) throw new Error('no question');
    const { party, account, at } = question;
    await stack.call(
      caseApi.confirmIdentity,
      { caseId: dispute.id, party, account, askedAt: at },
      { token: police },
    );
    const view = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token });
    expect(view.value.you).toMatchObject({ role: 'party', relation: 'own' });
    expect(view.value.timeline.map((t) => t.type)).toEqual([
      'case.identity-asked',
      'case.identity-confirmed',
    ]);
  });
});

describe('who may see', () => {
  test('a stranger gets the same answer for a case that exists and one that does not', async () => {
    const token = await stack.login('13833330000');
    const there = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token });
    const nowhere = await stack.call(caseApi.readCase, { caseId: 'none' }, { token });
    expect(there.body).toBe(nowhere.body);
    expect(there.status).toBe(404);
  });

  test('a supervisor opens the cases of his own county, and finds none of another', async () => {
    const token = await stack.staff('supervisor');
    const own = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token });
    expect(own.value.you).toMatchObject({ role: 'supervisor', relation: 'assigned' });
    const elsewhere = aCase({
      id: `elsewhere-${made}` as DisputeCase['id'],
      code: `PY2308${String(made).padStart(4, '0')}`,
      region: '410923',
    });
    await put(elsewhere);
    const other = await stack.call(caseApi.readCase, { caseId: elsewhere.id }, { token });
    expect([other.status, other.error.code]).toEqual([404, 'not-found']);
  });

  test('who holds two seats is told for which one he acts, and which others he holds', async () => {
    const token = await stack.login('13844440000');
    const helper = {
      id: 'h1',
      kind: 'relative' as const,
      name: '李红',
      phone: '13844440000',
      scopes: ['see' as const],
      until: '2026-12-31' as never,
      namedAt: stack.now(),
    };
    const two = aCase({
      id: `two-seats-${made}` as DisputeCase['id'],
      code: `TS2308${String(made).padStart(4, '0')}`,
      parties: dispute.parties.map((p) => ({ ...p, helpers: [helper] })),
    });
    await put(two);
    const view = await stack.call(caseApi.readCase, { caseId: two.id }, { token });
    expect(view.value.you).toMatchObject({ party: 'party-wang', others: ['party-li'] });
    await put({
      ...two,
      id: `one-seat-${made}` as DisputeCase['id'],
      code: `OS2308${String(made).padStart(4, '0')}`,
      parties: two.parties.map((p, at) =>
        at === 1 ? { ...p, helpers: [{ ...helper, revokedAt: stack.now() }] } : p,
      ),
    });
    const one = await stack.call(
      caseApi.readCase,
      { caseId: `one-seat-${made}` as DisputeCase['id'] },
      { token },
    );
    expect(one.value.you.others).toBeUndefined();
  });

  test('an officer who reads a party’s contact data leaves a line that the party sees', async () => {
    const rider = await stack.login(riderPhone);
    await stack.call(caseApi.join, { ...identity, code: dispute.code }, { token: rider });
    const police = await stack.staff('police');
    const party = dispute.parties[0]?.id as never;
    const contact = await stack.call(
      caseApi.readContact,
      { caseId: dispute.id, party, purpose: '核对身份' },
      { token: police },
    );
    expect(contact.value.phone).toBe(riderPhone);
    const looks = await stack.deps.looks.of(party);
    expect(looks.find(({ purpose }) => purpose === '核对身份')).toMatchObject({
      role: 'police',
      office: '清丰县公安局交警大队',
    });
  });
});

describe('questions of identity', () => {
  const looks = async () =>
    (await stack.deps.looks.of('party-wang')).filter(({ caseId }) => caseId === dispute.id);

  test('an officer who finds none has seen no number, and leaves no line', async () => {
    const token = await stack.staff('police');
    const input = { caseId: dispute.id };
    const none = await stack.call(caseApi.listIdentityQuestions, input, { token });
    expect([none.value.questions, await looks()]).toEqual([[], []]);
    await stack.call(
      caseApi.askOfficer,
      { ...identity, code: dispute.code, reason: '旧手机号停用了' },
      { token: await stack.login('13833330000') },
    );
    const one = await stack.call(caseApi.listIdentityQuestions, input, { token });
    expect(one.value.questions).toHaveLength(1);
    expect(await looks()).toMatchObject([{ what: ['phone', 'id-number'] }]);
    const others = await stack.deps.looks.of('party-li');
    expect(others.filter(({ caseId }) => caseId === dispute.id)).toEqual([]);
  });
});

describe('one action, one effect', () => {
  test('sixty-four equal submissions at once have one effect and byte-equal answers', async () => {
    const token = await stack.login(driverPhone);
    await stack.call(
      caseApi.join,
      { code: dispute.code, name: '李建军', idLastFour: '0915' },
      { token },
    );
    const input = { caseId: dispute.id, stage: 'mediation', choice: 'online', ...shown } as const;
    const answers = await Promise.all(
      Array.from({ length: 64 }, () =>
        stack.call(caseApi.chooseRoute, input, { token, key: `k-${dispute.id}` }),
      ),
    );
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    const stored = await stack.deps.store.cases.get(dispute.id);
    expect(stored.parties[1]?.consents).toHaveLength(1);
    const other = await stack.call(
      caseApi.chooseRoute,
      { ...input, choice: 'offline' },
      { token, key: `k-${dispute.id}` },
    );
    expect([other.status, other.error.code]).toEqual([422, 'key-reused']);
  });

  test('a helper acts within his scopes until the end date and not after it is taken back', async () => {
    const token = await stack.login(riderPhone);
    await stack.call(caseApi.join, { ...identity, code: dispute.code }, { token });
    const until = '2026-12-31' as never;
    await stack.call(
      caseApi.nameHelper,
      {
        caseId: dispute.id,
        kind: 'relative',
        name: '王小明',
        phone: '13844440000',
        scopes: ['see'],
        until,
      },
      { token },
    );
    const helper = await stack.login('13844440000');
    const view = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token: helper });
    expect(view.value.you).toMatchObject({ role: 'helper', relation: 'own', scopes: ['see'] });
    const route = await stack.call(
      caseApi.chooseRoute,
      { caseId: dispute.id, stage: 'mediation', choice: 'online', ...shown },
      { token: helper },
    );
    expect(route.error.code).toBe('not-allowed');
    const mine = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token });
    await stack.call(
      caseApi.revokeHelper,
      { caseId: dispute.id, helper: mine.value.helpers[0]?.id ?? '' },
      { token },
    );
    const after = await stack.call(caseApi.readCase, { caseId: dispute.id }, { token: helper });
    expect(after.status).toBe(403);
  });
});
