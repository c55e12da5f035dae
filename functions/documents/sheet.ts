import { PDF, rgb, type PDFPage } from '@libpdf/core';
import { typefaceIn, type FontData, type Typeface } from './fonts';
import { wrap } from './wrap';

/** A4 in points, with the margins of an official letter. */
export const paper = { width: 595.28, height: 841.89, left: 70, right: 70, top: 72, bottom: 84 };
export const columnWidth = paper.width - paper.left - paper.right;

export type TextStyle = {
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly hang?: number;
  readonly after?: number;
};

/** A document being laid out from top to bottom; a page is added when the last one is full. */
export type Sheet = {
  readonly pdf: PDF;
  readonly typeface: Typeface;
  page: PDFPage;
  /** Distance from the bottom edge to the next line's top. */
  y: number;
};

/** On a new document, or on new pages behind one that exists. */
export function newSheet(fonts: FontData, pdf: PDF = PDF.create()): Sheet {
  return { pdf, typeface: typefaceIn(pdf, fonts), ...newPage(pdf) };
}

function newPage(pdf: PDF): { page: PDFPage; y: number } {
  return { page: pdf.addPage({ size: 'a4' }), y: paper.height - paper.top };
}

/** Goes on on a new page unless this much height is left. */
export function room(sheet: Sheet, height: number): void {
  if (sheet.y - height >= paper.bottom) return;
  Object.assign(sheet, newPage(sheet.pdf));
}

/** One paragraph, broken into lines by Chinese rules. */
export function paragraph(sheet: Sheet, text: string, style: TextStyle = {}): void {
  const { size = 12, align = 'left', indent = 0, hang = 0, after = 4 } = style;
  const lineHeight = size * 1.75;
  const lines = wrap(text, {
    first: columnWidth - indent,
    rest: columnWidth - hang,
    width: (part) => sheet.typeface.width(part, size),
  });
  lines.forEach((line, index) => {
    room(sheet, lineHeight);
    const space = index === 0 ? indent : hang;
    const free = columnWidth - space - sheet.typeface.width(line, size);
    const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
    write(sheet, line, { x: paper.left + space + shift, y: sheet.y - size * 1.3, size });
    sheet.y -= lineHeight;
  });
  sheet.y -= after;
}

export type At = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly grey?: number;
};

/** One line at a place. */
export function write(
  { page, typeface }: Pick<Sheet, 'page' | 'typeface'>,
  text: string,
  at: At,
): void {
  const { size, grey = 0 } = at;
  let x = at.x;
  for (const run of typeface.runs(text)) {
    page.drawText(run.text, { x, y: at.y, size, font: run.font, color: rgb(grey, grey, grey) });
    x += run.font.getTextWidth(run.text, size);
  }
}

export function rule(
  { page }: Pick<Sheet, 'page'>,
  from: { x: number; y: number },
  to: { x: number; y: number },
): void {
  page.drawLine({ start: from, end: to, color: rgb(0.45, 0.45, 0.45), thickness: 0.6 });
}
