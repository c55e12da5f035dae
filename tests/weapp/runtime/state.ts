import { ordinaryPhone, type PhoneFile, type PhoneState, type WxCall } from '../phone-state';

export type PageJson = {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: string;
  readonly navigationStyle?: string;
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
  readonly usingComponents?: Readonly<Record<string, string>>;
};

export type TabItem = { readonly pagePath: string; readonly text: string };

export type AppJson = {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly subpackages?: AppJson['subPackages'];
  readonly window?: PageJson;
  readonly tabBar?: {
    readonly color?: string;
    readonly selectedColor?: string;
    readonly backgroundColor?: string;
    readonly custom?: boolean;
    readonly list: readonly TabItem[];
  };
};

/** The whole mini-program as packed by `pack.ts`. */
export type WeappPackage = {
  readonly app: AppJson;
  readonly jsons: Readonly<Record<string, PageJson>>;
  readonly styles: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, unknown>>;
  readonly modules: Readonly<Record<string, (...args: readonly unknown[]) => void>>;
  /** Names of browser globals a mini-program does not have. */
  readonly hidden: readonly string[];
};

export type ModalAnswer = { readonly confirm: boolean; readonly content?: string };

/** Things a person does in answer to the app, given by the test before or while it waits. */
type Waiting = {
  readonly picks: (readonly PhoneFile[] | null)[];
  readonly scans: (string | null)[];
  readonly modals: ModalAnswer[];
  readonly sheets: (number | null)[];
  /** Answers that get lost on the way back: a part of each call's address. */
  readonly lostAnswers: string[];
};

declare global {
  // only an interface adds to the browser's own type
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly weappPackage: WeappPackage;
    readonly harnessPhone: () => Promise<PhoneState>;
    readonly harnessError: (text: string) => Promise<void>;
  }
}

export const pkg: WeappPackage = window.weappPackage;
export const phone: { now: PhoneState } = { now: ordinaryPhone };
export const calls: WxCall[] = [];
export const mocks = new Map<string, unknown>();
export const waiting: Waiting = { picks: [], scans: [], modals: [], sheets: [], lostAnswers: [] };

export const pagePaths: readonly string[] = [
  ...pkg.app.pages,
  ...(pkg.app.subPackages ?? pkg.app.subpackages ?? []).flatMap((part) =>
    part.pages.map((page) => `${part.root.replace(/\/$/, '')}/${page}`),
  ),
];

export const tabPaths: readonly string[] = (pkg.app.tabBar?.list ?? []).map((t) => t.pagePath);

const errorListeners = new Set<(text: string) => void>();

/** Handlers registered by the app with `wx.onError` or `App.onError`. */
export const onAppError = (listener: (text: string) => void): void => {
  errorListeners.add(listener);
};

const wordsOf = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : JSON.stringify(error);
};

/** Keeps an error of the app for the test and tells the app's own handlers. */
export const reportError = (where: string, error: unknown): void => {
  const text = `${where}: ${wordsOf(error)}`;
  void window.harnessError(text);
  errorListeners.forEach((listener) => listener(text));
};

/** Reads an option as text, numbers and truth values too; '' for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** Resolves `./x` and `../x` against the folder of a file of the package. */
export const joinPath = (from: string, to: string): string => {
  if (to.startsWith('/')) return to.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
};
