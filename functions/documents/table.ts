import { columnWidth, paper, room, rule, write, type Sheet } from './sheet';
import { wrap } from './wrap';

export type Column = { readonly title: string; readonly share: number; readonly align?: 'right' };

const size = 10.5;
const lineHeight = size * 1.5;
const pad = 4;

/** A ruled table over the whole column; the head is repeated on each page, a row is never torn. */
export function table(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const widths = columns.map((column) => column.share * columnWidth);
  const head = columns.map((column) => column.title);
  const draw = (cells: readonly string[]) => drawRow(sheet, columns, widths, cells);
  room(sheet, heightOf(sheet, widths, head) * 2);
  line(sheet);
  draw(head);
  for (const cells of rows) {
    const page = sheet.page;
    room(sheet, heightOf(sheet, widths, cells));
    if (sheet.page !== page) {
      line(sheet);
      draw(head);
    }
    draw(cells);
  }
  sheet.y -= 8;
}

function linesOf(sheet: Sheet, width: number, text: string): string[] {
  const inside = width - 2 * pad;
  return wrap(text, {
    first: inside,
    rest: inside,
    width: (part) => sheet.typeface.width(part, size),
  });
}

function heightOf(sheet: Sheet, widths: readonly number[], cells: readonly string[]): number {
  const counts = cells.map((text, index) => linesOf(sheet, widths[index] ?? 0, text).length);
  return Math.max(...counts) * lineHeight + 2 * pad;
}

function drawRow(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly string[],
): void {
  const height = heightOf(sheet, widths, cells);
  let x = paper.left;
  cells.forEach((text, index) => {
    const width = widths[index] ?? 0;
    linesOf(sheet, width, text).forEach((part, row) => {
      const free = width - 2 * pad - sheet.typeface.width(part, size);
      const shift = columns[index]?.align === 'right' ? free : 0;
      write(sheet, part, {
        x: x + pad + shift,
        y: sheet.y - pad - size * 1.1 - row * lineHeight,
        size,
      });
    });
    rule(sheet, { x, y: sheet.y }, { x, y: sheet.y - height });
    x += width;
  });
  rule(sheet, { x, y: sheet.y }, { x, y: sheet.y - height });
  sheet.y -= height;
  line(sheet);
}

function line(sheet: Sheet): void {
  rule(sheet, { x: paper.left, y: sheet.y }, { x: paper.left + columnWidth, y: sheet.y });
}
