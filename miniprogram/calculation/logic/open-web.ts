import { openLink } from '@phone/lib';

export const webWord = '打开网页';

export function openWeb(url: string): void {
  void openLink(url);
}
