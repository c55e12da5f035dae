import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { hashInSteps } from '../../miniprogram/lib/upload-hash';
import { sha256 } from '../../miniprogram/lib/upload-sha256';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the fingerprint computed on the phone is the standard one, however the file is cut', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 700 }),
      fc.array(fc.nat(700), { maxLength: 6 }),
      (bytes, cuts) => {
        const hash = sha256();
        const places = [
          0,
          ...cuts.map((c) => Math.min(c, bytes.length)).sort((a, b) => a - b),
          bytes.length,
        ];
        places.slice(1).forEach((to, i) => hash.feed(bytes.subarray(places[i], to)));
        expect(hash.hex()).toBe(expected(bytes));
      },
    ),
    { numRuns: 500 },
  );
});

test('the known examples of the standard come out', () => {
  const of = (text: string): string => {
    const hash = sha256();
    hash.feed(Buffer.from(text));
    return hash.hex();
  };
  expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a large file is read in steps, and one that is gone has no fingerprint', async () => {
  const bytes = randomBytes(5_000_001);
  const sizes: number[] = [];
  const slice = (from: number, size: number): Promise<ArrayBuffer> => {
    sizes.push(size);
    return Promise.resolve(new Uint8Array(bytes.subarray(from, from + size)).buffer);
  };
  expect(await hashInSteps(bytes.length, slice)).toBe(expected(bytes));
  expect(Math.max(...sizes)).toBeLessThan(2_200_000);
  expect(await hashInSteps(10, () => Promise.resolve(undefined))).toBeUndefined();
});
