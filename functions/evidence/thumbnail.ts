import { pixelLimit, type RefusalReason } from '@shared/evidence';
import { fail, ok, type Result } from '@shared/kernel';
import type { FileType } from './file-types';

const side = 480;
/** What the decoder calls the formats we take. */
const decoderNames: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
};

/** Decodes the whole picture and draws it anew, small, upright and without EXIF or place. */
export async function renderThumbnail(
  bytes: Buffer,
  type: FileType,
): Promise<Result<Buffer, RefusalReason>> {
  const { default: sharp } = await import('sharp');
  try {
    const {
      format,
      width = 0,
      height = 0,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== decoderNames[type.ending]) return fail('file-type-refused');
    if (width * height > pixelLimit) return fail('picture-too-big');
    const drawn = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'truncated' })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 72 });
    return ok(await drawn.toBuffer());
  } catch {
    return fail('file-type-refused');
  }
}
