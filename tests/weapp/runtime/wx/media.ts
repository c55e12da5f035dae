import type { PhoneFile } from '../../phone-state';
import { browserAddress, findFile, keepTemporary, receive, suffixOf } from '../files';
import { currentPath } from '../current';
import { textOf, waiting } from '../state';
import { api, Refusal, quietOnes, type Options } from './settle';

/** The files the person chooses next; a person who was given none to choose turns back. */
const nextPick = (most: number): readonly PhoneFile[] => {
  const files = waiting.picks.shift() ?? null;
  if (files === null) throw new Refusal('cancel');
  return files.slice(0, most);
};

const countOf = (o: Options, usual: number): number =>
  typeof o['count'] === 'number' ? o['count'] : usual;

const sizeOf = (path: string): Promise<{ readonly width: number; readonly height: number }> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => reject(new Refusal('image decode fail'));
    image.src = browserAddress(path, currentPath());
  });

const mediaOf = async (file: PhoneFile) => {
  const { path, bytes } = receive(file);
  const shared = { tempFilePath: path, size: bytes.length, fileType: file.kind };
  if (file.kind !== 'video')
    return { ...shared, ...(await sizeOf(path).catch(() => ({ width: 0, height: 0 }))) };
  return {
    ...shared,
    duration: file.duration ?? 0,
    width: 640,
    height: 480,
    thumbTempFilePath: '',
  };
};

const chooseMedia = async (o: Options) => {
  const allowed = (o['mediaType'] ?? ['image', 'video']) as readonly string[];
  const files = nextPick(countOf(o, 9));
  const wrong = files.find((file) => !allowed.includes(file.kind) && !allowed.includes('mix'));
  if (wrong !== undefined)
    throw new Error(`chooseMedia does not offer ${wrong.name} (${wrong.kind}).`);
  const tempFiles = await Promise.all(files.map(mediaOf));
  const kinds = new Set(files.map((file) => file.kind));
  return { tempFiles, type: kinds.size > 1 ? 'mix' : (files[0]?.kind ?? 'image') };
};

const chooseImage = (o: Options) => {
  const tempFiles = nextPick(countOf(o, 9)).map((file) => {
    const { path, bytes } = receive(file);
    return { path, size: bytes.length };
  });
  return { tempFiles, tempFilePaths: tempFiles.map((file) => file.path) };
};

const chooseVideo = () => {
  const file = nextPick(1)[0];
  if (file === undefined) throw new Refusal('cancel');
  const { path, bytes } = receive(file);
  return {
    tempFilePath: path,
    size: bytes.length,
    duration: file.duration ?? 0,
    width: 640,
    height: 480,
  };
};

const chooseMessageFile = (o: Options) => {
  const allowed = o['extension'] as readonly string[] | undefined;
  const tempFiles = nextPick(countOf(o, 100)).map((file) => {
    if (
      allowed !== undefined &&
      !allowed.some((suffix) => file.name.endsWith(suffix.replace(/^\.?/, '.')))
    ) {
      throw new Error(`chooseMessageFile does not offer ${file.name}.`);
    }
    const { path, bytes } = receive(file);
    return {
      path,
      size: bytes.length,
      name: file.name,
      type: file.kind,
      time: Math.floor(Date.now() / 1000),
    };
  });
  return { tempFiles };
};

const getImageInfo = async (o: Options) => {
  const path = textOf(o['src']);
  return {
    ...(await sizeOf(path)),
    path,
    orientation: 'up',
    type: suffixOf(path).slice(1) || 'unknown',
  };
};

const compressImage = (o: Options) => {
  const path = textOf(o['src']);
  const file = findFile(path);
  if (file === undefined) throw new Refusal('file not found');
  return { tempFilePath: keepTemporary(file.bytes, suffixOf(path)) };
};

/** For layers that show a file: it must be there. */
const needFile = (path: string): void => {
  if (path.startsWith('wxfile://') && findFile(path) === undefined)
    throw new Refusal('file not found');
};

export const media = {
  ...quietOnes(['saveVideoToPhotosAlbum']),
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseImage: api('chooseImage', chooseImage),
  chooseVideo: api('chooseVideo', chooseVideo),
  chooseMessageFile: api('chooseMessageFile', chooseMessageFile),
  getImageInfo: api('getImageInfo', getImageInfo),
  compressImage: api('compressImage', compressImage),
  previewImage: api('previewImage', (o) =>
    ((o['urls'] ?? []) as readonly string[]).forEach(needFile),
  ),
  previewMedia: api('previewMedia', (o) =>
    ((o['sources'] ?? []) as readonly { readonly url: string }[]).forEach((source) =>
      needFile(source.url),
    ),
  ),
  openDocument: api('openDocument', (o) => needFile(textOf(o['filePath']))),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', (o) => needFile(textOf(o['filePath']))),
};
