import { useEffect, useRef } from 'react';

/** A stand-in for the phone: storage, navigation and requests that a test can look into and steer. */
type Request = {
  readonly url: string;
  readonly method: string;
  readonly data: string;
  readonly header: Readonly<Record<string, string>>;
  readonly timeout?: number;
};
type Response = { readonly statusCode: number; readonly data: unknown };

export const phone = {
  storage: new Map<string, unknown>(),
  requests: [] as Request[],
  answers: [] as ((request: Request) => Promise<Response>)[],
  urls: [] as string[],
  /** The pages that are open, the present one last. */
  pages: ['page/under/index', 'page/index'],
  params: {} as Record<string, string>,
  shown: new Set<() => void>(),
  hidden: new Set<() => void>(),
  /** The person goes to another page and comes back. */
  leaveAndReturn() {
    this.hidden.forEach((run) => run());
    this.shown.forEach((run) => run());
  },
  reset() {
    this.storage.clear();
    this.requests.length = 0;
    this.answers.length = 0;
    this.urls.length = 0;
    this.pages = ['page/under/index', 'page/index'];
    this.params = {};
    this.shown.clear();
    this.hidden.clear();
  },
};

async function goes(options: { readonly url: string }) {
  phone.urls.push(options.url);
  return { errMsg: 'ok' };
}

const Taro = {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, value),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  onNetworkStatusChange: () => undefined,
  navigateTo: goes,
  redirectTo: goes,
  reLaunch: goes,
  navigateBack: async () => goes({ url: 'back' }),
  getCurrentPages: () => phone.pages.map((route) => ({ route })),
  setNavigationBarTitle: async () => ({ errMsg: 'ok' }),
  makePhoneCall: async (options: { readonly phoneNumber: string }) =>
    goes({ url: `tel:${options.phoneNumber}` }),
  pageScrollTo: async () => ({ errMsg: 'ok' }),
  nextTick: (run: () => void) => void Promise.resolve().then(run),
  request: async (request: Request) => {
    phone.requests.push(request);
    const answer = phone.answers.shift();
    if (!answer) throw new Error(`no answer prepared for ${request.url}`);
    return answer(request);
  },
};
export default Taro;

export function useDidShow(run: () => void): void {
  useListening(phone.shown, run);
}

export function useDidHide(run: () => void): void {
  useListening(phone.hidden, run);
}

function useListening(listeners: Set<() => void>, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listener = () => latest.current();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listeners]);
}

export function useRouter() {
  return { params: phone.params, path: '' };
}

export function useReady(run: () => void): void {
  useEffect(run, [run]);
}

export function usePullDownRefresh(): void {}
