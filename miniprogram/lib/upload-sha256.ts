/**
 * SHA-256 (FIPS 180-4) fed piece by piece. Written out because old phones have neither a digest that takes
 * pieces nor the BigInt that the libraries load with; checked against Node's own in the tests.
 */
export type Sha256 = { feed(bytes: Uint8Array): void; hex(): string };

const block = 64;

/** The first 32 bits of the fractional part of a root of each of the first primes. */
function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (isPrime(n)) found.push(Math.floor((root(n) % 1) * 2 ** 32) | 0);
  }
  return found;
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

const rounds = Int32Array.from(fractions(64, Math.cbrt));
const start = fractions(8, Math.sqrt);
const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
/** Typed arrays within their bounds hold a number at every place. */
const at = (words: Int32Array, i: number): number => words[i] ?? 0;

export function sha256(): Sha256 {
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  const held = new Uint8Array(block);
  let filled = 0;
  let total = 0;

  const feed = (bytes: Uint8Array): void => {
    total += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const taken = Math.min(block - filled, bytes.length - from);
      held.set(bytes.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < block) return;
      mix(state, words, held);
      filled = 0;
    }
  };

  return {
    feed,
    hex() {
      const bits = total * 8;
      const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8);
      padding[0] = 0x80;
      const tail = new DataView(padding.buffer, padding.length - 8);
      tail.setUint32(0, Math.floor(bits / 2 ** 32));
      tail.setUint32(4, bits >>> 0);
      feed(padding);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** One block of 64 bytes into the state. */
function mix(state: Int32Array, words: Int32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(i * 4);
  for (let i = 16; i < 64; i++) {
    const a = at(words, i - 15);
    const b = at(words, i - 2);
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = (at(words, i - 16) + small + at(words, i - 7) + large) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(rounds, i) + at(words, i)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (at(state, i) + word) | 0;
  });
}
