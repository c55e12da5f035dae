import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EmbeddedFont, PDF } from '@libpdf/core';
import { trueTypeOf } from './woff';

/** A character of a name that no font of ours can draw. A box in its place would be another name. */
export class GlyphMissing extends Error {
  constructor(readonly character: string) {
    super(`no glyph for ${character}`);
  }
}

/** Fonts as TrueType: the one for all common characters, and those that may have a rare one. */
export type FontData = {
  readonly common: Uint8Array;
  readonly rareFor: (character: string) => readonly Uint8Array[];
};

const fontFile = (part: string) => `noto-serif-sc-${part}-400-normal.woff`;
export const isFontFile = (name: string): boolean => /-400-normal\.woff$/.test(name);

/** Where the files of Noto Serif SC lie: beside the bundle in the cloud, in node_modules here. */
export function fontFolder(): string {
  const beside = join(__dirname, 'fonts');
  if (existsSync(beside)) return beside;
  const packageFile = createRequire(__filename).resolve('@fontsource/noto-serif-sc/package.json');
  return join(packageFile, '..', 'files');
}

let held: FontData | undefined;

/**
 * Noto Serif SC; a character outside its common part is looked for in the part of the font that covers it, then in the
 * font that `RARE_FONT` names. Each file is opened once per process.
 */
export function fontData(): FontData {
  held ??= openFonts(fontFolder(), process.env['RARE_FONT']);
  return held;
}

function openFonts(folder: string, rareFont: string | undefined): FontData {
  const opened = new Map<string, Uint8Array>();
  const open = (file: string): Uint8Array => {
    const known = opened.get(file) ?? fontIn(file);
    opened.set(file, known);
    return known;
  };
  const parts = partsIn(folder);
  return {
    common: open(join(folder, fontFile('chinese-simplified'))),
    rareFor: (character) => {
      const part = parts.find((one) => one.has(character.codePointAt(0) ?? 0));
      return [
        ...(part ? [open(join(folder, fontFile(part.name)))] : []),
        ...(rareFont ? [open(rareFont)] : []),
      ];
    },
  };
}

function fontIn(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.woff') ? trueTypeOf(bytes) : new Uint8Array(bytes);
}

type Part = { readonly name: string; readonly has: (point: number) => boolean };

/** Which part of the font covers which characters, as its maker lists them: `"[24]": "U+9b48,U+9b4f-9b51"`. */
function partsIn(folder: string): Part[] {
  const beside = join(folder, 'unicode.json');
  const file = existsSync(beside) ? beside : join(folder, '..', 'unicode.json');
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, list]) => {
    const spans = list.split(',').map(spanOf);
    return {
      name: name.replace(/[[\]]/g, ''),
      has: (point) => spans.some(([from, to]) => from <= point && point <= to),
    };
  });
}

function spanOf(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

export type Run = { readonly text: string; readonly font: EmbeddedFont };

/** The fonts of one document, asked in order for each character. */
export type Typeface = {
  /** Throws `GlyphMissing`. */
  runs(text: string): Run[];
  width(text: string, size: number): number;
};

export function typefaceIn(pdf: PDF, data: FontData): Typeface {
  const fonts = new Map<Uint8Array, EmbeddedFont>();
  const embedded = (bytes: Uint8Array): EmbeddedFont => {
    const font = fonts.get(bytes) ?? pdf.embedFont(bytes);
    fonts.set(bytes, font);
    return font;
  };
  const common = embedded(data.common);
  const fontFor = (character: string): EmbeddedFont => {
    if (common.canEncode(character)) return common;
    const font = data
      .rareFor(character)
      .map(embedded)
      .find((one) => one.canEncode(character));
    if (!font) throw new GlyphMissing(character);
    return font;
  };
  const runs = (text: string) => runsOf(text, fontFor);
  return {
    runs,
    width: (text, size) =>
      runs(text).reduce((sum, run) => sum + run.font.getTextWidth(run.text, size), 0),
  };
}

function runsOf(text: string, fontFor: (character: string) => EmbeddedFont): Run[] {
  const found: { text: string; font: EmbeddedFont }[] = [];
  for (const character of text) {
    const font = fontFor(character);
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ text: character, font });
  }
  return found;
}
