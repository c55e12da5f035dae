import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accountApi } from '@shared/account';
import type { World } from '../../functions/local/walk';
import { worldOverHttp } from './http-world';

let made: (World & { readonly url: string }) | undefined;

/** The system the set-up started, with the staff signed in. One for a test file: who signed in once stays so. */
export function browserWorld(): World & { readonly url: string } {
  const url = process.env['TEST_URL'];
  if (!url)
    throw new Error('tests/support/browser-setup.ts has not run: use the "browser" project');
  const held = JSON.parse(process.env['TEST_STAFF_TOKENS'] ?? '{}') as Record<string, string>;
  made ??= { ...worldOverHttp(url, [], () => undefined, held), url };
  return made;
}

export type PersonOptions = BrowserContextOptions & {
  /** Letters 1.4 times as large. */
  readonly large?: boolean;
};

/** A browser of its own for one person, signed in if there is a number, at a phone's size unless told otherwise. */
export async function personAt(
  browser: Browser,
  world: World,
  phone: string | undefined,
  options: PersonOptions = {},
): Promise<Page> {
  const { large = false, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...rest,
  });
  const kept = {
    ...(phone ? { 'dj:session': await sessionOf(world, phone) } : {}),
    ...(large ? { 'dj:type': 1.4 } : {}),
  };
  await context.addInitScript((values: Record<string, unknown>) => {
    // a blank page keeps nothing
    if (location.origin === 'null') return;
    for (const [key, value] of Object.entries(values)) {
      localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(value) }));
    }
  }, kept);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function sessionOf(world: World, phone: string) {
  const token = await world.login(phone);
  return { token, me: await world.ask(accountApi.me, {}, token) };
}

/** The address of a page of the app: `mediation/room` with its query. */
export function addressOf(
  url: string,
  page: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `${url}/#/${page}/index${search ? `?${search}` : ''}`;
}
