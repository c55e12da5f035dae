import { setCurrentPath } from './current';
import { createPageRoot, type PageRoot } from './easel';
import { loadComponent } from './loader';
import { drawTabBar, drawTitleBar } from './shell';
import { joinPath, pagePaths, pkg, reportError, tabPaths, type PageJson } from './state';
import { Refusal } from './wx/settle';

export type PageInstance = {
  readonly data: unknown;
  readonly setData: (data: unknown) => void;
  readonly [member: string]: unknown;
};

export type OpenPage = {
  readonly id: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly root: PageRoot;
  readonly instance: PageInstance;
  readonly box: HTMLElement;
  readonly style: HTMLStyleElement;
  scroll: number;
  atEnd: boolean;
};

const MOST_PAGES = 10;
// ids differ from one launch to the next, so that a page kept by a test is never mistaken
let sequence = (performance.timeOrigin % 1e9) | 0;
const open: OpenPage[] = [];
const tabs = new Map<string, OpenPage>();
const badges = new Map<number, string>();
let tabBarHidden = false;

export const stack: readonly OpenPage[] = open;

export const top = (): OpenPage => {
  const page = open.at(-1);
  if (page === undefined) throw new Error('No page is open.');
  return page;
};

export const settingsOf = (path: string): PageJson => ({ ...pkg.app.window, ...pkg.jsons[path] });

/** Calls a lifetime method of a page, if the page has it. */
export const callPage = (page: OpenPage, method: string, ...args: readonly unknown[]): unknown => {
  const work = page.instance[method];
  if (typeof work !== 'function') return undefined;
  try {
    return (work as (...given: readonly unknown[]) => unknown).apply(page.instance, [...args]);
  } catch (error) {
    reportError(`${page.path}.${method}`, error);
    return undefined;
  }
};

export const setBadge = (index: number, text: string | null): void => {
  if (text === null) badges.delete(index);
  else badges.set(index, text);
  drawAround();
};

export const hideTabBar = (hidden: boolean): void => {
  tabBarHidden = hidden;
  drawAround();
};

const drawAround = (): void => {
  const page = open.at(-1);
  if (page === undefined) return;
  drawTitleBar(settingsOf(page.path), open.length > 1, () => back(1));
  const bar = pkg.app.tabBar;
  const shown = bar !== undefined && bar.custom !== true && tabPaths.includes(page.path);
  drawTabBar(
    shown && !tabBarHidden
      ? {
          items: bar.list,
          selected: page.path,
          badges,
          choose: (item, index) => {
            switchTab(`/${item.pagePath}`);
            callPage(top(), 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text });
          },
        }
      : null,
  );
};

const hide = (page: OpenPage): void => {
  page.scroll = window.scrollY;
  callPage(page, 'onHide');
  page.box.style.display = 'none';
  page.style.media = 'not all';
};

const show = (page: OpenPage): void => {
  setCurrentPath(page.path);
  page.box.style.display = '';
  page.style.media = 'all';
  const style = page.box.querySelector('wx-page')?.getAttribute('style') ?? '';
  document.documentElement.style.overflow = /overflow\s*:\s*hidden/.test(style) ? 'hidden' : '';
  window.scrollTo(0, page.scroll);
  drawAround();
  callPage(page, 'onShow');
};

const close = (page: OpenPage): void => {
  callPage(page, 'onUnload');
  try {
    page.root.release();
  } catch (error) {
    reportError(`close ${page.path}`, error);
  }
  page.box.remove();
};

const create = (path: string, query: Readonly<Record<string, string>>): OpenPage => {
  loadComponent(path);
  const box = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = pkg.styles[path] ?? '';
  const spot = document.createElement('div');
  box.append(style, spot);
  document.body.appendChild(box);
  const root = createPageRoot(path);
  const caller = root.get() as unknown as PageInstance;
  const instance = Object.assign(caller, { route: path, __route__: path, options: query });
  const page = {
    id: (sequence += 1),
    path,
    query,
    root,
    instance,
    box,
    style,
    scroll: 0,
    atEnd: false,
  };
  open.push(page);
  setCurrentPath(path);
  callPage(page, 'onLoad', { ...query });
  root.attach(box as never, spot as never);
  show(page);
  callPage(page, 'onReady');
  return page;
};

type Address = { readonly path: string; readonly query: Readonly<Record<string, string>> };

const addressOf = (url: string): Address => {
  const [location = '', search = ''] = url.split('?');
  const from = open.at(-1)?.path ?? '';
  const path = joinPath(from, location);
  if (!pagePaths.includes(path)) throw new Refusal(`page "${path}" is not found`);
  // values reach the page as they were written, not decoded
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = Object.fromEntries(
    pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]),
  );
  return { path, query };
};

const refuseTab = (path: string, api: string): void => {
  if (tabPaths.includes(path)) throw new Refusal(`can not ${api} a tabbar page`);
};

export const navigateTo = (url: string): void => {
  const { path, query } = addressOf(url);
  refuseTab(path, 'navigateTo');
  if (open.length >= MOST_PAGES) throw new Refusal('webview count limit exceed');
  if (open.length > 0) hide(top());
  create(path, query);
};

export const redirectTo = (url: string): void => {
  const { path, query } = addressOf(url);
  refuseTab(path, 'redirectTo');
  const old = open.pop();
  if (old !== undefined) close(old);
  if (old !== undefined) tabs.delete(old.path);
  create(path, query);
};

export const reLaunch = (url: string): void => {
  const { path, query } = addressOf(url);
  const leaving = new Set([...open.splice(0), ...tabs.values()]);
  tabs.clear();
  leaving.forEach(close);
  const page = create(path, query);
  if (tabPaths.includes(path)) tabs.set(path, page);
};

export const switchTab = (url: string): void => {
  const { path } = addressOf(url);
  if (!tabPaths.includes(path)) throw new Refusal('can not switch to no-tabBar page');
  const current = top();
  if (current.path === path && open.length === 1) return;
  if (tabs.get(current.path) === current) hide(current);
  const leaving = open.splice(0).filter((page) => tabs.get(page.path) !== page);
  leaving.reverse().forEach(close);
  const kept = tabs.get(path);
  if (kept === undefined) {
    tabs.set(path, create(path, {}));
    return;
  }
  open.push(kept);
  show(kept);
};

export const back = (steps: number): void => {
  if (open.length < 2) throw new Refusal('cannot navigate back at first page');
  for (let step = 0; step < steps && open.length > 1; step += 1) {
    const page = open.pop();
    if (page !== undefined) close(page);
  }
  show(top());
};

/** Calls the page on top when the window scrolls and when it reaches the end. */
export const followScroll = (): void =>
  window.addEventListener('scroll', () => {
    const page = open.at(-1);
    if (page === undefined) return;
    callPage(page, 'onPageScroll', { scrollTop: window.scrollY });
    const limit = settingsOf(page.path).onReachBottomDistance ?? 50;
    const height = document.documentElement.scrollHeight;
    const atEnd = window.scrollY + window.innerHeight >= height - limit;
    if (atEnd && !page.atEnd) callPage(page, 'onReachBottom');
    page.atEnd = atEnd;
  });
