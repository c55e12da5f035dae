import { sha256 } from './upload-sha256';

const step = 2_097_152;

/** SHA-256 in steps, for files too large to hold and for phones without a digest of their own. */
export async function hashInSteps(
  size: number,
  slice: (from: number, size: number) => Promise<ArrayBuffer | undefined>,
): Promise<string | undefined> {
  const hash = sha256();
  for (let from = 0; from < size; from += step) {
    const bytes = await slice(from, Math.min(step, size - from));
    if (!bytes) return undefined;
    hash.feed(new Uint8Array(bytes));
  }
  return hash.hex();
}
