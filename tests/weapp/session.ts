import type {
  Browser,
  BrowserContext,
  ElementHandle,
  Frame,
  JSHandle,
  Page,
} from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { packWeapp } from './pack';
import { ordinaryPhone, type PhoneState } from './phone-state';
import type { Harness } from './runtime/main';
import { serveSite } from './site';

/** wx.request knows no cross-origin rules, and the app's origin is not the server's. */
const NO_CROSS_ORIGIN = ['--disable-web-security'];
const START_LIMIT = 15_000;

export type LogLine = { readonly type: string; readonly text: string };

/** A mini-program running on a phone of its own. */
export type Session = {
  readonly page: Page;
  /** Errors of the app since launch, kills included; empty is what a test wants. */
  readonly errors: readonly string[];
  readonly logs: readonly LogLine[];
  readonly onLog: (listener: (line: LogLine) => void) => void;
  readonly onError: (listener: (text: string) => void) => void;
  /** The running app, once it has opened its first page. */
  readonly app: () => Promise<JSHandle<Harness>>;
  readonly frame: () => Frame;
  readonly phone: () => PhoneState;
  readonly setPhone: (change: Partial<PhoneState>) => Promise<void>;
  /** Ends the app as the phone's system does and opens it again; only what it stored is left. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SessionOptions = {
  /** Folder of the built mini-program, such as `dist/weapp`. */
  readonly dist: string;
  readonly phone?: Partial<PhoneState>;
  /** A browser to share; without it the session starts and ends one of its own. */
  readonly browser?: Browser;
  readonly size?: { readonly width: number; readonly height: number };
};

const frameOf = (page: Page): Frame => {
  const frame = page.frame({ name: 'app' });
  if (frame === null)
    throw new Error('The app has no window: the page of the harness is not open.');
  return frame;
};

const running = async (page: Page, errors: readonly string[]): Promise<JSHandle<Harness>> => {
  try {
    const found = await frameOf(page).waitForFunction(() => window.weapp, undefined, {
      timeout: START_LIMIT,
    });
    return found as JSHandle<Harness>;
  } catch (error) {
    const cause = errors.length > 0 ? errors.join('\n') : String(error);
    throw new Error(`The mini-program did not start:\n${cause}`);
  }
};

const newContext = (browser: Browser, size: SessionOptions['size']): Promise<BrowserContext> =>
  browser.newContext({
    viewport: size ?? { width: 375, height: 720 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });

export const weappBrowser = (): Promise<Browser> => launchBrowser({ flags: NO_CROSS_ORIGIN });

/** Packs, serves and opens a mini-program. The caller closes the session. */
export const openSession = async (options: SessionOptions): Promise<Session> => {
  const packed = await packWeapp(options.dist);
  const site = await serveSite(packed);
  const browser = options.browser ?? (await weappBrowser());
  const context = await newContext(browser, options.size);
  const page = await context.newPage();
  const errors: string[] = [...packed.warnings];
  const logs: LogLine[] = [];
  const logListeners: ((line: LogLine) => void)[] = [];
  const errorListeners: ((text: string) => void)[] = [];
  let phone: PhoneState = { ...ordinaryPhone, ...options.phone };
  const addError = (text: string): void => {
    errors.push(text);
    errorListeners.forEach((listener) => listener(text));
  };
  page.on('pageerror', (error) => addError(error.stack ?? error.message));
  page.on('console', (message) => {
    const line = { type: message.type(), text: message.text() };
    logs.push(line);
    logListeners.forEach((listener) => listener(line));
  });
  await page.exposeBinding('harnessPhone', () => phone);
  await page.exposeBinding('harnessError', (_source, text: string) => addError(text));
  const start = async (): Promise<void> => {
    await running(page, errors);
  };
  const close = async (): Promise<void> => {
    await context.close();
    if (options.browser === undefined) await browser.close();
    await site.close();
  };
  const session: Session = {
    page,
    errors,
    logs,
    onLog: (listener) => void logListeners.push(listener),
    onError: (listener) => void errorListeners.push(listener),
    app: () => running(page, errors),
    frame: () => frameOf(page),
    phone: () => phone,
    setPhone: async (change) => {
      phone = { ...phone, ...change };
      await (await session.app()).evaluate((app, next) => app.setPhone(next), phone);
    },
    restart: async () => {
      await page.reload();
      await start();
    },
    close,
  };
  try {
    await page.goto(site.url);
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return session;
};

export type Handle = ElementHandle<HTMLElement | SVGElement>;

const settleTime = 60;

/** Lets the app work through what was just done to it. */
export const breathe = (session: Session): Promise<void> => session.page.waitForTimeout(settleTime);

/**
 * Taps an element in the middle with a real touch.
 *
 * @throws Error when something else lies over it, naming that element
 */
export const tapElement = async (
  session: Session,
  handle: Handle,
  times: 1 | 2 = 1,
): Promise<void> => {
  const cover = await handle.evaluate((node) => {
    node.scrollIntoView({ block: 'center', inline: 'center' });
    const box = node.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return 'nothing: it is not shown';
    const over = node.ownerDocument.elementFromPoint(
      box.left + box.width / 2,
      box.top + box.height / 2,
    );
    const fine = over !== null && (node.contains(over) || over.contains(node));
    return fine ? null : (over?.outerHTML.slice(0, 120) ?? 'nothing: it is outside the window');
  });
  if (cover !== null) throw new Error(`The element cannot be tapped; in its place is ${cover}.`);
  const box = await handle.boundingBox();
  if (box === null) throw new Error('The element cannot be tapped: it is not shown.');
  const taps = Array.from({ length: times }, () =>
    session.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2),
  );
  await Promise.all(taps);
  await breathe(session);
};

/** Types a text into the field of an input or textarea in place of what was there. */
export const typeInto = async (session: Session, handle: Handle, text: string): Promise<void> => {
  const own = await handle.evaluate((node) => /^(INPUT|TEXTAREA)$/.test(node.tagName));
  const field = own ? handle : await handle.$('input,textarea');
  if (field === null) throw new Error('The element has no field to type into.');
  await tapElement(session, field);
  await field.evaluate((node) => (node as HTMLInputElement).select());
  if (text === '') await session.page.keyboard.press('Delete');
  else await session.page.keyboard.insertText(text);
  await field.evaluate((node) => (node as HTMLInputElement).blur());
  await breathe(session);
};
