import { inflateSync } from 'node:zlib';

type Table = { readonly tag: string; readonly checksum: number; readonly data: Buffer };

/** WOFF 1 → TrueType: the same tables, each unpacked, behind a directory of their own. Throws on anything else. */
export function trueTypeOf(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, 44 + at * 20));
  return new Uint8Array(
    Buffer.concat([header(woff.readUInt32BE(4), tables), ...tables.map(padded)]),
  );
}

function tableAt(woff: Buffer, entry: number): Table {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const size = woff.readUInt32BE(entry + 12);
  const body = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: packed < size ? inflateSync(body) : body,
  };
}

function header(flavour: number, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = directory.length;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = 12 + at * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    offset += padded({ data }).length;
  });
  return directory;
}

/** Tables begin at multiples of four. */
function padded({ data }: Pick<Table, 'data'>): Buffer {
  const over = data.length % 4;
  return over === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - over)]);
}
