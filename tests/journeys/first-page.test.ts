import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { seen } from './chain/acting';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

/** What travels to a phone that opens this page for the first time, in bytes. */
async function costOf(name: string, text: string): Promise<number> {
  const world = browserWorld();
  const page = await personAt(browser, world, undefined);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(addressOf(world.url, name));
  await seen(page, text).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return bytes;
}

test.each([
  ['home', '事故赔偿，手机上办', 200],
  ['account/login', '手机号', 200],
  ['calculation/ask', '算一算', 280],
])('opening %s for the first time stays within its kilobytes', async (name, text, kilobytes) => {
  const bytes = await costOf(name, text);
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThan(kilobytes * 1024);
});
