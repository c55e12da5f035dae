import Taro from '@tarojs/taro';

export type Tab = 'home' | 'me';

type Query = Readonly<Record<string, string | undefined>>;

/** `open('case/home', { caseId })` → page `miniprogram/case/home/index`. */
export function open(page: string, query: Query = {}): void {
  void Taro.navigateTo({ url: pageUrl(page, query) });
}

/** As `open`, but the present page is not gone back to: after a form is done. */
export function replace(page: string, query: Query = {}): void {
  void Taro.redirectTo({ url: pageUrl(page, query) });
}

export function goTab(tab: Tab): void {
  void Taro.reLaunch({ url: pageUrl(tab, {}) });
}

/** One page back, or home when this page was entered from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

/** One page back as it was left; who came here by a link goes to the page named. */
export function backOr(page: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replace(page);
}

/** To the sign-in page and then back here. */
export function goLogin(): void {
  open('account/login', { then: 'back' });
}

export function pageUrl(page: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** One parameter of the page's address, decoded; the platforms differ in whether they have done so. */
export function param(params: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = params[name] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
