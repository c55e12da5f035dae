const length = 24;

/**
 * A random key of 24 letters and digits (≈ 120 bits): one per form that is opened, sent with every
 * try of the same submission, so that the server does the deed once.
 */
export function newKey(): string {
  return Array.from(randomBytes(length), (byte) => (byte & 31).toString(32)).join('');
}

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  if (typeof crypto !== 'undefined' && 'getRandomValues' in crypto) {
    return crypto.getRandomValues(bytes);
  }
  // WeChat's runtime has no Web Crypto; time is mixed in so that two phones started alike still differ.
  return bytes.map((_, i) => Math.floor(Math.random() * 256) ^ ((Date.now() >> (i % 24)) & 255));
}
