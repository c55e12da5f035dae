import type { Browser, Page, Request } from 'playwright-core';
import { plots, walk, type Plot } from '../../functions/local/walk';
import { staff } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { until } from '../support/room-page';

function plotOf(number: number, victim: string, driver: string): Plot {
  const model = plots.find((plot) => plot.kind === 'e-bike');
  if (!model) throw new Error('no plot with a rider');
  return {
    ...model,
    number,
    victim: { name: victim, phone: `1381111${number}1`, born: '1968-02-07', order: '336' },
    driver: { name: driver, phone: `1381111${number}2`, born: '1990-10-19', order: '583' },
    insurer: 'insurer-yuan',
  };
}

/** What has come in is drawn by then. */
const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );

/** A figure that no longer changes from one look to the next. */
async function atRest(look: () => Promise<number>): Promise<number> {
  let last = Number.NaN;
  await until('nothing moves any more', async () => {
    const now = await look();
    const same = now === last;
    last = now;
    return same;
  });
  return last;
}

describe('A desk', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const world = browserWorld();
    await walk(world, plotOf(711, '欧阳晓兰', '闻人志'), 'applied');
    await walk(world, plotOf(712, '慕容春生', '令狐明'), 'applied');
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  async function deskOf(who: keyof typeof staff, page: string): Promise<Page> {
    if (!browser) throw new Error('no browser');
    const viewport = { width: 1280, height: 900 };
    const tab = await personAt(browser, browserWorld(), staff[who].phone, { viewport });
    await tab.goto(addressOf(browserWorld().url, page));
    return tab;
  }
  const search = (page: Page, label: string) =>
    page.getByRole('textbox', { name: label }).filter({ visible: true });
  const row = (page: Page, name: string) =>
    page.getByRole('row', { name: new RegExp(name) }).filter({ visible: true });

  it('looks when Enter is pressed and when typing pauses, and says what it did not find and the way out', async () => {
    const page = await deskOf('clerk', 'mediation/desk');
    const field = search(page, '事故码或姓名');
    await row(page, '慕容春生').waitFor();
    await field.fill('欧阳');
    await field.press('Enter');
    await row(page, '慕容春生').waitFor({ state: 'detached' });
    await row(page, '欧阳晓兰').waitFor();
    // no key and no leaving of the field: a pause is enough
    await field.fill('查无此人');
    await page.getByText('没有找到“查无此人”').waitFor();
    await page.getByRole('button', { name: '不找了，看全部' }).click();
    await row(page, '慕容春生').waitFor();
    expect(await field.inputValue()).toBe('');
    await field.fill('欧阳');
    await row(page, '慕容春生').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '清空' }).click();
    await row(page, '慕容春生').waitFor();
  }, 60_000);

  it('is found as it was left by who opened a file and comes back, and by who loads it again', async () => {
    const page = await deskOf('clerk', 'mediation/desk');
    await page.getByRole('tab', { name: /轮到我/ }).click();
    await search(page, '事故码或姓名').fill('欧阳');
    await row(page, '慕容春生').waitFor({ state: 'detached' });
    await row(page, '欧阳晓兰').click();
    await page.getByText('派给他').waitFor();
    await page.getByRole('button', { name: '返回' }).filter({ visible: true }).click();
    const asLeft = async () => {
      await row(page, '欧阳晓兰').waitFor();
      expect(await search(page, '事故码或姓名').inputValue()).toBe('欧阳');
      const whose = page.getByRole('tab', { name: /轮到我/, selected: true });
      await whose.filter({ visible: true }).waitFor();
      expect(await row(page, '慕容春生').count()).toBe(0);
    };
    await asLeft();
    await page.reload();
    await asLeft();
    // loaded again on the file, the browser's own way back leads to the same list
    await row(page, '欧阳晓兰').click();
    await page.getByText('派给他').waitFor();
    await page.reload();
    await page.getByText('派给他').waitFor();
    await page.goBack();
    await asLeft();
  }, 60_000);

  it('stands where it was scrolled to when a file is left again', async () => {
    const page = await deskOf('clerk', 'mediation/desk');
    await row(page, '慕容春生').waitFor();
    await page.setViewportSize({ width: 1280, height: 300 });
    const scrolled = () =>
      page.evaluate(() => {
        const inSight = [...document.querySelectorAll('.taro_page')].find((el) =>
          el.checkVisibility(),
        );
        return Math.max(inSight?.scrollTop ?? 0, window.scrollY);
      });
    await row(page, '慕容春生').scrollIntoViewIfNeeded();
    await page.mouse.move(600, 200);
    const start = await scrolled();
    await page.mouse.wheel(0, 120);
    await until('the list moves', async () => (await scrolled()) > start);
    const before = await atRest(scrolled);
    expect(before).toBeGreaterThan(50);
    await row(page, '慕容春生').click();
    await page.getByText('派给他').waitFor();
    await page.goBack();
    await row(page, '慕容春生').waitFor();
    await until('the list stands where it stood', async () => (await scrolled()) === before);
  }, 60_000);

  it('of the police finds an accident by its name, and shows the newer answer when an older one comes late', async () => {
    const page = await deskOf('police', 'accident/desk');
    const field = search(page, '事故码、姓名或号牌');
    const older = (request: Request) => request.postData()?.includes('令狐明') ?? false;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/accident/list', async (route) => {
      if (older(route.request())) await held;
      await route.continue();
    });
    const late = page.waitForResponse((response) => older(response.request()));
    await field.fill('令狐明');
    await field.press('Enter');
    await field.fill('闻人志');
    await field.press('Enter');
    await row(page, '闻人志').waitFor();
    letGo();
    await (await late).finished();
    await twoFrames(page);
    expect(await row(page, '令狐明').count()).toBe(0);
    await row(page, '闻人志').waitFor();
  }, 60_000);

  it.each([
    ['judge', '法院', /本院案件/],
    ['clerk', '人民调解', /全部案件/],
    ['supervisor', '监督与联席', /时限总览/],
  ] as const)(
    'of the %s is one tap away from the first page',
    async (who, brand, says) => {
      const page = await deskOf(who, 'home');
      await page.getByRole('link', { name: /进工作台/ }).click();
      await page.getByText(brand, { exact: false }).filter({ visible: true }).first().waitFor();
      await page.getByText(says).filter({ visible: true }).first().waitFor();
      await page.getByRole('link', { name: '首页' }).filter({ visible: true }).click();
      await page.getByRole('link', { name: /进工作台/ }).waitFor();
    },
    60_000,
  );
});
