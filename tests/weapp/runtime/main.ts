import type { PhoneFile, PhoneState } from '../phone-state';
import { installBaseStyle } from './base-style';
import { defineBuiltIns } from './components/index';
import { instanceOf } from './components/define';
import { registerPackage } from './easel';
import { filesWritten, loadFiles } from './files';
import { getApp, load, provide } from './loader';
import { callPage, followScroll, stack, top } from './pages';
import { calls, mocks, pagePaths, phone, pkg, reportError, waiting } from './state';
import { elementSelector } from './tags';
import { launchOptions } from './wx/account';
import { wx } from './wx/index';
import { answerModal, answerSheet, pullDown } from './wx/interface';
import { tellNetworkChange } from './wx/network';
import { appHide, appShow } from './wx/system';

const call = (name: string, ...args: readonly unknown[]): unknown => {
  const work = wx[name];
  if (typeof work !== 'function') throw new Error(`wx.${name} is not there.`);
  return (work as (...given: readonly unknown[]) => unknown)(...args);
};

const getCurrentPages = () => stack.map((page) => page.instance);

const setPhone = (next: PhoneState): void => {
  const before = phone.now;
  phone.now = next;
  if (before.online !== next.online) tellNetworkChange();
};

const guarded = (where: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    reportError(where, error);
  }
};

/** The person turns to another app, and comes back. */
const toBackground = (): void => {
  callPage(top(), 'onHide');
  guarded('App.onHide', () => getApp().onHide?.());
  appHide.tell({});
};

const toForeground = (): void => {
  const options = launchOptions();
  guarded('App.onShow', () => getApp().onShow?.(options));
  appShow.tell(options);
  callPage(top(), 'onShow');
};

const share = (): unknown => callPage(top(), 'onShareAppMessage', { from: 'button' });

type Anything = (...args: readonly unknown[]) => unknown;

/** Makes a function of the source text a test sends, with the app's own names in reach. */
const compile = (source: string): Anything => {
  const names = { wx, getApp, getCurrentPages };
  // the protocol carries functions as text
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function(...Object.keys(names), `return (${source})`) as Anything;
  return make(...Object.values(names)) as Anything;
};

/** What a test, through the protocol server or the driver, can do with the running app. */
const harness = {
  wx,
  call,
  calls,
  mocks,
  stack,
  top,
  getApp,
  getCurrentPages,
  compile,
  instanceOf,
  elementSelector,
  setPhone,
  give: (files: readonly PhoneFile[] | null) => void waiting.picks.push(files),
  scan: (text: string | null) => void waiting.scans.push(text),
  loseAnswer: (of: string) => void waiting.lostAnswers.push(of),
  answerModal,
  answerSheet,
  pullDown,
  share,
  toBackground,
  toForeground,
  filesWritten,
};

export type Harness = typeof harness;

declare global {
  // only an interface adds to the browser's own type
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    weapp?: Harness;
  }
}

window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  reportError('nobody handles a rejection', event.reason);
});

const start = async (): Promise<void> => {
  phone.now = await window.harnessPhone();
  await loadFiles();
  installBaseStyle();
  const shared = document.createElement('style');
  shared.textContent = Object.entries(pkg.styles)
    .filter(
      ([path]) => path === 'app' || (pkg.jsons[path] !== undefined && !pagePaths.includes(path)),
    )
    .map(([, css]) => css)
    .join('\n');
  document.head.appendChild(shared);
  defineBuiltIns((api, url) => void call(api, { url, fail: () => undefined }), share);
  registerPackage();
  provide({ wx, getCurrentPages });
  followScroll();
  const options = launchOptions();
  guarded('app.js', () => load('app'));
  guarded('App.onLaunch', () => getApp().onLaunch?.(options));
  guarded('App.onShow', () => getApp().onShow?.(options));
  const query = phone.now.launch.query === '' ? '' : `?${phone.now.launch.query}`;
  await call('reLaunch', { url: `/${options.path}${query}` });
  window.weapp = harness;
};

void start().catch((error: unknown) => reportError('start', error));
