import { createHash } from 'node:crypto';
import {
  calculate,
  canonicalJson,
  digestInput,
  gaps,
  impact,
  range,
  ruleSetId,
  type CalculationFacts,
  type CalculationInput,
} from '@shared/law/compensation';
import { importSheet, withFigures } from '@shared/law/standards';
import { henan } from '@shared/law/standards/henan';
import { accident, fen, itemOf, resultOf } from './support/inputs';

const hurt = (part: Partial<CalculationFacts> = {}): CalculationInput =>
  accident({
    parties: [
      { id: 'car', kind: 'motor', duty: 'main', compulsory: { status: 'insured' } },
      { id: 'bike', kind: 'non-motor', duty: 'minor' },
    ],
    victims: [
      {
        id: 'v',
        age: 40,
        party: 'bike',
        items: [
          { kind: 'medical', receipts: [fen(60000)] },
          { kind: 'meal', parts: [{ days: 30 }] },
          {
            kind: 'lost-income',
            parts: [
              {
                rate: { from: 'measure', measure: 'urban-disposable-income' },
                n: 120,
                unit: 'day',
              },
            ],
          },
          { kind: 'disability', grades: [9] },
          { kind: 'mental', amount: fen(10000) },
        ],
      },
    ],
    ...part,
  });
const value = <T>(r: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value;
};

describe('a range, not only a point', () => {
  it('spans low, likely and high, with likely the plain calculation', () => {
    const r = value(range(hurt(), henan));
    expect(r.low.receivable).toBeLessThan(r.likely.receivable);
    expect(r.likely.receivable).toBeLessThan(r.high.receivable);
    expect(r.likely.receivable).toBe(value(calculate(hurt(), henan)).victims[0]?.receivable);
  });

  it('spans the finding between two cars too: what one is found less, the other is found more', () => {
    const insured = { kind: 'motor' as const, compulsory: { status: 'insured' as const } };
    const crash = accident({
      parties: [
        { id: 'a', ...insured, duty: 'main' },
        { id: 'b', ...insured, duty: 'minor' },
      ],
      victims: [{ id: 'v', party: 'b', items: [{ kind: 'medical', receipts: [fen(118_000)] }] }],
    });
    const r = value(range(crash, henan));
    expect(r.facts.map((f) => f.title)).toEqual(['责任大小']);
    const [low, likely, high] = [r.low, r.likely, r.high].map((p) => p.receivable);
    expect(low).toBe(fen(18_000 + 100_000 * 0.5));
    expect(likely).toBe(fen(18_000 + 100_000 * 0.7));
    expect(high).toBe(fen(118_000));
  });

  it('ranks the facts by how far each moves the claim: the grade before the days', () => {
    const facts = value(impact(hurt(), henan));
    const places = facts.map((f) => f.title);
    expect(places.indexOf('伤残等级')).toBeLessThan(places.indexOf('误工时间'));
    expect([...facts].sort((a, b) => b.spread - a.spread)).toEqual(facts);
    const grade = facts.find((f) => f.title === '伤残等级');
    const step = fen(34750.34 * 20 * 0.2);
    expect(grade?.spread).toBeLessThan(step);
    expect(grade?.spread).toBeGreaterThan(step * 0.8);
  });

  it('uses the facts the parties name', () => {
    const facts = value(
      impact(
        hurt({
          disputed: [
            { path: 'victims.0.items.4.amount', title: '精神抚慰金', low: 0, high: fen(10000) },
          ],
        }),
        henan,
      ),
    );
    expect(facts).toEqual([expect.objectContaining({ title: '精神抚慰金', spread: fen(10000) })]);
  });

  it('a disputed value out of range is refused like any other input', () => {
    expect(
      impact(
        hurt({
          disputed: [{ path: 'victims.0.items.3.grades.0', title: '等级', low: 11, high: 9 }],
        }),
        henan,
      ),
    ).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });
});

describe('what is missing and what it is worth', () => {
  it('a wage record is worth the recomputed difference of lost income', () => {
    const piece = value(gaps(hurt(), henan)).find((g) => g.id === 'wage-record');
    const before = itemOf(value(calculate(hurt(), henan)), 'lost-income').amount ?? 0;
    const after = Math.round((fen(70239) * 120) / 365);
    expect(piece?.worth).toBe(after - before);
    expect(piece?.how).toContain('工资');
  });

  it('nutrition nobody asked for is worth its days, and the piece is gone once it is claimed', () => {
    const missing = value(gaps(hurt(), henan)).find((g) => g.id === 'nutrition');
    expect(missing?.worth).toBe(fen(20 * 30 * 0.8));
    const base = hurt();
    const claimed = {
      ...base,
      victims: base.victims.map((v) => ({
        ...v,
        items: [...v.items, { kind: 'nutrition' as const, parts: [{ days: 30 }] }],
      })),
    };
    expect(value(gaps(claimed, henan)).some((g) => g.id === 'nutrition')).toBe(false);
  });

  it('a figure nobody has entered is named with its year, and never taken from another year', () => {
    const late = hurt({ accidentAt: '2025-05-01', decidedOn: '2026-06-20' });
    const result = value(calculate(late, henan));
    expect(itemOf(result, 'disability').amount).toBeNull();
    expect(result.complete).toBe(false);
    expect(result.warnings.map((w) => w.text).join()).toContain(
      '缺2025 年度城镇居民人均可支配收入',
    );
    expect(value(gaps(late, henan))[0]).toMatchObject({
      title: '2025 年度城镇居民人均可支配收入',
      worth: null,
    });
  });

  it('a person may enter the figure with its source, and it is printed as unverified', () => {
    const late = hurt({
      accidentAt: '2025-05-01',
      decidedOn: '2026-06-20',
      figures: [
        {
          measure: 'urban-disposable-income',
          year: 2025,
          value: fen(43000),
          source: '河南省统计局 2026 年公报',
        },
      ],
    });
    const item = itemOf(value(calculate(late, henan)), 'disability');
    expect(item.amount).toBe(fen(43000 * 20 * 0.2));
    expect(item.figures[0]).toMatchObject({
      by: 'entered',
      verified: false,
      source: '河南省统计局 2026 年公报',
    });
    expect(item.verified).toBe(false);
  });
});

