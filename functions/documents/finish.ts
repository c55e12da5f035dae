import { createHash } from 'node:crypto';
import { epochOf, type Instant } from '@shared/kernel';
import { sha256 } from './hash';
import { drawQr } from './qr';
import { columnWidth, paper, write, type Sheet } from './sheet';

export type Finish = {
  readonly title: string;
  readonly author: string;
  readonly at: Instant;
  /** Lines at the foot of every page, above the page number. */
  readonly foot: readonly string[];
  /** Where the document can be checked; a form that anybody may fill in has no such place. */
  readonly checkUrl?: string;
};

/** A document's bytes, their SHA-256 as hex, and how many pages. */
export type Rendered = {
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly pages: number;
};

/** Puts foot, page numbers and QR on every page and saves. The same sheet gives the same bytes, today and next year. */
export async function finish(sheet: Sheet, options: Finish): Promise<Rendered> {
  const pages = sheet.pdf.getPages();
  pages.forEach((page, index) => {
    drawFoot({ ...sheet, page }, options, `第 ${index + 1} 页，共 ${pages.length} 页`);
  });
  const date = new Date(epochOf(options.at));
  sheet.pdf.setMetadata({
    title: options.title,
    author: options.author,
    creator: '道交一体化',
    producer: '道交一体化',
    creationDate: date,
    modificationDate: date,
  });
  const bytes = withoutChance(await sheet.pdf.save({ subsetFonts: true }));
  return { bytes, hash: sha256(bytes), pages: pages.length };
}

/**
 * Saves pages added behind a finished document as an addition to its bytes: the file begins with the very bytes that
 * were signed, so that their hash can be taken from it again. `first` is the number of pages it had.
 */
export async function finishAddition(
  sheet: Sheet,
  options: Finish,
  first: number,
): Promise<Rendered> {
  const pages = sheet.pdf.getPages();
  pages.slice(first).forEach((page, index) => {
    drawFoot({ ...sheet, page }, options, `签署页 ${index + 1}，共 ${pages.length - first} 页`);
  });
  const bytes = await sheet.pdf.save({ incremental: true, subsetFonts: true });
  return { bytes, hash: sha256(bytes), pages: pages.length };
}

function drawFoot(sheet: Pick<Sheet, 'page' | 'typeface'>, options: Finish, number: string): void {
  [...options.foot, number].forEach((text, row) => {
    write(sheet, text, { x: paper.left, y: 58 - row * 13, size: 8.5, grey: 0.3 });
  });
  if (options.checkUrl)
    drawQr(sheet.page, options.checkUrl, { x: paper.left + columnWidth - 50, y: 26, side: 50 });
}

/**
 * The library draws the six-letter tag of a font subset and the file identifier by lot. Both are replaced, at equal
 * length, by values that follow from the content, so that a document can be drawn again and compared.
 */
function withoutChance(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const tags = [...new Set(text.match(/\/[A-Z]{6}\+/g))];
  const tagged = text.replace(/\/[A-Z]{6}\+/g, (tag) => `/${tagAt(tags.indexOf(tag))}+`);
  const idOf = /\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/;
  const zero = '0'.repeat(32);
  const blank = tagged.replace(idOf, `/ID [<${zero}> <${zero}>]`);
  const id = createHash('sha256').update(blank, 'latin1').digest('hex').slice(0, 32).toUpperCase();
  return new Uint8Array(Buffer.from(tagged.replace(idOf, `/ID [<${id}> <${id}>]`), 'latin1'));
}

/** Six capitals, another set for each font of the document. */
function tagAt(index: number): string {
  const letter = (number: number) => String.fromCharCode(65 + (number % 26));
  return `DAOJ${letter(Math.floor(index / 26))}${letter(index)}`;
}
