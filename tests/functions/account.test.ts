import { accountApi } from '../../shared/account';
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
    expect(wrong.error).toMatchObject({ code: 'wrong-code', params: { left: 19 } });
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

  test('the same submission sent twice is answered the same although the code is used up', async () => {
    const input = { loginCode: wechat.loginCode('openid-6') };
    const first = await stack.call(accountApi.loginByWechat, input, { key: 'same' });
    const second = await stack.call(accountApi.loginByWechat, input, { key: 'same' });
    expect(second.body).toBe(first.body);
  });
});
