import {
  base64OfBytes,
  bytesOfBase64,
  filesWritten,
  findFile,
  isFolder,
  listFolder,
  makeFolder,
  removeFile,
  suffixOf,
  temporaryPath,
  USER_FOLDER,
  writeFile,
  type StoredFile,
} from '../files';
import { textOf } from '../state';
import { api, Refusal } from './settle';

const need = (path: string, doing: string): StoredFile => {
  const file = findFile(path);
  if (file === undefined) throw new Refusal(`no such file or directory, ${doing} "${path}"`);
  return file;
};

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const decode = (bytes: Uint8Array, encoding: string): string => {
  if (encoding === 'base64') return base64OfBytes(bytes);
  if (encoding === 'hex') return hex(bytes);
  if (/^(utf-?8)$/.test(encoding)) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
};

const encode = (data: unknown, encoding: string): Uint8Array => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (typeof data !== 'string') throw new Refusal('data must be a string or an ArrayBuffer');
  if (encoding === 'base64') return bytesOfBase64(data);
  if (encoding === 'hex')
    return Uint8Array.from(data.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return new TextEncoder().encode(data);
};

const readSync = (
  path: string,
  encoding?: unknown,
  position?: unknown,
  length?: unknown,
): string | ArrayBuffer => {
  const { bytes } = need(path, 'open');
  const start = typeof position === 'number' ? position : 0;
  if (start > bytes.length) throw new Refusal('the value of "position" is out of range');
  const end = typeof length === 'number' ? start + length : bytes.length;
  const part = bytes.slice(start, end);
  return textOf(encoding) === '' ? part.buffer : decode(part, textOf(encoding));
};

const needWritable = (path: string): string => {
  if (!path.startsWith(`${USER_FOLDER}/`)) throw new Refusal(`permission denied, open "${path}"`);
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (!isFolder(folder)) throw new Refusal(`no such file or directory, open "${path}"`);
  return path;
};

const writeSync = (path: string, data: unknown, encoding?: unknown): void =>
  writeFile(needWritable(path), encode(data, textOf(encoding) || 'utf8'));

const appendSync = (path: string, data: unknown, encoding?: unknown): void => {
  const before = need(path, 'open').bytes;
  const added = encode(data, textOf(encoding) || 'utf8');
  const all = new Uint8Array(before.length + added.length);
  all.set(before);
  all.set(added, before.length);
  writeFile(needWritable(path), all);
};

const statSync = (path: string) => {
  const file = isFolder(path) ? undefined : need(path, 'stat');
  return {
    size: file?.bytes.length ?? 0,
    mode: 33188,
    lastAccessedTime: Math.floor((file?.modified ?? 0) / 1000),
    lastModifiedTime: Math.floor((file?.modified ?? 0) / 1000),
    isFile: () => file !== undefined,
    isDirectory: () => file === undefined,
  };
};

const accessSync = (path: string): void => {
  if (!isFolder(path)) need(path, 'access');
};

const unlinkSync = (path: string): void => {
  if (!removeFile(path)) throw new Refusal(`no such file or directory, unlink "${path}"`);
};

const saveSync = (from: string, to?: unknown): string => {
  const target = textOf(to) || `${USER_FOLDER}/store_${temporaryPath(suffixOf(from)).slice(14)}`;
  writeFile(needWritable(target), need(from, 'open').bytes);
  removeFile(from);
  return target;
};

const copySync = (from: string, to: string): void =>
  writeFile(needWritable(to), need(from, 'copyFile').bytes);

const ALGORITHMS: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256' };

const fileInfo = async (path: string, algorithm: unknown) => {
  const { bytes } = need(path, 'open');
  const name = textOf(algorithm);
  if (name === '') return { size: bytes.length };
  const known = ALGORITHMS[name];
  if (known === undefined) throw new Refusal(`the harness has no digest ${name}`);
  const digest = await crypto.subtle.digest(known, bytes as Uint8Array<ArrayBuffer>);
  return { size: bytes.length, digest: hex(new Uint8Array(digest)) };
};

const at = (value: unknown): string => textOf(value);

/** Changes are on the phone's disk before the app is told, so a kill right after loses nothing. */
const kept = async <T>(result: T): Promise<T> => {
  await filesWritten();
  return result;
};

const manager = {
  readFileSync: readSync,
  readFile: api('readFile', (o) => ({
    data: readSync(at(o['filePath']), o['encoding'], o['position'], o['length']),
  })),
  writeFileSync: writeSync,
  writeFile: api('writeFile', (o) => kept(writeSync(at(o['filePath']), o['data'], o['encoding']))),
  appendFileSync: appendSync,
  appendFile: api('appendFile', (o) =>
    kept(appendSync(at(o['filePath']), o['data'], o['encoding'])),
  ),
  statSync,
  stat: api('stat', (o) => ({ stats: statSync(at(o['path'])) })),
  accessSync,
  access: api('access', (o) => accessSync(at(o['path']))),
  unlinkSync,
  unlink: api('unlink', (o) => kept(unlinkSync(at(o['filePath'])))),
  copyFileSync: copySync,
  copyFile: api('copyFile', (o) => kept(copySync(at(o['srcPath']), at(o['destPath'])))),
  saveFileSync: saveSync,
  saveFile: api('saveFile', (o) =>
    kept({ savedFilePath: saveSync(at(o['tempFilePath']), o['filePath']) }),
  ),
  mkdirSync: makeFolder,
  mkdir: api('mkdir', (o) => makeFolder(at(o['dirPath']))),
  readdirSync: listFolder,
  readdir: api('readdir', (o) => ({ files: listFolder(at(o['dirPath'])) })),
  getFileInfo: api('getFileInfo', (o) => fileInfo(at(o['filePath']), o['digestAlgorithm'])),
};

export const fileSystem = {
  env: { USER_DATA_PATH: USER_FOLDER },
  getFileSystemManager: () => manager,
  getFileInfo: manager.getFileInfo,
  saveFile: manager.saveFile,
  base64ToArrayBuffer: (text: string) => bytesOfBase64(text).buffer,
  arrayBufferToBase64: (buffer: ArrayBuffer) => base64OfBytes(new Uint8Array(buffer)),
};
