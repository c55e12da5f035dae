import { accountApi } from '../../shared/account';
import { caseApi, type DisputeCase } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { aCase, riderPhone } from '../builders/case';
import { put } from '../builders/claim-case';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  drawnName,
  must,
  newCase,
  peopleOf,
  signCode,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
const nine = '2026-11-25T09:00:00.000+08:00' as never;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
beforeEach(() => stack.setNow(nine));
afterAll(() => stack.stop());

let made = 0;
async function aNewCase(): Promise<DisputeCase> {
  made += 1;
  const code = `QF2607${String(made).padStart(4, '0')}`;
  const dispute = aCase({ id: `tries-${made}` as DisputeCase['id'], code });
  await put(stack.deps, { kind: 'cases', record: dispute });
  return dispute;
}
const wangIn = ({ code }: DisputeCase) => ({ code, name: '王秀兰', idLastFour: '042X' });

async function textTo(phone: string): Promise<string> {
  const row = await stack.connection
    .collection('localMessages')
    .findOne({ phone }, { sort: { at: -1 }, hint: { phone: 1, at: -1 } });
  return String(row?.['text']);
}
const codeSentTo = async (phone: string) => /\d{6}/.exec(await textTo(phone))?.[0] ?? '';

/** Codes other than the right one, each another one. */
const wrongOnes = (right: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    String((Number(right) + 1 + n) % 1_000_000).padStart(6, '0'),
  );
const minutesLater = (minutes: number) =>
  stack.setNow(new Date(Date.parse(nine) + minutes * 60_000).toISOString() as never);
const codesOf = (answers: readonly { error?: { code: string } }[]) =>
  answers.map((answer) => answer.error?.code ?? 'ok');

describe('a limit of tries holds for calls at the same time', () => {
  test('of two hundred codes shown at once five are compared, and the right one behind them is not', async () => {
    const phone = '13955550002';
    const right = await stack.deps.codes.issue(phone, 'join', stack.now());
    const guesses = [...wrongOnes(right, 199), right];
    const got = await Promise.all(
      guesses.map((code) => stack.deps.codes.check(phone, 'join', code, stack.now())),
    );
    const compared = got.filter((verdict) => verdict !== 'expired');
    expect(compared).toHaveLength(5);
    const after = await stack.deps.codes.check(phone, 'join', right, stack.now());
    expect(after).toBe('expired');
  });

  test('a seat is not taken by guessing the old phone’s code forty times at once', async () => {
    const dispute = await aNewCase();
    const token = await stack.login('13955550022');
    await must(stack.call(caseApi.sendCodeToOldPhone, wangIn(dispute), { token }));
    const right = await codeSentTo(riderPhone);
    const guesses = wrongOnes(right, 39);
    const got = await Promise.all(
      guesses.map((smsCode) =>
        stack.call(caseApi.joinByOldPhone, { ...wangIn(dispute), smsCode }, { token }),
      ),
    );
    const last = await stack.call(
      caseApi.joinByOldPhone,
      { ...wangIn(dispute), smsCode: right },
      { token },
    );
    expect(got.every((answer) => answer.status !== 200)).toBe(true);
    expect(codesOf(got).filter((code) => code === 'wrong-code').length).toBeLessThanOrEqual(4);
    expect([last.status, last.error.code]).toEqual([429, 'too-many-tries']);
    expect((await stack.deps.store.cases.get(dispute.id)).parties[0]?.account).toBeUndefined();
  });

  test('forty guesses of the last four digits at once are five tries', async () => {
    const dispute = await aNewCase();
    const token = await stack.login('13955550003');
    const got = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        stack.call(caseApi.join, { ...wangIn(dispute), idLastFour: String(1000 + n) }, { token }),
      ),
    );
    expect(codesOf(got).filter((code) => code === 'no-match')).toHaveLength(5);
    expect(codesOf(got).filter((code) => code === 'too-many-tries')).toHaveLength(35);
  });

  test('what was right costs no try', async () => {
    const dispute = await aNewCase();
    const token = await stack.login('13955550013');
    for (let n = 0; n < 8; n++) {
      const answer = await stack.call(caseApi.join, wangIn(dispute), { token });
      expect(answer.value.status).toBe('phone-differs');
    }
  });

  test('a day’s wrong signing codes are ten, however many come at once', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4 };
    for (let round = 0; round < 3; round++) {
      const right = await signCode(stack, riderPhone, input);
      await Promise.all(
        wrongOnes(right, 12).map((smsCode) =>
          stack.call(mediationApi.signAgreement, { ...input, smsCode }, { token: people.wang }),
        ),
      );
    }
    const smsCode = await signCode(stack, riderPhone, input);
    const right = await stack.call(
      mediationApi.signAgreement,
      { ...input, smsCode },
      { token: people.wang },
    );
    expect(right.error.code).toBe('too-many-tries');
  });
});

