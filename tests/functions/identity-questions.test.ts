import { accountApi } from '../../shared/account';
import { caseApi, type DisputeCase } from '../../shared/case';
import { aCase, driver, rider, riderPhone } from '../builders/case';
import { put } from '../builders/claim-case';
import { startWechatStandin, type WechatStandin } from '../standins/wechat';
import { startStack, type Stack } from '../support/stack';
import { must } from './mediation-support';

let stack: Stack;
let wechat: WechatStandin;
let police: string;

beforeAll(async () => {
  wechat = await startWechatStandin({ appid: 'wx-test', secret: 'secret' });
  process.env['TEST_WECHAT'] = wechat.url;
  stack = await startStack();
  police = await stack.staff('police');
});
afterAll(async () => {
  await stack.stop();
  await wechat.close();
});

let made = 0;
async function aNewCase(parties?: DisputeCase['parties']): Promise<DisputeCase> {
  made += 1;
  const code = `QF2608${String(made).padStart(4, '0')}`;
  const id = `identity-${made}` as DisputeCase['id'];
  const dispute = aCase({ id, code, ...(parties ? { parties } : {}) });
  await put(stack.deps, { kind: 'cases', record: dispute });
  return dispute;
}

const wang = { name: '王秀兰', idLastFour: '042X' };
const li = { name: '李建军', idLastFour: '0915' };
const ask = (token: string, { code }: DisputeCase, who = wang) =>
  stack.call(caseApi.askOfficer, { code, ...who, reason: '我换了号码' }, { token });

/** What the officer has before him. */
async function questionsOf({ id: caseId }: DisputeCase) {
  const list = await stack.call(caseApi.listIdentityQuestions, { caseId }, { token: police });
  return list.value.questions.map(({ party, account, at, phone }) => ({
    phone,
    answer: { caseId, party, account, askedAt: at },
  }));
}
async function onlyQuestionOf(dispute: DisputeCase) {
  const [question] = await questionsOf(dispute);
  if (!question) throw new Error('no question');
  return question;
}
const noticesOf = async (token: string) =>
  (await stack.call(accountApi.listNotices, {}, { token })).value.notices;
const clocksOf = async ({ id: caseId }: DisputeCase) =>
  (await stack.deps.store.deadlines.list({ caseId }))
    .map(({ about, status }) => `${about ?? 'nobody'} ${status}`)
    .sort();

describe('the officer’s answer', () => {
  test('seats the one he saw: a second asker is told to wait, and the first one again', async () => {
    const dispute = await aNewCase();
    const [first, second] = [await stack.login('13955551005'), await stack.login('13955551006')];
    await must(ask(first, dispute));
    const seen = await onlyQuestionOf(dispute);
    const late = await ask(second, dispute);
    const twice = await ask(first, dispute);
    expect([late.error.code, twice.error.code]).toEqual(['asked-by-other', 'asked-officer']);
    await must(stack.call(caseApi.confirmIdentity, seen.answer, { token: police }));
    const [party] = (await stack.deps.store.cases.get(dispute.id)).parties;
    expect([party?.phone, party?.account]).toEqual(['13955551005', seen.answer.account]);
  });

  test('to a question that has made room for another one is not taken for an answer to that', async () => {
    const dispute = await aNewCase();
    const [first, second] = [await stack.login('13955551015'), await stack.login('13955551016')];
    await must(ask(first, dispute));
    const seen = await onlyQuestionOf(dispute);
    await must(stack.call(caseApi.refuseIdentity, seen.answer, { token: police }));
    await must(ask(second, dispute));
    const stale = await stack.call(caseApi.confirmIdentity, seen.answer, { token: police });
    const refusal = await stack.call(caseApi.refuseIdentity, seen.answer, { token: police });
    expect([stale, refusal].map(({ status, error }) => [status, error.code])).toEqual([
      [409, 'changed-meanwhile'],
      [409, 'changed-meanwhile'],
    ]);
    expect((await onlyQuestionOf(dispute)).phone).toBe('13955551016');
  });

  test('ends the period of that question alone, and the one who was refused hears of it', async () => {
    const dispute = await aNewCase([rider({ account: undefined }), driver({ account: undefined })]);
    const [forWang, forLi] = [await stack.login('13955551025'), await stack.login('13955551026')];
    await must(ask(forWang, dispute));
    await must(ask(forLi, dispute, li));
    const [first] = await questionsOf(dispute);
    await must(stack.call(caseApi.refuseIdentity, first?.answer as never, { token: police }));
    expect(await clocksOf(dispute)).toEqual(['party-li running', 'party-wang met']);
    expect((await noticesOf(forWang)).map(({ template }) => template)).toEqual([
      'identity-refused',
    ]);
    expect(await noticesOf(forLi)).toEqual([]);
  });

  test('is no longer awaited once somebody takes the seat with the phone on file', async () => {
    const dispute = await aNewCase();
    await must(ask(await stack.login('13955551035'), dispute));
    const token = await stack.login(riderPhone);
    await must(stack.call(caseApi.join, { code: dispute.code, ...wang }, { token }));
    expect(await clocksOf(dispute)).toEqual(['party-wang met']);
    expect(await questionsOf(dispute)).toEqual([]);
  });
});

describe('a WeChat account without a phone', () => {
  const login = async (openid: string) =>
    (await stack.call(accountApi.loginByWechat, { loginCode: wechat.loginCode(openid) })).value
      .token;

  test('cannot ask the officer, because his yes would leave the party without a phone', async () => {
    const dispute = await aNewCase();
    const asked = await ask(await login('openid-x7'), dispute);
    expect([asked.status, asked.error.code, asked.error.message]).toEqual([
      409,
      'phone-to-be-checked',
      '账号没有手机号，民警没法核对。请先用手机号登录，再来请民警核对。',
    ]);
    expect((await stack.deps.store.cases.get(dispute.id)).parties[0]?.phone).toBe(riderPhone);
  });

  test('takes a seat without a phone on file, and none is written', async () => {
    const { phone: _none, ...party } = rider();
    const dispute = await aNewCase([party, driver()]);
    const token = await login('openid-x8');
    await must(stack.call(caseApi.join, { code: dispute.code, ...wang }, { token }));
    const [seated] = (await stack.deps.store.cases.get(dispute.id)).parties;
    expect([seated?.account !== undefined, seated && 'phone' in seated]).toEqual([true, false]);
  });
});

test('a party that the case does not have is not found, for contact data as for an answer', async () => {
  const { id: caseId } = await aNewCase();
  const party = 'nobody' as never;
  const answer = { caseId, party, account: 'a' as never, askedAt: stack.now() };
  const answers = [
    await stack.call(caseApi.readContact, { caseId, party, purpose: '联系' }, { token: police }),
    await stack.call(caseApi.confirmIdentity, answer, { token: police }),
    await stack.call(caseApi.refuseIdentity, answer, { token: police }),
  ];
  expect(answers.map(({ status, error }) => [status, error.code])).toEqual(
    answers.map(() => [404, 'not-found']),
  );
});
