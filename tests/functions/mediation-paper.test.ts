import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrap } from '../../functions/documents/wrap';
import { drawAgreement } from '../../functions/mediation/agreement-paper';
import type { Instant, Money } from '../../shared/kernel';
import { onlineCase, payment, someTerms, wang, yuan } from '../builders/mediation';

const width = (text: string) =>
  [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 128 ? 1 : 2), 0);
const wrapped = (text: string, limit: number) => wrap(text, { first: limit, rest: limit, width });

describe('breaking lines', () => {
  test('a closing mark never begins a line and an opening mark never ends one', () => {
    expect(wrapped('赔偿款付清，以后不再要', 10)).toEqual(['赔偿款付', '清，以后不', '再要']);
    expect(wrapped('一共十项（见下表）', 10)).toEqual(['一共十项', '（见下表）']);
  });

  test('a number and a date stay in one piece', () => {
    expect(wrapped('共付 144,742.42 元', 12)).toEqual(['共付', '144,742.42', '元']);
    expect(wrapped('最晚在2026年12月20日前付', 16)).toEqual(['最晚在', '2026年12月20日前', '付']);
  });

  test('nothing is lost, however narrow the column', () => {
    const text = '王秀兰（女）住院26天，医疗费40,000.00元；以后的伤另算。';
    for (let limit = 4; limit < 60; limit++) expect(wrapped(text, limit).join('')).toBe(text);
  });
});

describe('a long agreement', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'daojiao-paper-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('goes on over pages with the head of the table, the code and the number on each, and no item lost', async () => {
    const items = Array.from({ length: 60 }, (_, at) => ({
      to: wang,
      label: `费用第${at + 1}项`,
      amount: 100_000 as Money,
    }));
    const payments = [payment({ kind: 'commercial', insurer: yuan }, wang, 'damages', 6_000_000)];
    const { bytes, pages } = await drawAgreement({
      number: 'QF26110001-T1',
      checkCode: 'ABCDEFGH2345',
      checkUrl: 'http://127.0.0.1:8787/#/mediation/check/index?code=ABCDEFGH2345',
      terms: someTerms({ items, payments, prepayments: [] }),
      dispute: onlineCase(),
      mediator: '孟凡琴',
      at: '2026-11-25T00:00:00.000+08:00' as Instant,
    });
    const file = join(folder, 'long.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(pages).toBeGreaterThan(2);
    expect(text.match(/受偿人/g)?.length).toBeGreaterThan(1);
    expect(text.match(/ABCD-EFGH-2345/g)).toHaveLength(pages);
    expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`);
    for (const item of items) expect(text).toContain(item.label);
    expect(bytes.length).toBeLessThan(200_000);
  });
});