describe('a result can be replayed', () => {
  it('the digest covers input, rule set and result, and does not depend on the order of keys', () => {
    const input = hurt();
    const turned = Object.fromEntries(Object.entries(input).reverse());
    const hash = (i: unknown): string =>
      createHash('sha256')
        .update(digestInput(i, value(calculate(i, henan))))
        .digest('hex');
    expect(hash(turned)).toBe(hash(input));
    expect(hash(hurt({ decidedOn: '2021-12-02' }))).not.toBe(hash(input));
    expect(canonicalJson(turned)).toBe(canonicalJson(input));
    expect(digestInput(input, value(calculate(input, henan)))).toContain(ruleSetId.split('/')[1]);
    expect(JSON.parse(digestInput(input, value(calculate(input, henan))))).toHaveProperty(
      'result.victims',
    );
  });
});

describe("a year's sheet is imported with checks", () => {
  const sheet = [
    '标准,数值,来源,公布日期,已核实',
    '城镇居民人均可支配收入,"41,870.50",河南省统计局公报,2025-02-10,是',
    'wage-on-post,80123,河南省统计局,2025-06-05,',
  ].join('\n');

  it('reads CSV with Chinese or English names and JSON alike', () => {
    const figures = value(importSheet(sheet, '河南', 2024));
    expect(figures.map((f) => [f.measure, f.value, f.year, f.verified, f.publishedOn])).toEqual([
      ['urban-disposable-income', fen(41870.5), 2024, true, '2025-02-10'],
      ['wage-on-post', fen(80123), 2024, false, '2025-06-05'],
    ]);
    const json = JSON.stringify([
      {
        measure: 'urban-disposable-income',
        value: 41870.5,
        source: '河南省统计局公报',
        publishedOn: '2025-02-10',
        verified: true,
      },
    ]);
    expect(value(importSheet(json, '河南', 2024))[0]).toEqual(figures[0]);
  });

  it('fills the gap, from the day of publication on', () => {
    const filled = withFigures(henan, value(importSheet(sheet, '河南', 2024)));
    const at = (decidedOn: string): number | null =>
      itemOf(
        resultOf(
          {
            accidentAt: '2024-05-01',
            decidedOn: decidedOn,
            victims: [{ id: 'v', age: 40, items: [{ kind: 'disability', grades: [10] }] }],
          },
          filled,
        ),
        'disability',
      ).amount;
    expect(at('2025-02-10')).toBe(fen(41870.5 * 2));
    expect(at('2025-02-09')).toBe(fen(40234.5 * 2));
  });

  it.each([
    [
      'a missing zero',
      '标准,数值,来源\n城镇居民人均可支配收入,418,统计局公报',
      /第 1 行：.*合理范围/,
    ],
    ['three decimals', 'measure,value,source\nurban-consumption,25570.123,统计局公报', /两位小数/],
    ['an unknown measure', 'measure,value,source\nmoon,1,统计局公报', /不认识/],
    ['no source', 'measure,value,source\nurban-consumption,25570,', /没有填/],
    [
      'a measure twice',
      'measure,value,source\nurban-consumption,25570,统计局公报\nurban-consumption,25571,统计局公报',
      /填了两次/,
    ],
    ['nothing', '   ', /没有内容/],
    ['broken JSON', '[{', /没有内容/],
    [
      'publication within the year',
      'measure,value,source,publishedOn\nurban-consumption,25570,统计局公报,2024-02-01',
      /统计年度之后/,
    ],
  ])('refuses %s with a sentence', (_, text, says) => {
    const answer = importSheet(text, '河南', 2024);
    expect(!answer.ok && answer.error.fields?.map((f) => f.message).join()).toMatch(says);
  });

  it('refuses a province or year that does not exist', () => {
    expect(importSheet(sheet, '火星', 2024).ok).toBe(false);
    expect(importSheet(sheet, '河南', 1850).ok).toBe(false);
  });
});
