const neverFirst = '，。、；：？！）〕》」』”’％%…·,.;:?!)]}';
const neverLast = '（〔《「『“‘([{';

export type Wrap = {
  /** Width of the first line, and of the lines after it, in points. */
  readonly first: number;
  readonly rest: number;
  readonly width: (text: string) => number;
};

/** Breaks text into lines: between any two Chinese characters, never inside a number or a Latin word, never before a closing mark. */
export function wrap(text: string, { first, rest, width }: Wrap): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const limit = lines.length === 0 ? first : rest;
    if (line !== '' && width(line + piece) > limit) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The smallest parts that stay together. */
function pieces(text: string): string[] {
  const tokens = text.match(/\d+年\d+月\d+日|[A-Za-z0-9*¥.,:/_-]+|\s+|./gu) ?? [];
  return tokens
    .flatMap((token) => (token.length > 32 ? [...token] : [token]))
    .reduce<string[]>(joined, []);
}

function joined(parts: string[], token: string): string[] {
  const last = parts.at(-1);
  const opens = last !== undefined && neverLast.includes([...last].at(-1) ?? ' ');
  const closes = neverFirst.includes([...token][0] ?? ' ');
  if (last !== undefined && (opens || closes)) parts[parts.length - 1] = last + token;
  else parts.push(token);
  return parts;
}
