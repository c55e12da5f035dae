/**
 * Walks the top-level boxes of an MP4 or MOV as its bytes go by, without keeping them.
 * A video is whole when its boxes end exactly with the file and the index (`moov`) is among them.
 */
export type BoxWalk = { feed(chunk: Uint8Array): void; isWhole(): boolean };

/** Far more than a camera writes. */
const mostBoxes = 50_000;

export function boxWalk(): BoxWalk {
  let position = 0;
  let nextBox = 0;
  let header = Buffer.alloc(0);
  let boxes = 0;
  let hasIndex = false;
  let broken = false;

  /** One header is 8 bytes, or 16 when the box is larger than 4 GB says its size so. */
  const readHeader = (): void => {
    const short = header.readUInt32BE(0);
    if (short === 1 && header.length < 16) return;
    hasIndex ||= header.toString('latin1', 4, 8) === 'moov';
    boxes += 1;
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
    if (size === 0) nextBox = Number.POSITIVE_INFINITY;
    else if (size < header.length || boxes > mostBoxes) broken = true;
    else nextBox += size;
    header = Buffer.alloc(0);
  };

  return {
    feed(chunk) {
      let at = 0;
      while (at < chunk.length && !broken) {
        const here = position + at;
        if (here < nextBox) {
          at += Math.min(chunk.length - at, nextBox - here);
          continue;
        }
        const wanted = header.length >= 8 ? 16 : 8;
        const taken = chunk.subarray(at, at + wanted - header.length);
        header = Buffer.concat([header, taken]);
        at += taken.length;
        if (header.length === wanted) {
          // the header itself belongs to its box
          const start = position + at - header.length;
          nextBox = start;
          readHeader();
        }
      }
      position += chunk.length;
    },
    isWhole() {
      const ended = nextBox === position || nextBox === Number.POSITIVE_INFINITY;
      return !broken && ended && header.length === 0 && hasIndex;
    },
  };
}
