import { rgb, type PDFPage } from '@libpdf/core';
import qrcode from 'qrcode-generator';

/** A QR code as one black path, so that it prints sharp at any size. */
export function drawQr(
  page: PDFPage,
  text: string,
  at: { x: number; y: number; side: number },
): void {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const dot = at.side / count;
  const path = page.drawPath();
  for (let row = 0; row < count; row++) {
    const y = at.y + (count - row - 1) * dot;
    for (const { from, length } of darkRuns(count, (column) => code.isDark(row, column))) {
      path.rectangle(rounded(at.x + from * dot), rounded(y), rounded(length * dot), rounded(dot));
    }
  }
  path.fill({ color: rgb(0, 0, 0) });
}

/** Thousandths of a point are enough for print. */
function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}

/** Neighbouring dark squares of a row as one bar: a tenth of the drawing, and no hairlines between them. */
function darkRuns(
  count: number,
  isDark: (column: number) => boolean,
): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (let column = 0; column < count; column++) {
    if (!isDark(column)) continue;
    const last = runs.at(-1);
    if (last && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  }
  return runs;
}
