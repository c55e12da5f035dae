import Taro from '@tarojs/taro';

/** WeChat's own viewer opens a PDF from a file; from there it can be kept or sent on. */
export async function savePdf(name: string, base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
}
