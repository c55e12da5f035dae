import Taro from '@tarojs/taro';
import { back, replace } from '@phone/lib';

/** After a form is done: back to the page it was opened from, or to its own when it was entered directly. */
export function doneHere(page: string, query: Readonly<Record<string, string>>): void {
  if (Taro.getCurrentPages().length > 1) back();
  else replace(page, query);
}
