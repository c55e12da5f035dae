import { entryUrl } from '@shared/accident';
import { weappApp } from './weapp-app';

const app = weappApp();
const code = 'QF26110001';
const address = encodeURIComponent(entryUrl('https://qingfeng.example', code));

test.each([
  ['a link', `code=${code}`],
  ["WeChat's own scanner, which hands the whole address over", `q=${address}`],
])('the case code comes in by %s', async (_way, query) => {
  const { user, errors } = await app.launch({ url: `case/enter/index?${query}` });
  await user.see('先登录，再查找');
  expect((await user.value('事故码')).replace(/\s/g, '')).toBe(code);
  expect(errors).toEqual([]);
});

test('who is not signed in is led to the login and back to what was typed', async () => {
  const { wechat } = app.world();
  const { user, errors } = await app.launch({
    url: `case/enter/index?code=${code}`,
    phone: {
      loginCode: wechat.loginCode('openid-new'),
      phoneCode: wechat.phoneCode('13800088009'),
    },
  });
  await user.fill('姓名', '周小兰');
  expect(await user.value('姓名')).toBe('周小兰');
  await user.fill('身份证后四位', '021x');
  await user.tapText('先登录，再查找');
  await user.arrive('account/login/index');
  await user.tapText('用微信手机号登录');
  await user.arrive('case/enter/index');
  expect(await user.value('姓名')).toBe('周小兰');
  expect(await user.value('身份证后四位')).toBe('021X');
  await user.tapText('查找');
  await user.see('没有找到您的事故');
  expect(errors).toEqual([]);
});

test('a field keeps what is typed letter by letter, and shows it in groups once it is left', async () => {
  const { user, page, errors } = await app.launch({ url: 'case/enter/index' });
  await user.tapLabel('事故码');
  await page.keyboard.type('qf26110', { delay: 30 });
  await page.keyboard.type('001', { delay: 30 });
  expect(await user.value('事故码')).toBe('qf26110001');
  await user.tapLabel('姓名');
  expect(await user.value('事故码')).toBe('QF 2611 0001');
  expect(errors).toEqual([]);
});
