import Taro from '@tarojs/taro';

export const webWord = '复制网址';

/** A mini-program opens no foreign pages; the address can be pasted into a browser. */
export function openWeb(url: string): void {
  void Taro.setClipboardData({ data: url });
}
