/** The few ASN.1 shapes (X.690 DER) a certificate needs. */
function tlv(tag: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: Uint8Array[]): Buffer => tlv(0x30, Buffer.concat(parts));
export const set = (...parts: Uint8Array[]): Buffer => tlv(0x31, Buffer.concat(parts));
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text, 'utf8'));
export const utcTime = (text: string): Buffer => tlv(0x17, Buffer.from(text, 'ascii'));
export const octets = (body: Uint8Array): Buffer => tlv(0x04, body);
export const yes: Buffer = Buffer.from([0x01, 0x01, 0xff]);
export const tagged = (number: number, body: Uint8Array): Buffer => tlv(0xa0 | number, body);

/** A tag of the surrounding structure in place of the value's own. */
export const implicit = (number: number, body: Uint8Array): Buffer => tlv(0x80 | number, body);

/** `unused` bits of the last byte do not count. */
export function bits(body: Uint8Array, unused = 0): Buffer {
  return tlv(0x03, Buffer.concat([Buffer.from([unused]), body]));
}

/** A whole number that is not negative. */
export function integer(bytes: Uint8Array): Buffer {
  const positive = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return tlv(0x02, positive);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
