import { signal } from '../lib/signal';

/** How long good news stays, in milliseconds. */
const stays = 3000;

export const toastText = signal<string | undefined>(() => undefined);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Good news for three seconds: 已存好，下次接着填. Bad news is a `Notice` or `Refused`. */
export function toast(text: string): void {
  clearTimeout(timer);
  toastText.set(text);
  timer = setTimeout(() => toastText.set(undefined), stays);
}
