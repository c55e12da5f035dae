import Taro from '@tarojs/taro';
import { hashInSteps } from './upload-hash';
import { kindOf, outcomeOf } from './upload-kind';
import type { PickedFile, UploadIo, UploadSource } from './upload-types';

/** WeChat's own digest takes files up to 100 MB, which is also our largest. */
type DigestOption = {
  filePath: string;
  digestAlgorithm: 'sha256';
  success: (r: { digest?: string }) => void;
  fail: () => void;
};

const most = 9;
const patienceMs = 60_000;
const fs = () => Taro.getFileSystemManager();

/** Files in the mini-program: read in slices by position, moved out of WeChat's temporary folder. */
export const io: UploadIo = {
  async pick(source) {
    const files = await choose(source).catch(() => []);
    return Promise.all(files.map(keep));
  },
  slice,
  async hash(ref, size) {
    const digest = await ownDigest(ref);
    return digest ?? hashInSteps(size, (from, length) => slice(ref, from, length));
  },
  async send(url, bytes) {
    try {
      const answer = await Taro.request({
        url,
        method: 'PUT',
        data: bytes,
        header: { 'content-type': 'application/octet-stream' },
        timeout: patienceMs,
      });
      return outcomeOf(answer.statusCode);
    } catch {
      return 'no-network';
    }
  },
  forget: (ref) =>
    new Promise((resolve) => fs().unlink({ filePath: ref, complete: () => resolve() })),
};

function slice(ref: string, from: number, size: number): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve) =>
    fs().readFile({
      filePath: ref,
      position: from,
      length: size,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : data),
      fail: () => resolve(undefined),
    }),
  );
}

function ownDigest(filePath: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const option: DigestOption = {
      filePath,
      digestAlgorithm: 'sha256',
      success: ({ digest }) =>
        resolve(digest && digest.length === 64 ? digest.toLowerCase() : undefined),
      fail: () => resolve(undefined),
    };
    // the typings know only md5 and sha1
    (fs().getFileInfo as unknown as (option: DigestOption) => void).call(fs(), option);
  });
}

type Chosen = {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly mime?: string;
};

async function choose(source: UploadSource): Promise<Chosen[]> {
  if (source === 'chat' || source === 'file') {
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'all' });
    return tempFiles.map(({ path, name, size }) => ({ path, name, size }));
  }
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: source === 'camera' ? ['image'] : ['image', 'video'],
    sourceType: [source],
    sizeType: ['original'],
  });
  return tempFiles.map(({ tempFilePath, size, fileType }, at) => ({
    path: tempFilePath,
    // WeChat gives a random name
    name: `${fileType === 'video' ? '视频' : '照片'}${at + 1}.${tempFilePath.split('.').at(-1) ?? 'jpg'}`,
    size,
    mime: fileType === 'video' ? 'video/mp4' : 'image/jpeg',
  }));
}

/** Saved, the file outlives the app; where WeChat has no room left, the temporary one is used. */
function keep({ path, name, size, mime }: Chosen): Promise<PickedFile> {
  const picked = (ref: string): PickedFile => ({ ref, name, size, kind: kindOf({ name, mime }) });
  return new Promise((resolve) =>
    fs().saveFile({
      tempFilePath: path,
      success: (saved) => resolve(picked('savedFilePath' in saved ? saved.savedFilePath : path)),
      fail: () => resolve(picked(path)),
    }),
  );
}
