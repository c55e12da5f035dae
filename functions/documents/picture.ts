import { PDF } from '@libpdf/core';

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');
const mostPixels = 4_000_000;

/** The bytes of a PNG that can be drawn into a document, or nothing. Its size is read before it is unpacked. */
export function openPicture(base64: string): Uint8Array | undefined {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 57 || !bytes.subarray(0, 8).equals(pngStart)) return undefined;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (pixels === 0 || pixels > mostPixels) return undefined;
  try {
    PDF.create().embedPng(bytes);
    return new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}
