import Taro from '@tarojs/taro';

export type Shown = 'image' | 'video' | 'saved';

export function shownAs(contentType: string): Shown {
  if (contentType.startsWith('video/')) return 'video';
  return contentType.startsWith('image/') ? 'image' : 'saved';
}

/** WeChat's own viewer opens documents; it wants a downloaded file. */
export async function saveFile(url: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}
