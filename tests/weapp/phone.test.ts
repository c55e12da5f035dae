import { createHash } from 'node:crypto';
import { buildFixture } from './fixture-build';
import type { Weapp } from './launch';
import { weappSuite } from './weapp-suite';

const { launch, seen } = weappSuite(buildFixture);

const photo = (weapp: Weapp): Promise<Buffer> => weapp.page.screenshot();

describe('the phone and its owner are in the hands of the test', () => {
  test('the type scale of the phone reaches the page, 1.4 times as large', async () => {
    const height = async (typeScale: number): Promise<string> => {
      const { user } = await launch({ phone: { typeScale } });
      return (await user.find('#title')).evaluate((node) => getComputedStyle(node).fontSize);
    };
    expect([await height(1), await height(1.4)].map(parseFloat)).toEqual([
      18,
      expect.closeTo(25.2),
    ]);
  });

  test('tabs keep their pages, and a pull refreshes the one on top', async () => {
    const { user, page, phone } = await launch();
    await user.tap('#plus');
    await page.locator('#tabs button', { hasText: '我的' }).tap();
    await user.arrive('pages/mine/index');
    expect(await user.text('#shown')).toBe('显示 1 次');
    await expect(phone.pullDown()).rejects.toThrow('does not take a pull');
    await page.locator('#tabs button', { hasText: '首页' }).tap();
    await user.arrive('pages/home/index');
    await phone.pullDown();
    expect(await user.text('#count')).toBe('点击 1 次，刷新 1 次');
  });

  test('sign-in code, phone number, dialog and subscription answer as the test says', async () => {
    const { user, phone, errors } = await launch({ phone: { loginCode: 'c-1', phoneCode: null } });
    await user.open('/pages/mine/index');
    await user.tap('#login');
    await user.see('登录 c-1');
    await user.tap('#phone');
    await user.see('号码 getPhoneNumber:fail user deny');
    await phone.set({ phoneCode: 'p-2', subscribe: 'reject' });
    await user.tap('#phone');
    await user.see('号码 p-2');
    await user.tap('#ask');
    await user.see('确认提交？');
    await phone.answerModal(false);
    await user.see('已取消');
    await phone.answerModal(true);
    await user.tap('#ask');
    await user.see('已确认');
    await user.tap('#subscribe');
    await user.see('订阅 reject');
    await user.tap('#copy');
    await user.tap('#call');
    expect(await phone.calls('makePhoneCall')).toEqual([
      { name: 'makePhoneCall', options: { phoneNumber: '12348' } },
    ]);
    expect(errors).toEqual([]);
  });

  test('leaving the app tells it so', async () => {
    const { phone } = await launch();
    await phone.leaveApp();
    await phone.returnToApp();
    expect(await phone.storage()).toMatchObject({ hidden: true });
  });
});

describe('server, files and network', () => {
  test('a request carries its method, headers and body to the server of the test', async () => {
    const { user, errors } = await launch({ url: 'pages/device/index' });
    await user.tap('#ask');
    await user.see('200 POST /api/echo?x=1');
    const sent = seen()[0];
    expect(sent?.headers['x-id']).toBe('7');
    expect(JSON.parse(String(sent?.body))).toEqual({ name: '张三' });
    expect(errors).toEqual([]);
  });

  test('a chosen photo is read in slices, digested and put as bytes', async () => {
    const weapp = await launch({ url: 'pages/device/index' });
    const bytes = await photo(weapp);
    await weapp.phone.willChoose([{ name: '现场.png', bytes }]);
    await weapp.user.tap('#put');
    const digest = createHash('sha256').update(bytes).digest('hex');
    await weapp.user.see(`201 201 ${digest}`);
    const parts = seen().filter((request) => request.method === 'PUT');
    expect(Buffer.concat(parts.map((part) => part.body)).equals(bytes)).toBe(true);
    await weapp.user.tap('#put');
    await weapp.user.see('chooseMedia:fail cancel');
    expect(weapp.errors).toEqual([]);
  });

  test('a file from a chat is uploaded as a form', async () => {
    const { user, phone } = await launch({ url: 'pages/device/index' });
    await phone.willChoose([{ name: '认定书.pdf', bytes: Buffer.from('%PDF-1.7 x') }]);
    await user.tap('#upload');
    await user.see('认定书.pdf {"saw":"POST /api/upload"}');
    const sent = seen()[0];
    expect(sent?.headers['content-type']).toContain('multipart/form-data; boundary=');
    expect(String(sent?.body)).toContain('%PDF-1.7 x');
    expect(String(sent?.body)).toContain('a/b.pdf');
  });

  test('a saved file outlives an app kill; a temporary one does not', async () => {
    const weapp = await launch({ url: 'pages/device/index' });
    const bytes = await photo(weapp);
    const file = { name: 'a.png', bytes };
    await weapp.phone.willChoose([file]);
    await weapp.phone.willChoose([file]);
    await weapp.user.tap('#keep');
    await weapp.user.see('已保存');
    await weapp.kill();
    await weapp.user.tap('#recall');
    await weapp.user.see(`${bytes.length} / readFile:fail no such file or directory`);
  });

  test('a document is downloaded and opened, and a code is scanned', async () => {
    const { user, phone, errors } = await launch({ url: 'pages/device/index' });
    await user.tap('#open');
    await user.see('.pdf');
    expect(await phone.calls('openDocument')).toHaveLength(1);
    await phone.willScan('https://example.org/j/AB12');
    await user.tap('#scan');
    await user.see('https://example.org/j/AB12');
    expect(errors).toEqual([]);
  });

  test('without a network every request fails and the app is told', async () => {
    const { user, phone } = await launch({ url: 'pages/device/index' });
    await phone.set({ online: false });
    await user.tap('#ask');
    await user.see('request:fail net::ERR_INTERNET_DISCONNECTED');
    expect(await user.text('#network')).toBe('none');
    expect(seen()).toEqual([]);
    await phone.set({ online: true });
    await user.tap('#ask');
    await user.see('200 POST');
  });

  test('a lost answer is a timeout for the app although the server did its work', async () => {
    const { user, phone } = await launch({ url: 'pages/device/index' });
    await phone.willLoseAnswer();
    await user.tap('#ask');
    await user.see('request:fail timeout');
    expect(seen()).toHaveLength(1);
  });

  test('the code of the app finds none of the browser globals a mini-program lacks', async () => {
    const { user } = await launch({ url: 'pages/device/index' });
    await user.tap('#browserGlobals');
    await user.see('没有');
  });
});
