import { once, submissionOf } from '../../functions/platform/once';
import { accountApi } from '../../shared/account';
import { aCase, driver, rider } from '../builders/case';
import { put } from '../builders/claim-case';
import { startWechatStandin, type WechatStandin } from '../standins/wechat';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let wechat: WechatStandin;

beforeAll(async () => {
  wechat = await startWechatStandin({ appid: 'wx-test', secret: 'secret' });
  process.env['TEST_WECHAT'] = wechat.url;
  stack = await startStack();
});
afterAll(async () => {
  await stack.stop();
  await wechat.close();
});

async function codeSentTo(phone: string): Promise<string> {
  const row = await stack.connection
    .collection('localMessages')
    .findOne({ phone }, { sort: { at: -1 }, hint: { phone: 1, at: -1 } });
  return /\d{6}/.exec(String(row?.['text']))?.[0] ?? '';
}

describe('login by one-time code', () => {
  test('the code that was sent opens a session, once', async () => {
    const phone = '13855550001';
    const sent = await stack.call(accountApi.sendCode, { phone });
    expect(sent.value).toEqual({ again: 60 });
    const smsCode = await codeSentTo(phone);
    const login = await stack.call(accountApi.loginByCode, { phone, smsCode });
    const me = await stack.call(accountApi.me, {}, { token: login.value.token });
    expect(me.value.phoneMasked).toBe('138****0001');
    const again = await stack.call(accountApi.loginByCode, { phone, smsCode });
    expect(again.error.code).toBe('code-expired');
  });

  test('a wrong code says how many tries are left, and a second code within a minute is refused', async () => {
    const phone = '13855550002';
    await stack.call(accountApi.sendCode, { phone });
    const right = await codeSentTo(phone);
    const wrong = await stack.call(accountApi.loginByCode, {
      phone,
      smsCode: right === '000000' ? '000001' : '000000',
    });
    expect(wrong.error).toMatchObject({ code: 'wrong-code', params: { left: 4 } });
    const soon = await stack.call(accountApi.sendCode, { phone });
    expect([soon.status, soon.error.code]).toEqual([429, 'code-too-soon']);
  });

  test('after logging out the token opens nothing', async () => {
    const token = await stack.login('13855550003');
    await stack.call(accountApi.logout, {}, { token });
    const me = await stack.call(accountApi.me, {}, { token });
    expect([me.status, me.error.code]).toEqual([401, 'login-needed']);
  });
});

describe('login by WeChat', () => {
  test('openid and phone number come from WeChat’s server and find the account of that phone', async () => {
    const token = await stack.login('13855550004');
    const before = await stack.call(accountApi.me, {}, { token });
    const login = await stack.call(accountApi.loginByWechat, {
      loginCode: wechat.loginCode('openid-4'),
      phoneCode: wechat.phoneCode('13855550004'),
    });
    expect(login.value.me.account).toBe(before.value.account);
    const later = await stack.call(accountApi.loginByWechat, {
      loginCode: wechat.loginCode('openid-4'),
    });
    expect(later.value.me.account).toBe(before.value.account);
  });

  test('a used or invented login code is refused in plain words', async () => {
    const code = wechat.loginCode('openid-5');
    await stack.call(accountApi.loginByWechat, { loginCode: code });
    const used = await stack.call(accountApi.loginByWechat, { loginCode: code });
    const invented = await stack.call(accountApi.loginByWechat, { loginCode: 'nothing' });
    expect([used.error.code, invented.error.code]).toEqual(['wechat-refused', 'wechat-refused']);
  });

  test('a WeChat identity that came first moves to the account of the phone once the person gives it', async () => {
    const phone = '13855550008';
    const bySms = await stack.call(accountApi.me, {}, { token: await stack.login(phone) });
    const alone = await stack.call(accountApi.loginByWechat, {
      loginCode: wechat.loginCode('openid-8'),
    });
    expect(alone.value.me.account).not.toBe(bySms.value.account);
    const withPhone = await stack.call(accountApi.loginByWechat, {
      loginCode: wechat.loginCode('openid-8'),
      phoneCode: wechat.phoneCode(phone),
    });
    expect([withPhone.status, withPhone.value.me.account]).toEqual([200, bySms.value.account]);
    const later = await stack.call(accountApi.loginByWechat, {
      loginCode: wechat.loginCode('openid-8'),
    });
    expect(later.value.me.account).toBe(bySms.value.account);
    expect((await stack.deps.store.accounts.get(alone.value.me.account)).openid).toBeUndefined();
  });

  test('an account that only WeChat leads to, and that sits in a case, is not cut off', async () => {
    const phone = '13855550009';
    await stack.login(phone);
    const login = () => ({ loginCode: wechat.loginCode('openid-9') });
    const alone = await stack.call(accountApi.loginByWechat, login());
    const account = alone.value.me.account;
    await put(stack.deps, {
      kind: 'cases',
      record: aCase({ code: 'QF26080001', parties: [rider({ account }), driver()] }),
    });
    const withPhone = await stack.call(accountApi.loginByWechat, {
      ...login(),
      phoneCode: wechat.phoneCode(phone),
    });
    expect([withPhone.status, withPhone.error.code]).toEqual([409, 'two-accounts']);
    const later = await stack.call(accountApi.loginByWechat, login());
    expect(later.value.me.account).toBe(account);
  });

  test('logins of one new person at the same time all find one account, though each WeChat code counts once', async () => {
    const logins = await Promise.all(
      Array.from({ length: 6 }, () =>
        stack.call(accountApi.loginByWechat, {
          loginCode: wechat.loginCode('openid-10'),
          phoneCode: wechat.phoneCode('13855550010'),
        }),
      ),
    );
    expect(logins.map((login) => login.status)).toEqual(logins.map(() => 200));
    expect(new Set(logins.map((login) => login.value.me.account)).size).toBe(1);
  });

  test('the same submission sent twice is answered the same although the code is used up', async () => {
    const input = { loginCode: wechat.loginCode('openid-6') };
    const first = await stack.call(accountApi.loginByWechat, input, { key: 'same' });
    const second = await stack.call(accountApi.loginByWechat, input, { key: 'same' });
    expect(second.body).toBe(first.body);
  });
});