describe('wrong login codes', () => {
  test('shown blindly for a number to which none was sent shut nobody out', async () => {
    const phone = '13955550004';
    for (let n = 0; n < 25; n++) {
      const blind = await stack.call(accountApi.loginByCode, { phone, smsCode: '000000' });
      expect(blind.error.code).toBe('code-expired');
    }
    await must(stack.call(accountApi.sendCode, { phone }));
    const smsCode = await codeSentTo(phone);
    const login = await stack.call(accountApi.loginByCode, { phone, smsCode });
    expect(login.status).toBe(200);
  });

  test('say how often this code may still be tried, and that it is dead once it is', async () => {
    const phone = '13955550014';
    await must(stack.call(accountApi.sendCode, { phone }));
    const right = await codeSentTo(phone);
    const answers = [];
    for (const smsCode of wrongOnes(right, 5))
      answers.push(await stack.call(accountApi.loginByCode, { phone, smsCode }));
    expect(answers.map((answer) => answer.error.message)).toEqual([
      '验证码不对，还能试 4 次。',
      '验证码不对，还能试 3 次。',
      '验证码不对，还能试 2 次。',
      '验证码不对，还能试 1 次。',
      '验证码输错太多次，已经作废。请重新获取。',
    ]);
    const late = await stack.call(accountApi.loginByCode, { phone, smsCode: right });
    expect(late.error.code).toBe('code-expired');
  });

  test('from one network address are two hundred an hour, and the refusal speaks of the hour', async () => {
    const headers = { 'x-scf-remote-addr': '10.0.0.9' };
    const guess = async (phone: string) => {
      const right = await stack.deps.codes.issue(phone, 'login', stack.now());
      return Promise.all(
        wrongOnes(right, 5).map((smsCode) =>
          stack.call(accountApi.loginByCode, { phone, smsCode }, { headers }),
        ),
      );
    };
    for (let n = 0; n < 40; n++) await guess(`1375555${String(n).padStart(4, '0')}`);
    const [next] = await guess('13755559999');
    expect([next?.status, next?.error.message]).toEqual([
      429,
      '这一小时试的次数太多了，请过一小时再试，或打电话找人帮忙。',
    ]);
    const phone = '13755559998';
    const smsCode = await stack.deps.codes.issue(phone, 'login', stack.now());
    const elsewhere = await stack.call(accountApi.loginByCode, { phone, smsCode });
    expect(elsewhere.status).toBe(200);
  });
});

describe('codes that are sent', () => {
  test('to an old phone are five a day, so that nobody is pestered through us', async () => {
    const dispute = await aNewCase();
    const token = await stack.login('13955550021');
    await stack.connection.collection('tries').deleteMany({ until: { $gt: new Date(0) } });
    const statuses = [];
    for (let n = 0; n < 7; n++) {
      minutesLater(5 * n);
      statuses.push(
        (await stack.call(caseApi.sendCodeToOldPhone, wangIn(dispute), { token })).status,
      );
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    // and the number’s owner can still log in and sign
    minutesLater(60);
    expect((await stack.call(accountApi.sendCode, { phone: riderPhone })).status).toBe(200);
  });

  test('for signing are twenty a day', async () => {
    const dispute = await newCase(stack);
    await draftedAgreement(stack, people, dispute);
    const statuses = [];
    for (let n = 0; n < 21; n++) {
      minutesLater(5 * n);
      const input = { caseId: dispute.id };
      statuses.push(
        (await stack.call(mediationApi.sendSignCode, input, { token: people.wang })).status,
      );
    }
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
  });

  test('for one network address are three hundred an hour, enough for a hospital and not for a flood', async () => {
    const headers = { 'x-scf-remote-addr': '10.0.0.7' };
    const statuses = [];
    for (let n = 0; n < 301; n++) {
      const phone = `1360000${String(n).padStart(4, '0')}`;
      statuses.push((await stack.call(accountApi.sendCode, { phone }, { headers })).status);
    }
    expect(statuses.slice(0, 300).every((status) => status === 200)).toBe(true);
    expect(statuses[300]).toBe(429);
    minutesLater(61);
    expect(
      (await stack.call(accountApi.sendCode, { phone: '13600009999' }, { headers })).status,
    ).toBe(200);
  });

  test('for one agreement sign no other one', async () => {
    const [one, other] = [await newCase(stack), await newCase(stack)];
    await draftedAgreement(stack, people, one);
    const hash = await draftedAgreement(stack, people, other);
    await stack.connection.collection('tries').deleteMany({ until: { $gt: new Date(0) } });
    await must(stack.call(mediationApi.sendSignCode, { caseId: one.id }, { token: people.wang }));
    const smsCode = /验证码是 (\d{6})/.exec(await textTo(riderPhone))?.[1] ?? '';
    const input = { caseId: other.id, hash, drawing: drawnName(), strokes: 4, smsCode };
    const signed = await stack.call(mediationApi.signAgreement, input, { token: people.wang });
    expect([signed.status, signed.error.code]).toEqual([409, 'code-expired']);
  });
});
