import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { fontData, GlyphMissing, typefaceIn } from '../../functions/documents/fonts';
import { trueTypeOf } from '../../functions/documents/woff';
import { drawAgreement } from '../../functions/mediation/agreement-paper';
import type { Instant } from '../../shared/kernel';
import { onlineCase, someTerms } from '../builders/mediation';

/** Every character of GB 2312: 6,763 of them, what names and addresses are written with. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const all: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(text)) all.push(text);
    }
  }
  return all;
}

describe('the type of our documents', () => {
  test('has every character of GB 2312 but thirty-three that hardly stand in a name', () => {
    const typeface = typefaceIn(PDF.create(), fontData());
    const characters = gb2312();
    expect(characters.length).toBeGreaterThan(6700);
    const missing = characters.filter((one) => {
      try {
        typeface.runs(one);
        return false;
      } catch {
        return true;
      }
    });
    expect(missing.join('')).toBe(
      '劐阢坶塥蒈蓰猸弪艴骣桊轷戤赇牿犋毪胲脶膪憝铴镩稆瘭耠耢耥蟓筢蹯鲰齄',
    );
  });

  test('names the character it does not have', () => {
    expect(() => typefaceIn(PDF.create(), fontData()).runs('李䶮')).toThrow(GlyphMissing);
  });

  test('asks another font for what the common one lacks, and only for that', () => {
    const runs = typefaceIn(PDF.create(), fontData()).runs('王魈明');
    expect(runs.map((run) => run.text)).toEqual(['王', '魈', '明']);
    expect(runs[0]?.font).toBe(runs[2]?.font);
    expect(runs[0]?.font).not.toBe(runs[1]?.font);
  });

  test('a rare character is drawn and can be read out of the file again', async () => {
    const { bytes } = await drawAgreement({
      number: 'QF26110001-T1',
      checkCode: 'ABCDEFGH2345',
      checkUrl: 'http://127.0.0.1/',
      terms: someTerms({ responsibility: '王魈、李明、张饔各负一份。' }),
      dispute: onlineCase(),
      mediator: '孟凡琴',
      at: '2026-11-25T00:00:00.000+08:00' as Instant,
    });
    const folder = mkdtempSync(join(tmpdir(), 'daojiao-font-'));
    writeFileSync(join(folder, 'rare.pdf'), bytes);
    const text = execFileSync('pdftotext', [join(folder, 'rare.pdf'), '-'], { encoding: 'utf8' });
    const fonts = execFileSync('pdffonts', [join(folder, 'rare.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(text).toContain('王魈、李明、张饔各负一份。');
    const tags = fonts.match(/DAOJ[A-Z]{2}\+/g) ?? [];
    expect(tags.length).toBeGreaterThan(1);
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('only a WOFF font is opened', () => {
    expect(() => trueTypeOf(Buffer.from('GIF89a'))).toThrow('not a WOFF font');
  });
});
