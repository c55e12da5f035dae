import qrcode from 'qrcode-generator';

/** Light cells around the code, as the standard (ISO/IEC 18004) asks for. */
export const quietZone = 4;

/** The QR of a text as rows of dark and light cells, without the quiet zone. Error correction M: a fold does not hurt. */
export function qrMatrix(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const cells = [...Array(code.getModuleCount()).keys()];
  return cells.map((row) => cells.map((column) => code.isDark(row, column)));
}

/** The dark cells as one path in cell units, quiet zone included: for SVG and for a PDF's drawing calls. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const matrix = qrMatrix(text);
  const path = matrix.flatMap((row, y) => runsOf(row).map(([x, n]) => move(x, y, n))).join('');
  return { size: matrix.length + 2 * quietZone, path };
}

/** A complete SVG picture. `label` is read out by a screen reader; it must not carry markup. */
export function qrSvg(text: string, label: string): string {
  const { size, path } = qrPath(text);
  const title = label.replace(/[<>&"]/g, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="${title}">` +
    `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${path}" fill="#1c2326"/></svg>`
  );
}

function move(x: number, y: number, n: number): string {
  return `M${x + quietZone} ${y + quietZone}h${n}v1h-${n}z`;
}

/** Start and length of each dark run in a row. */
function runsOf(row: readonly boolean[]): [number, number][] {
  return row.reduce<[number, number][]>((runs, dark, x) => {
    const last = runs.at(-1);
    if (!dark) return runs;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
    return runs;
  }, []);
}
