import type { EvidenceKind } from '@shared/evidence';

export type FileType = {
  readonly mime: string;
  readonly kind: EvidenceKind;
  readonly ending: string;
};

const jpeg: FileType = { mime: 'image/jpeg', kind: 'photo', ending: 'jpg' };
const png: FileType = { mime: 'image/png', kind: 'photo', ending: 'png' };
const gif: FileType = { mime: 'image/gif', kind: 'photo', ending: 'gif' };
const webp: FileType = { mime: 'image/webp', kind: 'photo', ending: 'webp' };
const heic: FileType = { mime: 'image/heic', kind: 'photo', ending: 'heic' };
const mp4: FileType = { mime: 'video/mp4', kind: 'video', ending: 'mp4' };
const mov: FileType = { mime: 'video/quicktime', kind: 'video', ending: 'mov' };
const pdf: FileType = { mime: 'application/pdf', kind: 'pdf', ending: 'pdf' };

const known = [jpeg, png, gif, webp, heic, mp4, mov, pdf];
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const mp4Brands = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'MSNV',
  'dash',
];

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** The type by the first bytes, at offset 0 and nowhere else. */
export function typeOf(head: Uint8Array): FileType | undefined {
  const start = latin(head, 0, 12);
  if (start.startsWith('\xff\xd8\xff')) return jpeg;
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return png;
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return gif;
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return webp;
  if (/^%PDF-[12]\.\d/.test(start)) return pdf;
  if (start.slice(4, 8) !== 'ftyp') return undefined;
  const brand = start.slice(8);
  if (heicBrands.includes(brand)) return heic;
  if (brand === 'qt  ') return mov;
  return mp4Brands.includes(brand) ? mp4 : undefined;
}

/** Something else hidden in a picture or a document: a page with a program, an archive, a second document. */
export function isPolyglot(bytes: Uint8Array, type: FileType): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/<script|<html|<!doctype|<iframe/i.test(text)) return true;
  if (/<svg/i.test(text.slice(0, 1024))) return true;
  if (text.slice(-65_557).includes('PK\x05\x06')) return true;
  return type !== pdf && /%PDF-[12]\.\d/.test(text);
}

/** `demo.bin` with content image/jpeg → `demo.jpg`: what is saved opens as what it is. */
export function nameWithEnding(name: string, mime: string): string {
  const ending = known.find((type) => type.mime === mime)?.ending ?? 'bin';
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return `${stem || 'file'}.${ending}`;
}
