import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDF } from '@libpdf/core';
import { checkUrlOf } from '../../functions/calculation/pdf';
import { openApiText } from '../../functions/tools/openapi';
import { standardsModule } from '../../functions/tools/standards-module';
import { calculationApi, inputOf, noAnswers, type Signed } from '../../shared/calculation';
import type { LocalDate } from '../../shared/kernel';
import {
  importSheet,
  loadStandards,
  withFigures,
  type Standards,
} from '../../shared/law/standards';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const signed = async (): Promise<Signed> => {
  const input = inputOf(
    {
      ...noAnswers,
      side: 'walk-car',
      duty: 'full',
      harm: 'death',
      medical: '8000',
      hospitalDays: '2',
      age: '65',
    },
    '2024-01-10' as LocalDate,
  );
  return (await stack.call(calculationApi.compute, { input })).value;
};

describe('the printed sheet', () => {
  test('holds every item, what is missing, who pays and the digest, and is the same to the byte each time', async () => {
    const text = await signed();
    const first = await stack.call(calculationApi.pdf, { signed: text, title: '我的计算' });
    const again = await stack.call(calculationApi.pdf, { signed: text, title: '我的计算' });
    expect(again.value.sha256).toBe(first.value.sha256);
    const bytes = Buffer.from(first.value.base64, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.value.sha256);
    expect(bytes.length).toBeLessThan(4_000_000);
    const pdf = await PDF.load(new Uint8Array(bytes));
    const words = pdf
      .extractText()
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    expect(words).toContain('死亡赔偿金');
    expect(words).toContain('500,292.00');
    expect(words).toContain('算不出');
    expect(words).toContain('数字待核对');
    expect(words).toContain(text.digest.slice(0, 16));
    expect(words).toContain('item/death');
    expect(words).toContain('还没定的：年纪，先按67岁算。');
    expect(words).toContain('条文在哪里看');
  }, 60_000);

  test('holds the court fee and the interest for paying late where they were asked for', async () => {
    const input = {
      version: 1,
      province: '河南',
      accidentAt: '2021-03-01',
      decidedOn: '2021-12-01',
      parties: [{ id: 'car', kind: 'motor', duty: 'full', compulsory: { status: 'insured' } }],
      victims: [{ id: 'v', items: [{ kind: 'medical', receipts: [11_800_000] }] }],
      costs: {
        courtFee: { halved: 'mediation', bornBy: 'defendants' },
        lateInterest: { dueOn: '2022-01-10', until: '2022-04-20' },
      },
    };
    const text = (await stack.call(calculationApi.compute, { input })).value;
    const { value } = await stack.call(calculationApi.pdf, { signed: text });
    const pdf = await PDF.load(new Uint8Array(Buffer.from(value.base64, 'base64')));
    const words = pdf
      .extractText()
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    expect(words).toContain('不算在损失里');
    // 118,000: 50, 2,250 and 360, halved; 1.75 in ten thousand for 100 days
    expect(words).toContain('案件受理费1,330.00元');
    expect(words).toContain('迟延履行利息2,065.00元');
  }, 60_000);

  test('is not drawn from a text that was not signed here', async () => {
    const text = await signed();
    const forged = { ...text, canonical: text.canonical.replace('50029200', '90029200') };
    expect(forged.canonical).not.toBe(text.canonical);
    expect((await stack.call(calculationApi.pdf, { signed: forged })).status).toBe(400);
    const digest = createHash('sha256').update(forged.canonical).digest('hex');
    expect((await stack.call(calculationApi.pdf, { signed: { ...forged, digest } })).status).toBe(
      400,
    );
  });

  test('leads by its code to a page that tells a true digest from a false one', async () => {
    const { digest, signature, keyId } = await signed();
    const query = new URLSearchParams(
      checkUrlOf('https://example.invalid', { digest, signature, keyId }).split('?')[1],
    );
    const mark = Object.fromEntries(query) as { digest: string; signature: string; keyId: string };
    expect((await stack.call(calculationApi.check, mark)).value).toEqual({ genuine: true });
    const other = { ...mark, digest: `0${digest.slice(1)}` };
    expect((await stack.call(calculationApi.check, other)).value).toEqual({
      genuine: digest.startsWith('0'),
    });
  });
});

describe('what others build on', () => {
  test('the OpenAPI description is the one the contract gives now', () => {
    expect(readFileSync('docs/openapi.json', 'utf8')).toBe(openApiText());
  });

  test('a province written as a source file holds the same figures as before, and the imported ones first', async () => {
    const loaded = await loadStandards('河南');
    const sheet = importSheet(
      '标准,数值,来源\n城镇居民人均可支配收入,42000.50,"公报, 第 1 号"',
      '河南',
      2025,
    );
    if (!loaded.ok || !sheet.ok) throw new Error('refused');
    const folder = mkdtempSync(join(tmpdir(), 'standards-'));
    const readBack = async (standards: Standards, name: string): Promise<Standards> => {
      const file = join(folder, `${name}.ts`);
      const figure = resolve('shared/law/standards/figure');
      writeFileSync(file, standardsModule('henan', standards).replace("'./figure'", `'${figure}'`));
      return ((await import(file)) as { henan: Standards }).henan;
    };
    const byYear = (s: Standards) =>
      [...s.figures].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
    expect((await readBack(loaded.value, 'as-before')).figures).toEqual(byYear(loaded.value));
    const merged = withFigures(loaded.value, sheet.value);
    const found = (await readBack(merged, 'imported')).figures.filter(
      (f) => f.measure === 'urban-disposable-income' && f.year === 2025,
    );
    expect(found.map((f) => [f.value, f.preferred])).toEqual([
      [4_200_050, undefined],
      [null, false],
    ]);
  });
});
