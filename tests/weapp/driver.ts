import { query } from './protocol/registry';
import { trigger } from './protocol/element-methods';
import { breathe, tapElement, typeInto, type Handle, type Session } from './session';

export type Point = { readonly x: number; readonly y: number };

const LIMIT = 15_000;
const STEP = 40;

/** A thin driver for journeys: what a person does on the page on top, without the client's pauses. */
export type Driver = {
  /** Path of the page on top. */
  readonly path: () => Promise<string>;
  /** Goes to a page by `wx.reLaunch`. */
  readonly open: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Waits for the element (15 s) and gives it. */
  readonly find: (selector: string) => Promise<Handle>;
  readonly count: (selector: string) => Promise<number>;
  readonly text: (selector: string) => Promise<string>;
  readonly tap: (selector: string) => Promise<void>;
  /** Taps the smallest shown element whose whole text, or whose own text, is this. */
  readonly tapText: (text: string) => Promise<void>;
  /** Taps twice at once, as an impatient finger does. */
  readonly doubleTap: (selector: string) => Promise<void>;
  readonly doubleTapText: (text: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Chooses in a picker (index, `2026-11-23`, `08:30`) or moves a slider. */
  readonly choose: (selector: string, value: unknown) => Promise<void>;
  /** Types into the field a screen reader calls by that label (a hint after it does not matter). */
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Chooses in the picker, or moves the slider, of that label. */
  readonly pick: (label: string, value: unknown) => Promise<void>;
  /** Taps what a screen reader calls by that label. */
  readonly tapLabel: (label: string) => Promise<void>;
  /** What the field of that label holds. */
  readonly value: (label: string) => Promise<string>;
  /** Draws one stroke with a real finger; points count from the element's upper left corner. */
  readonly draw: (selector: string, points: readonly Point[]) => Promise<void>;
  /** Waits until the page on top, or WeChat's own layers, show the text. */
  readonly see: (text: string) => Promise<void>;
  /** Waits until the page on top has that path. */
  readonly arrive: (path: string) => Promise<void>;
  readonly screenshot: (file: string) => Promise<void>;
};

/** Tries until the work gives something, at most 15 s. */
const until = async <T>(
  session: Session,
  what: string,
  work: () => Promise<T | undefined>,
): Promise<T> => {
  for (let waited = 0; waited < LIMIT; waited += STEP) {
    const found = await work();
    if (found !== undefined) return found;
    await session.page.waitForTimeout(STEP);
  }
  const errors =
    session.errors.length === 0 ? '' : `\nErrors of the app:\n${session.errors.join('\n')}`;
  throw new Error(`Waited ${LIMIT / 1000} s in vain for ${what}.${errors}`);
};

const path = async (session: Session): Promise<string> =>
  (await session.app()).evaluate((app) => app.top().path);

const find = (session: Session, selector: string): Promise<Handle> =>
  until(
    session,
    `${selector} on the page`,
    async () => (await query(session, selector, { pageId: null }))[0],
  );

/** The shown element with that ARIA label, alone or followed by a hint or a value. */
const findLabel = (session: Session, label: string): Promise<Handle> =>
  until(session, `the label ${label}`, async () => {
    const app = await session.app();
    const found = await app.evaluateHandle((it, wanted) => {
      const said = (node: Element): string => node.getAttribute('aria-label') ?? '';
      const fits = (text: string): boolean =>
        text === wanted || text.startsWith(`${wanted}，`) || text.startsWith(`${wanted} `);
      const matches = Array.from(it.top().box.querySelectorAll<HTMLElement>('[aria-label]')).filter(
        (node) => node.offsetParent !== null && fits(said(node)),
      );
      return matches.find((node) => said(node) === wanted) ?? matches[0] ?? null;
    }, label);
    return (found.asElement() as Handle | null) ?? undefined;
  });

/** The picker or slider at an element: itself, inside it, or around it. */
const control = async (handle: Handle): Promise<Handle> => {
  const found = await handle.evaluateHandle((node) => {
    const kinds = 'wx-picker,wx-slider,wx-swiper';
    return node.matches(kinds) ? node : (node.querySelector(kinds) ?? node.closest(kinds) ?? node);
  });
  return found as unknown as Handle;
};

const findText = (session: Session, text: string): Promise<Handle> =>
  until(session, `the text ${text}`, async () => {
    const app = await session.app();
    const found = await app.evaluateHandle((it, wanted) => {
      const own = (node: HTMLElement): string =>
        Array.from(node.childNodes)
          .map((child) => (child.nodeType === Node.TEXT_NODE ? child.textContent : ''))
          .join('');
      const shown = Array.from(it.top().box.querySelectorAll<HTMLElement>('*')).filter(
        (node) => node.offsetParent !== null,
      );
      const whole = shown.filter((node) => node.innerText.trim() === wanted);
      // a tab says its words and, inside, a number
      return whole.at(-1) ?? shown.filter((node) => own(node).trim() === wanted).at(-1) ?? null;
    }, text);
    return (found.asElement() as Handle | null) ?? undefined;
  });

const sees = async (session: Session, text: string): Promise<true | undefined> => {
  const body = () => document.body.innerText;
  const [inside, outside] = [
    await session.frame().evaluate(body),
    await session.page.evaluate(body),
  ];
  return inside.includes(text) || outside.includes(text) ? true : undefined;
};

const draw = async (session: Session, handle: Handle, points: readonly Point[]): Promise<void> => {
  await handle.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const box = await handle.boundingBox();
  if (box === null) throw new Error('The element cannot be drawn on: it is not shown.');
  const screen = points.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
  const finger = await session.page.context().newCDPSession(session.page);
  for (const [index, point] of screen.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await finger.detach();
  await breathe(session);
};

const callRoute = async (session: Session, name: string, options: object): Promise<void> => {
  await (
    await session.app()
  ).evaluate(
    async (app, [method, given]) => {
      try {
        await app.call(method, given);
      } catch (refused) {
        throw new Error((refused as { readonly errMsg?: string }).errMsg ?? String(refused));
      }
    },
    [name, options] as const,
  );
  await breathe(session);
};

export const createDriver = (session: Session): Driver => ({
  path: () => path(session),
  open: (url) => callRoute(session, 'reLaunch', { url }),
  back: () => callRoute(session, 'navigateBack', {}),
  find: (selector) => find(session, selector),
  count: async (selector) => (await query(session, selector, { pageId: null })).length,
  text: async (selector) =>
    (await find(session, selector)).evaluate((node) => (node as HTMLElement).innerText),
  tap: async (selector) => tapElement(session, await find(session, selector)),
  tapText: async (text) => tapElement(session, await findText(session, text)),
  doubleTap: async (selector) => tapElement(session, await find(session, selector), 2),
  doubleTapText: async (text) => tapElement(session, await findText(session, text), 2),
  type: async (selector, text) => typeInto(session, await find(session, selector), text),
  choose: async (selector, value) =>
    trigger(session, await find(session, selector), 'change', { value }),
  fill: async (label, text) => typeInto(session, await findLabel(session, label), text),
  pick: async (label, value) =>
    trigger(session, await control(await findLabel(session, label)), 'change', { value }),
  tapLabel: async (label) => tapElement(session, await findLabel(session, label)),
  value: async (label) =>
    (await findLabel(session, label)).evaluate((node) => (node as HTMLInputElement).value),
  draw: async (selector, points) => draw(session, await find(session, selector), points),
  see: async (text) => void (await until(session, `the text ${text}`, () => sees(session, text))),
  arrive: async (wanted) => {
    await until(session, `the page ${wanted}`, async () =>
      (await path(session)) === wanted ? true : undefined,
    );
  },
  screenshot: async (file) => void (await session.page.screenshot({ path: file })),
});
