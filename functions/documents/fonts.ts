import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EmbeddedFont, PDF } from '@libpdf/core';
// @ts-expect-error -- the package has no types
import { decompress as untyped } from 'wawoff2';

/** WOFF2 → TrueType. */
const decompress = untyped as (data: Uint8Array) => Promise<Uint8Array>;

const fontFile = 'noto-serif-sc-chinese-simplified-400-normal.woff2';

/** A character of a name that no font of ours can draw. A box in its place would be another name. */
export class GlyphMissing extends Error {
  constructor(readonly character: string) {
    super(`no glyph for ${character}`);
  }
}

export type FontData = readonly Uint8Array[];

let loaded: Promise<FontData> | undefined;

/** Noto Serif SC, and behind it the font of rare characters that `RARE_FONT` names. Opened once per process. */
export function fontData(): Promise<FontData> {
  loaded ??= open(process.env['RARE_FONT']);
  return loaded;
}

async function open(rare: string | undefined): Promise<FontData> {
  const main = new Uint8Array(await decompress(readFileSync(mainFontPath())));
  return rare ? [main, new Uint8Array(readFileSync(rare))] : [main];
}

/** Beside the bundle in the cloud, in node_modules here. */
function mainFontPath(): string {
  const beside = join(__dirname, fontFile);
  if (existsSync(beside)) return beside;
  const packageFile = createRequire(__filename).resolve('@fontsource/noto-serif-sc/package.json');
  return join(packageFile, '..', 'files', fontFile);
}

export type Run = { readonly text: string; readonly font: EmbeddedFont };

/** The fonts of one document, asked in order for each character. */
export type Typeface = {
  /** Throws `GlyphMissing`. */
  runs(text: string): Run[];
  width(text: string, size: number): number;
};

export function typefaceIn(pdf: PDF, data: FontData): Typeface {
  const fonts = data.map((bytes) => pdf.embedFont(bytes));
  const fontFor = (character: string): EmbeddedFont => {
    const font = fonts.find((one) => one.canEncode(character));
    if (!font) throw new GlyphMissing(character);
    return font;
  };
  const runs = (text: string): Run[] => {
    const found: { text: string; font: EmbeddedFont }[] = [];
    for (const character of text) {
      const font = fontFor(character);
      const last = found.at(-1);
      if (last?.font === font) last.text += character;
      else found.push({ text: character, font });
    }
    return found;
  };
  return {
    runs,
    width: (text, size) =>
      runs(text).reduce((sum, run) => sum + run.font.getTextWidth(run.text, size), 0),
  };
}
