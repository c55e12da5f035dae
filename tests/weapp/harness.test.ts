import { buildFixture } from './fixture-build';
import { weappSuite } from './weapp-suite';

const { launch } = weappSuite(buildFixture);

describe('the unchanged miniprogram-automator client drives the built mini-program', () => {
  test('it taps, reads, counts elements and walks into a sub-package and back', async () => {
    const { mini, errors } = await launch();
    const home = await mini.currentPage();
    await (await home?.$('#plus'))?.tap();
    await (await home?.$('#plus'))?.tap();
    expect(await (await home?.$('#count'))?.text()).toBe('点击 2 次，刷新 0 次');
    expect(await home?.$$('.item')).toHaveLength(2);
    const detail = await mini.navigateTo('/cases/detail/index?id=7&name=%E5%BC%A0%E4%B8%89');
    expect(detail).toMatchObject({ path: 'cases/detail/index', query: { id: '7' } });
    expect(await (await detail?.$('#what'))?.text()).toBe('案件 7 张三');
    expect(await mini.pageStack()).toHaveLength(2);
    expect((await mini.navigateBack())?.path).toBe('pages/home/index');
    expect(errors).toEqual([]);
  });

  test('it types, chooses, mocks a wx call and runs a function inside the app', async () => {
    const { mini, errors } = await launch({ url: 'pages/form/index' });
    const form = await mini.currentPage();
    const name = await form?.$('#name');
    if (!name || !('input' in name)) throw new Error('the field is not an input');
    await (name as unknown as { input: (text: string) => Promise<void> }).input('王小明');
    await (await form?.$('#kind'))?.trigger('change', { value: 1 });
    expect(await name.value()).toBe('王小明');
    expect(await mini.callWxMethod('getStorageSync', 'draft')).toEqual({
      name: '王小明',
      kind: '变道',
    });
    await mini.mockWxMethod('getStorageSync', '假的');
    expect(await mini.callWxMethod('getStorageSync', 'draft')).toBe('假的');
    await mini.restoreWxMethod('getStorageSync');
    const routes = await mini.evaluate('() => getCurrentPages().map((page) => page.route)');
    expect(routes).toEqual(['pages/form/index']);
    expect(await mini.systemInfo()).toMatchObject({ SDKVersion: '3.8.0' });
    expect(errors).toEqual([]);
  });

  test('it refuses a page that is not in the package, in the words of WeChat', async () => {
    const { mini } = await launch();
    await expect(mini.callWxMethod('navigateTo', { url: '/pages/none/index' })).rejects.toThrow(
      'navigateTo:fail page "pages/none/index" is not found',
    );
    await expect(mini.callWxMethod('navigateTo', { url: '/pages/mine/index' })).rejects.toThrow(
      'can not navigateTo a tabbar page',
    );
  });
});

describe('fields and components answer as on a phone', () => {
  test('every kind of field fills the draft, and the draft outlives an app kill', async () => {
    const { user, kill, phone, errors } = await launch({ url: 'pages/form/index' });
    await user.type('#name', '李四');
    await user.type('#story', '十二月一日早上七点，在路口被追尾，车尾受损，人没有受伤。');
    await user.choose('#kind', 0);
    await user.choose('#day', '2026-11-01');
    await user.choose('#time', '07:30');
    await user.tapText('本人');
    await user.tap('#person');
    await user.tap('#thing');
    await user.tap('#agree');
    await user.choose('#share', 70);
    const draft = {
      name: '李四',
      story: '十二月一日早上七点，在路口被追尾，车尾受',
      kind: '追尾',
      day: '2026-11-01',
      time: '07:30',
      side: 'me',
      hurt: 'person+thing',
      agree: 'true',
      share: '70',
    };
    expect(await phone.storage()).toMatchObject({ draft });
    await kill();
    expect(JSON.parse(await user.text('#all'))).toEqual(draft);
    expect(await phone.storage()).toMatchObject({ launches: 2 });
    expect(errors).toEqual([]);
  });

  test('a field and a picker are found by the label a screen reader says', async () => {
    const { user, phone } = await launch({ url: 'pages/form/index' });
    await user.fill('姓名', '王五');
    await user.pick('日期', '2026-10-08');
    expect(await user.value('姓名')).toBe('王五');
    expect(await phone.storage()).toMatchObject({ draft: { name: '王五', day: '2026-10-08' } });
  });

  test('a picker shows its panel, and refuses a day after its end', async () => {
    const { user, page } = await launch({ url: 'pages/form/index' });
    await user.tap('#kind');
    await page.locator('section.picker select').selectOption('2');
    await page.locator('#picker-confirm').tap();
    await user.see('其他');
    await expect(user.choose('#day', '2026-12-01')).rejects.toThrow('does not offer 2026-12-01');
  });

  test('a disabled button takes no tap, and a covered element cannot be tapped', async () => {
    const { user, page } = await launch();
    await user.tap('#never');
    expect(await user.text('#count')).toContain('点击 0 次');
    await page.frame({ name: 'app' })?.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0';
      document.body.appendChild(cover);
    });
    await expect(user.tap('#plus')).rejects.toThrow('cannot be tapped');
  });

  test('a root portal and page-meta work: the layer opens over the page and stops its scrolling', async () => {
    const { user, page, errors } = await launch({ url: 'pages/form/index' });
    await user.tap('#more');
    const overflow = () =>
      page.frame({ name: 'app' })?.evaluate(() => document.documentElement.style.overflow);
    await user.see('说明文字');
    expect(await overflow()).toBe('hidden');
    await user.tap('#portal');
    expect(await user.count('#portal')).toBe(0);
    expect(await overflow()).toBe('');
    expect(errors).toEqual([]);
  });

  test('a finger draws on the canvas and the drawing becomes a picture and a file', async () => {
    const { user, errors } = await launch({ url: 'pages/device/index' });
    await user.draw('#pad', [
      { x: 20, y: 20 },
      { x: 80, y: 90 },
      { x: 200, y: 30 },
    ]);
    await user.tap('#done');
    expect(await user.text('#moves')).toBe('2');
    const image = await (await user.find('#picture')).$('img');
    const size = await image?.evaluate((node) => {
      const { naturalWidth, naturalHeight, src } = node;
      return [naturalWidth, naturalHeight, src.slice(0, 15)];
    });
    expect(size).toEqual([600, 240, 'data:image/png;']);
    await user.find('#saved');
    expect(errors).toEqual([]);
  });
});

describe('what goes wrong is told', () => {
  test('an error thrown by the app is in the list of errors', async () => {
    const { mini, errors, page } = await launch();
    await mini.evaluate('() => { setTimeout(() => { throw new Error("坏了"); }, 0); }');
    await page.waitForTimeout(200);
    expect(errors.join()).toContain('坏了');
  });

  test('a folder that holds no built mini-program is refused with the command to build it', async () => {
    await expect(launch({ dist: __dirname })).rejects.toThrow('npm run build:phone');
  });
});
