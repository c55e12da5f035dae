import Taro from '@tarojs/taro';

export const jsonWord = '复制数据';

/** A mini-program saves no loose files; the text goes to the clipboard. */
export async function saveJson(_name: string, json: string): Promise<string> {
  await Taro.setClipboardData({ data: json });
  return '复制好了';
}
