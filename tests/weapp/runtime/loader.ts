import { codeSpace } from './easel';
import { joinPath, onAppError, pkg, reportError } from './state';

/** What the app hands to `App({...})`. */
export type AppDefinition = {
  readonly onLaunch?: (options: unknown) => void;
  readonly onShow?: (options: unknown) => void;
  readonly onHide?: () => void;
  readonly onError?: (text: string) => void;
  readonly onPageNotFound?: (options: unknown) => void;
};

type Module = { exports: unknown };
const modules = new Map<string, Module>();
let definition: AppDefinition = {};
let given: { readonly wx: unknown; readonly getCurrentPages: () => readonly unknown[] } | null =
  null;

export const getApp = (): AppDefinition => definition;

export const provide = (parts: NonNullable<typeof given>): void => {
  given = parts;
};

const LANGUAGE =
  /^(Object|Function|Array|Number|parseFloat|parseInt|Infinity|NaN|undefined|Boolean|String|Symbol|Date|Promise|RegExp|.*Error|JSON|Math|Intl|ArrayBuffer|Atomics|.*Array|DataView|Map|BigInt|Set|WeakMap|WeakSet|WeakRef|Proxy|Reflect|FinalizationRegistry|decodeURI|decodeURIComponent|encodeURI|encodeURIComponent|escape|unescape|isFinite|isNaN|console)$/;

/** The global object of a mini-program: the language and timers, nothing of the browser. */
const makeGlobal = (): Record<string, unknown> => {
  const browser = window as unknown as Record<string, unknown>;
  const names = Object.getOwnPropertyNames(window).filter((name) => LANGUAGE.test(name));
  const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
  return {
    ...Object.fromEntries(names.map((name) => [name, browser[name]])),
    ...Object.fromEntries(timers.map((n) => [n, (browser[n] as () => void).bind(window)])),
  };
};
const global = makeGlobal();

const startApp = (made: AppDefinition): void => {
  definition = made;
  onAppError((text) => made.onError?.(text));
};

const run = (path: string, module: Module): void => {
  const code = pkg.modules[path];
  if (code === undefined) throw new Error(`The package has no module ${path}.js.`);
  const parts = given;
  if (parts === null) throw new Error('The runtime was not started.');
  const require = Object.assign((to: string) => load(joinPath(path, to.replace(/\.js$/, ''))), {
    async: (to: string) => Promise.resolve().then(() => require(to)),
  });
  codeSpace.componentEnv(path, ({ Page, Component, Behavior }) => {
    const config = { envVersion: 'develop' };
    const own = [require, module, module.exports, parts.wx, startApp, Page, Component, Behavior];
    code(...own, getApp, parts.getCurrentPages, global, global, config);
  });
};

/** Runs a module of the package once and gives its exports. */
export const load = (path: string): unknown => {
  const known = modules.get(path);
  if (known !== undefined) return known.exports;
  const module: Module = { exports: {} };
  modules.set(path, module);
  run(path, module);
  return module.exports;
};

const prepared = new Set<string>();

/** Runs a page or component and, before it, the components it uses (which may be itself). */
export const loadComponent = (path: string): void => {
  if (prepared.has(path)) return;
  prepared.add(path);
  for (const used of Object.values(pkg.jsons[path]?.usingComponents ?? {})) {
    const component = joinPath(path, used);
    if (pkg.modules[component] !== undefined) loadComponent(component);
  }
  try {
    load(path);
  } catch (error) {
    reportError(`load ${path}`, error);
  }
};
