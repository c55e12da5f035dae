import { staff } from '../../functions/local/county';
import { weappApp } from './weapp-app';

const app = weappApp();
const login = 'account/login/index';

test('whoever keeps the phone number back is told so, and signs in with the next tap', async () => {
  const { wechat } = app.world();
  const weapp = await app.launch({ url: login, phone: { phoneCode: null } });
  await weapp.user.tapText('用微信手机号登录');
  await weapp.user.see('没有拿到手机号');
  await weapp.phone.set({
    loginCode: wechat.loginCode('openid-shy'),
    phoneCode: wechat.phoneCode('13800088001'),
  });
  await weapp.user.tapText('用微信手机号登录');
  await weapp.user.arrive('home/index');
  expect(weapp.errors).toEqual([]);
});

test('a lost answer to the login is mended by the next tap, though codes of WeChat are good once', async () => {
  const { wechat, deps } = app.world();
  const codes = () => ({
    loginCode: wechat.loginCode('openid-unlucky'),
    phoneCode: wechat.phoneCode('13800088002'),
  });
  const { user, phone, errors } = await app.launch({ url: login, phone: codes() });
  await phone.willLoseAnswer('/api/account/login-by-wechat');
  await user.tapText('用微信手机号登录');
  await user.see('没有提交成功');
  await phone.set(codes());
  await user.tapText('用微信手机号登录');
  await user.arrive('home/index');
  expect(await deps.store.accounts.first({ phone: '13800088002' })).toMatchObject({
    openid: 'openid-unlucky',
  });
  expect(errors).toEqual([]);
});

test('a code that WeChat does not know is refused in words', async () => {
  const { user, errors } = await app.launch({ url: login, phone: { loginCode: 'made-up' } });
  await user.tapText('用微信手机号登录');
  await user.see('这一步没有办成');
  expect(errors).toEqual([]);
});

test('an app that is opened without a network says so, and signs in once it is back', async () => {
  const { wechat } = app.world();
  const { user, phone, errors } = await app.launch({ url: login, phone: { online: false } });
  await user.see('网断了。您写的都存在手机里。');
  await user.tapText('用微信手机号登录');
  await user.see('微信没有答应');
  await phone.set({
    online: true,
    loginCode: wechat.loginCode('openid-far'),
    phoneCode: wechat.phoneCode('13800088003'),
  });
  await user.tapText('用微信手机号登录');
  await user.arrive('home/index');
  expect(errors).toEqual([]);
});

test('staff stay on the phone pages: the wide desks are not in the mini-program', async () => {
  const { wechat } = app.world();
  const { user, errors } = await app.launch({
    url: login,
    phone: {
      loginCode: wechat.loginCode('openid-meng'),
      phoneCode: wechat.phoneCode(staff.mediator.phone),
    },
  });
  await user.tapText('用微信手机号登录');
  await user.arrive('home/index');
  await user.open('/me/index');
  await user.see(staff.mediator.name);
  expect(errors).toEqual([]);
});
