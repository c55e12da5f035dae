import { reportError } from '../state';

/** Options of a wx call: the three callbacks and whatever the API takes. */
export type Options = {
  readonly success?: (result: unknown) => void;
  readonly fail?: (result: unknown) => void;
  readonly complete?: (result: unknown) => void;
  readonly [name: string]: unknown;
};

/** A refusal WeChat would answer with: its text follows `name:fail`. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export type Work = (options: Options) => unknown;

const hasCallback = (options: Options): boolean =>
  [options.success, options.fail, options.complete].some((callback) => callback !== undefined);

/** Calls back as WeChat does: later, success or fail first, then complete; else gives a promise. */
const answer = (options: Options, ok: boolean, result: unknown): void => {
  (ok ? options.success : options.fail)?.(result);
  options.complete?.(result);
};

/** Anything but a refusal is a fault of the app, of the test or of this runtime: the test hears of it. */
const refusalOf = (name: string, error: unknown): object => {
  if (error instanceof Refusal) return { ...error.extra, errMsg: `${name}:fail ${error.message}` };
  reportError(`wx.${name}`, error);
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs one wx API and settles it in the way the caller asked for. */
export const settle = (
  name: string,
  options: Options,
  work: Work,
): Promise<unknown> | undefined => {
  const running = pause().then(() => work(options));
  const settled = running.then(
    (result) => ({ ok: true, result: { errMsg: `${name}:ok`, ...(result as object | undefined) } }),
    (error: unknown) => ({ ok: false, result: refusalOf(name, error) }),
  );
  if (hasCallback(options)) {
    void settled.then(({ ok, result }) => answer(options, ok, result));
    return undefined;
  }
  return settled.then(({ ok, result }) => {
    if (ok) return result;
    // the apps' own form of a refusal is a plain object
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw result;
  });
};

export type Api = (...args: readonly never[]) => unknown;

/** Makes a wx API of work that may answer later or refuse. */
export const api = (name: string, work: Work) => (options?: Options) =>
  settle(name, options ?? {}, work);

/** An API that always succeeds with nothing to tell. */
export const quiet = (name: string) => api(name, () => ({}));

export const quietOnes = (names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(names.map((name) => [name, quiet(name)]));

/** Pairs `onX` / `offX` over one set of listeners. */
export const listeners = <T>() => {
  const set = new Set<(value: T) => void>();
  return {
    on: (listener: (value: T) => void) => void set.add(listener),
    off: (listener?: (value: T) => void) => {
      if (listener === undefined) set.clear();
      else set.delete(listener);
    },
    tell: (value: T) => set.forEach((listener) => listener(value)),
  };
};
