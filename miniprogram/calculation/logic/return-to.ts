import Taro from '@tarojs/taro';
import { replace } from '@phone/lib';

type Query = Readonly<Record<string, string>>;

function under(): string {
  const pages = Taro.getCurrentPages();
  return (pages[pages.length - 2]?.route ?? '').replace(/^\//, '');
}

/**
 * To a page that was come from. After a reload, or from a link, another page or none lies under the present one;
 * then it is opened in the present one's stead.
 */
export function returnTo(page: string, query: Query = {}): void {
  if (under() === `${page}/index`) void Taro.navigateBack();
  else replace(page, query);
}

/** One page of the calculator back, or to this one when none lies below. */
export function backInto(page: string, query: Query = {}): void {
  if (under().startsWith('calculation/')) void Taro.navigateBack();
  else replace(page, query);
}
