import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

/** An old woman was hit on foot: nobody has rated her leg yet. */
async function toCosts(page: Page): Promise<void> {
  await choose(page, '我走路，对方开汽车');
  await press(page, '下一题');
  await choose(page, '主要责任');
  await press(page, '下一题');
  await choose(page, '受了伤，还没评残，或不知道');
  await press(page, '下一题');
  await heading(page, '花了多少，住院几天？');
}

test('a person who reloads, goes back or closes a sheet stays where she was, with all she answered', async () => {
  const page = await personAt(browser, browserWorld(), undefined);
  await page.goto(addressOf(browserWorld().url, 'calculation/ask'));
  await toCosts(page);
  await page.getByRole('textbox', { name: /^看病花了多少/ }).fill('20000');
  await page.reload();
  await heading(page, '花了多少，住院几天？');
  expect(await page.getByRole('textbox', { name: /^看病花了多少/ }).inputValue()).toBe('20,000.00');

  await page.goBack();
  await heading(page, '伤得怎么样？');
  const unrated = page.getByRole('radio', { name: /^受了伤，还没评残/ });
  expect(await unrated.getAttribute('aria-checked')).toBe('true');
  await press(page, '下一题');
  await choose(page, '30 天');
  await press(page, '下一题');
  await choose(page, '65 到 69 岁');
  await press(page, '算出来');

  await page.getByText('年纪，先按 67 岁算').waitFor();
  await page.getByText('怎么算的').first().click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(page.url()).toContain('calculation/result');

  await page.getByText('年纪，先按 67 岁算').click();
  await page.getByRole('textbox', { name: /^几岁/ }).fill('69');
  await page.reload();
  expect(await page.getByRole('textbox', { name: /^几岁/ }).inputValue()).toBe('69');
  await press(page, '算进去');
  await press(page, '看结果');
  await page.getByText('伤残，先按没有算').waitFor();
  expect(await page.getByText(/^年纪，先按/).count()).toBe(0);
  await page.context().close();
}, 120_000);
