import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

const place = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '35/1 53/1 2200/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '115/1 6/1 900/100',
  },
};

/** A phone's photograph, with the place it was taken at. */
export const photo = (width = 1600, height = 1200): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#7a8',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .withExif({ IFD0: { Make: '某手机' }, ...place })
    .jpeg({ quality: 90 })
    .toBuffer();

export const box = (name: string, body = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};
export const video = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('moov', randomBytes(300)),
    box('mdat', randomBytes(1_500_000)),
  ]);
export const pdf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
