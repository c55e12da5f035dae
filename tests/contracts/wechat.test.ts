import {
  wechatIdentity,
  wechatSubscriptionMessages,
  wechatTokens,
} from '../../functions/adapters/tencent/wechat';
import { ServiceRefused } from '../../functions/ports';
import { startWechatStandin, type WechatStandin } from '../standins/wechat';

const app = { appid: 'wx-test', secret: 'secret' };
let wechat: WechatStandin;
beforeAll(async () => {
  wechat = await startWechatStandin(app);
});
afterAll(() => wechat.close());

const config = (secret = app.secret) => ({ api: wechat.url, appid: app.appid, secret });

describe('login through WeChat’s server', () => {
  test('a login code gives the openid once', async () => {
    const identity = wechatIdentity(
      config(),
      wechatTokens(config(), () => 0),
    );
    const code = wechat.loginCode('openid-a');
    expect(await identity.openidOf(code)).toBe('openid-a');
    await expect(identity.openidOf(code)).rejects.toBeInstanceOf(ServiceRefused);
  });

  test('a phone code gives the number, with one token for many calls', async () => {
    const identity = wechatIdentity(
      config(),
      wechatTokens(config(), () => 0),
    );
    expect(await identity.phoneOf(wechat.phoneCode('13800000001'))).toBe('13800000001');
    expect(await identity.phoneOf(wechat.phoneCode('13800000002'))).toBe('13800000002');
  });

  test('a wrong secret is a refusal of the service, not a crash', async () => {
    const wrong = config('wrong');
    const identity = wechatIdentity(
      wrong,
      wechatTokens(wrong, () => 0),
    );
    await expect(identity.openidOf(wechat.loginCode('openid-b'))).rejects.toBeInstanceOf(
      ServiceRefused,
    );
    await expect(identity.phoneOf(wechat.phoneCode('13800000003'))).rejects.toBeInstanceOf(
      ServiceRefused,
    );
  });
});

describe('subscription messages', () => {
  const send = (templates: Record<string, string>) =>
    wechatSubscriptionMessages(
      config(),
      wechatTokens(config(), () => 0),
      templates,
    );
  const message = {
    id: 'n1',
    openid: 'openid-c',
    template: 'agreement-in-force',
    text: '协议生效了',
  };

  test('go out under the id that WeChat approved', async () => {
    expect(await send({ 'agreement-in-force': 'AT0001' })(message)).toBe('1');
    expect(wechat.messages.at(-1)).toEqual({ touser: 'openid-c', template_id: 'AT0001' });
  });

  test('are left to SMS and the in-app box without a template or without consent', async () => {
    expect(await send({})(message)).toBeUndefined();
    wechat.silent.add('openid-d');
    expect(
      await send({ 'agreement-in-force': 'AT0001' })({ ...message, openid: 'openid-d' }),
    ).toBeUndefined();
    expect(wechat.messages).toHaveLength(1);
  });
});
