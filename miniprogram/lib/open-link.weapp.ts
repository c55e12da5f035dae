import Taro from '@tarojs/taro';

/** WeChat's own viewer opens a PDF; it wants a downloaded file. */
export async function openLink(url: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}
