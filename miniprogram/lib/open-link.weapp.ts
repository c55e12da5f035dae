import Taro from '@tarojs/taro';
import type { Refusal } from '@shared/kernel';
import { callTexts } from './texts';

/** WeChat's own viewer opens a PDF; it wants a downloaded file. Gives why it could not be shown. */
export async function openLink(url: string): Promise<Refusal | undefined> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
    if (statusCode !== 200) return notOpened;
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
    return undefined;
  } catch {
    return notOpened;
  }
}

const notOpened: Refusal = { code: 'no-answer', message: callTexts['not-opened'] };
