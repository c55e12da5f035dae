import type { Browser, Locator, Page } from 'playwright-core';
import { addressOf, browserWorld, personAt, type PersonOptions } from '../../support/browser-world';
import { watchPage, type Watch } from '../../support/page-watch';

/** Somebody with a browser of his own. */
export type Person = { readonly page: Page; readonly phone: string; readonly watch: Watch };

export const desk = { width: 1280, height: 900 } as const;

/** A browser for one person. Who is not `signedIn` signs in through the page. */
export async function personWith(
  browser: Browser,
  phone: string,
  { signedIn, ...options }: PersonOptions & { readonly signedIn: boolean },
): Promise<Person> {
  const page = await personAt(browser, browserWorld(), signedIn ? phone : undefined, options);
  return { page, phone, watch: watchPage(page) };
}

/** Opens a page anew, as from a message: whatever stood under it is gone. */
export async function arrive(
  { page }: Person,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto('about:blank');
  await page.goto(addressOf(browserWorld().url, name, query));
}

/** On the sign-in page: the number, the code from the message, and in. */
export async function signIn(person: Person): Promise<void> {
  const { page, phone } = person;
  await field(page, '手机号').fill(phone);
  await fillCode(person);
  await button(page, '登录').click();
}

/** Has a code sent to this phone and types it. */
export async function fillCode({ page, phone }: Person): Promise<void> {
  const world = browserWorld();
  const before = await world.smsCode(phone);
  await button(page, '发验证码').click();
  await page.getByText('秒后').first().waitFor();
  let code = await world.smsCode(phone);
  for (let tries = 0; code === before && tries < 50; tries += 1) {
    await page.waitForTimeout(100);
    code = await world.smsCode(phone);
  }
  await field(page, '短信验证码').fill(code);
}

type Place = Page | Locator;

export const button = (at: Place, name: string | RegExp): Locator =>
  at.getByRole('button', { name, exact: true });
export const row = (at: Place, name: string | RegExp): Locator => at.getByRole('link', { name });
export const radio = (at: Place, name: string | RegExp): Locator => at.getByRole('radio', { name });
export const box = (at: Place, name: string | RegExp): Locator =>
  at.getByRole('checkbox', { name });
/** A text field by the beginning of its label; the hint follows it. */
export const field = (at: Place, label: string): Locator =>
  at.getByRole('textbox', { name: new RegExp(`^${label}(，|$)`) });
/** A date lies under the plain words. */
export const day = (at: Place, label: string): Locator => at.getByLabel(label, { exact: true });
/** One answer of a question with a few. */
export const pick = (at: Place, question: string, answer: string): Locator =>
  at
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: answer, exact: true });
export const seen = (at: Place, text: string | RegExp): Locator =>
  at.getByText(text).filter({ visible: true }).first();