describe('one submission', () => {
  test('sent several times at once sends one code, opens one session, and every answer is the same', async () => {
    const phone = '13855550011';
    const times = Array.from({ length: 6 });
    const sent = await Promise.all(
      times.map(() => stack.call(accountApi.sendCode, { phone }, { key: 'send-11' })),
    );
    expect(sent.map(({ status, body }) => [status, body])).toEqual(
      sent.map(() => [200, sent[0]?.body]),
    );
    const messages = await stack.connection.collection('localMessages').find({ phone }).toArray();
    expect(messages).toHaveLength(1);

    const smsCode = await codeSentTo(phone);
    const logins = await Promise.all(
      times.map(() => stack.call(accountApi.loginByCode, { phone, smsCode }, { key: 'login-11' })),
    );
    expect(logins.map(({ status, body }) => [status, body])).toEqual(
      logins.map(() => [200, logins[0]?.body]),
    );
    const { account } = logins[0]?.value.me ?? {};
    expect(
      await stack.connection
        .collection('sessions')
        .countDocuments({ account }, { hint: { _id: 1 } }),
    ).toBe(1);
  });

  test('whose first run broke off is run by the next one once the hold is over', async () => {
    const { idempotency } = stack.deps;
    const at = stack.now();
    expect(await idempotency.hold('submission', 'broken off')).toBe(true);
    expect(await idempotency.hold('submission', 'next')).toBe(false);
    stack.setNow('2026-11-25T09:00:31.000+08:00' as never);
    expect(await idempotency.hold('submission', 'next')).toBe(true);
    await idempotency.release('submission', 'broken off');
    expect(await idempotency.hold('submission', 'third')).toBe(false);
    await idempotency.release('submission', 'next');
    stack.setNow(at);
  });

  test('is not waited for without end: the phone is told that it is still running, and nothing runs twice', async () => {
    const submission = submissionOf({ who: 'public', endpoint: 'e', key: 'held', body: '' });
    await stack.deps.idempotency.hold(submission.id, 'a slow one');
    const run = jest.fn();
    const answer = await once(stack.deps, submission, run, [1, 1]);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'still-running' } });
    expect(run).not.toHaveBeenCalled();
  });

  test('is answered after a minute as it was at first, and no collection holds the session token in clear', async () => {
    const phone = '13855550012';
    await stack.call(accountApi.sendCode, { phone });
    const smsCode = await codeSentTo(phone);
    const login = await stack.call(accountApi.loginByCode, { phone, smsCode }, { key: 'login-12' });
    const again = await stack.call(accountApi.loginByCode, { phone, smsCode }, { key: 'login-12' });
    expect([again.status, again.body]).toEqual([200, login.body]);

    const { token } = login.value;
    const everything = new Map<string, string>();
    for (const { name } of await stack.connection.listCollections()) {
      const rows = await stack.connection
        .collection(name)
        .find({}, { hint: { _id: 1 } })
        .toArray();
      everything.set(name, JSON.stringify(rows));
    }
    expect(everything.get('idempotency')?.length).toBeGreaterThan(100);
    const written = [token, Buffer.from(token).toString('base64'), 'login-12'];
    const holding = [...everything].filter(([, text]) => written.some((one) => text.includes(one)));
    expect(holding.map(([name]) => name)).toEqual([]);
  });
});
