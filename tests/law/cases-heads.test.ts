import { regimeOf, type CalculationFacts } from '@shared/law/compensation';
import { day } from '@shared/law';
import { emptyStandards } from '@shared/law/standards';
import { fen, itemOf, paidBy, resultOf } from './support/inputs';

type Victims = CalculationFacts['victims'];
type Items = Victims[number]['items'];
const one = (items: Items, more: object = {}): Victims => [{ id: 'v', items, ...more }] as Victims;
const income = 34_750.34;
const spending = 20_644.91;
const near = (yuan: number): number => Math.round(Number((yuan * 100).toFixed(4)));
const kin = (id: string, relation: string, bornOn: string, supporters: number, more = {}) => ({
  id,
  relation,
  bornOn,
  supporters,
  ...more,
});
/** Dependants of a victim of 2021; dead on the day of the accident unless he was rated. */
const supported = (people: object[], items: Items = [{ kind: 'death' }], more: object = {}) =>
  itemOf(
    resultOf({
      victims: one([...items, { kind: 'dependants', people }] as Items, { age: 40, ...more }),
    }),
    'dependants',
  );

describe('years by age', () => {
  it.each([
    ['1961-06-02', 20],
    ['1961-06-01', 20],
    ['1960-06-01', 19],
    ['1947-06-02', 7],
    ['1947-06-01', 6],
    ['1946-06-02', 6],
    ['1946-06-01', 5],
    ['1935-01-01', 5],
    ['2015-01-01', 20],
  ])('who was born on %s and rated on 1 June 2021 is compensated for %d years', (bornOn, years) => {
    const r = resultOf({
      accidentAt: '2020-12-01',
      victims: one([{ kind: 'disability', grades: [10] }], { bornOn, ratedOn: '2021-06-01' }),
    });
    expect(itemOf(r, 'disability').amount).toBe(near(income * years * 0.1));
  });

  it('death counts from the age on the day of death, not of the accident', () => {
    const r = resultOf({
      accidentAt: '2021-02-25',
      victims: one([{ kind: 'death' }], { bornOn: '1960-03-01', diedOn: '2021-03-02' }),
    });
    expect(itemOf(r, 'death').amount).toBe(near(income * 19));
  });
});

describe('dependants', () => {
  it('of a man with grades 9 and 10, a mother of 74, a father of 75 and a child of ten', () => {
    const rated = { age: 45, ratedOn: '2021-06-01' };
    const item = supported(
      [
        kin('mother', 'parent', '1947-06-01', 3),
        kin('father', 'parent', '1946-06-01', 3),
        kin('child', 'child', '2011-06-01', 2),
      ],
      [{ kind: 'disability', grades: [9, 10] }],
      rated,
    );
    // Henan adds 2 % for the lighter grade: 22 %
    expect(item.parts?.map((p) => p.amount)).toEqual([
      near(((spending * 6) / 3) * 0.22),
      near(((spending * 5) / 3) * 0.22),
      near(((spending * 8) / 2) * 0.22),
    ]);
  });

  it('a father he alone supports and a child of ten share one year’s figure for eight years', () => {
    const item = supported([
      kin('father', 'parent', '1951-03-01', 1),
      kin('child', 'child', '2011-03-01', 2),
    ]);
    // eight years at the ceiling, 2:1, then two years of the father alone
    expect(item.parts?.map((p) => p.amount)).toEqual([
      near(spending * ((8 * 2) / 3 + 2)),
      near(spending * (8 / 3)),
    ]);
    expect(item.amount).toBe(near(spending * 10));
  });

  it('a parent of 60 counts twenty years, of 61 nineteen, of 75 five', () => {
    const of = (bornOn: string) => supported([kin('m', 'parent', bornOn, 4)]).amount;
    expect([of('1961-03-01'), of('1960-03-01'), of('1946-03-01')]).toEqual(
      [20, 19, 5].map((n) => near((spending * n) / 4)),
    );
  });

  it('a parent under sixty counts with a word that the papers must show he cannot work', () => {
    const item = supported([kin('m', 'parent', '1965-01-01', 2)]);
    expect(item.amount).toBe(near(spending * 10));
    expect(item.notes.join()).toContain('要有丧失劳动能力');
  });

  it('a grown child counts only when he cannot work', () => {
    expect(supported([kin('c', 'child', '2003-03-01', 2)]).amount).toBe(0);
    expect(supported([kin('c', 'child', '2003-03-01', 2)]).notes.join()).toContain('已满 18 周岁');
    const ill = kin('c', 'child', '2000-01-01', 2, { incapacityPercent: 100 });
    expect(supported([ill]).amount).toBe(near(spending * 10));
    expect(supported([kin('c', 'child', '2003-03-02', 1)]).amount).toBe(0);
  });

  it('who can still work in part is supported for the other part', () => {
    const wife = kin('w', 'spouse', '1981-01-01', 2, { incapacityPercent: 60 });
    const item = supported([wife]);
    expect(item.amount).toBe(near(((spending * 20) / 2) * 0.6));
    expect(item.formula).toBe('20644.91 × 60% × 20 年 ÷ 2 人');
  });

  it('an income of one’s own comes off first, then the part he could earn', () => {
    const more = { incapacityPercent: 50, ownYearly: fen(644.91) };
    expect(supported([kin('m', 'parent', '1946-03-01', 1, more)]).amount).toBe(fen(50_000));
  });

  it('the ceiling of a year counts partial support only by its part', () => {
    const people = ['a', 'b'].map((id) => ({
      id,
      relation: 'parent',
      years: 10,
      supporters: 1,
      incapacityPercent: 50,
    }));
    const item = supported(people);
    expect(item.amount).toBe(near(spending * 10));
    expect(item.notes.join()).not.toContain('重叠');
  });
});

describe('town and country by province and day', () => {
  const of = (province: string, accident: string, decided: string) =>
    regimeOf(province, day(accident), day(decided)).regime === 'urban-for-all';
  it.each([
    ['河南', '2018-05-01', '2019-12-19', false],
    ['河南', '2018-05-01', '2019-12-20', true],
    ['陕西', '2018-05-01', '2019-11-30', false],
    ['陕西', '2018-05-01', '2019-12-01', true],
    ['天津', '2018-05-01', '2019-12-30', false],
    ['天津', '2018-05-01', '2019-12-31', true],
    ['上海', '2019-12-31', '2021-05-01', false],
    ['上海', '2020-01-01', '2020-12-01', true],
    ['湖南', '2022-04-30', '2023-05-01', false],
    ['湖南', '2022-05-01', '2023-05-01', true],
  ])(
    '%s, accident of %s decided on %s: urban for all is %s',
    (province, accident, decided, urban) => {
      expect(of(province, accident, decided)).toBe(urban);
    },
  );

  it('since May 2022 the national text is cited, also where there was a pilot before', () => {
    expect(regimeOf('河南', day('2023-01-01'), day('2023-09-01')).cite.source).toBe('pi-2022');
    expect(regimeOf('河南', day('2021-01-01'), day('2023-09-01')).cite.source).toBe(
      'henan-urban-pilot',
    );
  });

  it('a farmer of 2018 gets the rural figure the day before the pilot and the urban one on it', () => {
    const at = (decidedOn: string) =>
      itemOf(
        resultOf({
          accidentAt: '2018-06-01',
          decidedOn,
          victims: one([{ kind: 'disability', grades: [10] }], { age: 50, residence: 'rural' }),
        }),
        'disability',
      ).amount;
    expect([at('2019-12-19'), at('2019-12-20')]).toEqual([
      near(13_830.74 * 2),
      near(31_874.19 * 2),
    ]);
  });

  it.each([
    ['四川', '2021 年 3 月 1 日起全省试行'],
    ['湖南', '没有收录'],
  ])('in %s a countryman is told what is known of the pilot', (province, says) => {
    const r = resultOf(
      {
        province: province as '四川',
        accidentAt: '2020-06-01',
        decidedOn: '2021-04-01',
        figures: [
          { measure: 'rural-disposable-income', year: null, value: fen(16_000), source: '公报' },
        ],
        victims: one([{ kind: 'death' }], { age: 50, residence: 'rural' }),
      },
      emptyStandards(province),
    );
    expect(r.warnings.find((w) => w.code === 'pilot-unknown')?.text).toContain(says);
  });

  it('in Shaanxi under the pilot no such word is said', () => {
    const r = resultOf(
      {
        province: '陕西',
        accidentAt: '2020-06-01',
        decidedOn: '2021-04-01',
        figures: [
          { measure: 'urban-disposable-income', year: null, value: fen(37_868), source: '公报' },
        ],
        victims: one([{ kind: 'death' }], { age: 50, residence: 'rural' }),
      },
      emptyStandards('陕西'),
    );
    expect(itemOf(r, 'death').amount).toBe(fen(757_360));
    expect(r.warnings.filter((w) => w.code === 'pilot-unknown')).toEqual([]);
  });
});

describe('single heads', () => {
  it('death after twenty days in hospital: treatment, care and lost income go beside the death', () => {
    const r = resultOf({
      victims: one(
        [
          { kind: 'medical', receipts: [fen(80_000)] },
          { kind: 'meal', parts: [{ days: 20, perDay: fen(50) }] },
          {
            kind: 'care',
            parts: [
              {
                rate: { from: 'amount', amount: fen(49_073), per: 'year' },
                n: 20,
                unit: 'day',
                people: 2,
              },
            ],
          },
          {
            kind: 'lost-income',
            parts: [
              { rate: { from: 'amount', amount: fen(4500), per: 'month' }, n: 20, unit: 'day' },
            ],
          },
          { kind: 'death' },
          { kind: 'funeral' },
        ],
        { bornOn: '1951-05-01', diedOn: '2021-03-21' },
      ),
    });
    // 69 years old: eleven years; 2 carers; 4,500 a month by 30
    const loss = 80_000 + 1000 + 5377.86 + 3000 + 382_253.74 + 35_675.5;
    expect(r.total).toBe(fen(loss));
    expect(paidBy(r, 'compulsory:car')).toBe(fen(198_000));
    expect(paidBy(r, 'person:car')).toBe(fen(loss - 198_000));
  });

  it('lost income of somebody over sixty counts with a word, and not when he has no proof', () => {
    const parts = [
      {
        rate: { from: 'amount' as const, amount: fen(100), per: 'day' as const },
        n: 30,
        unit: 'day' as const,
      },
    ];
    const at = (proof?: boolean) =>
      itemOf(
        resultOf({
          victims: one(
            [{ kind: 'lost-income', parts, ...(proof === undefined ? {} : { proof }) }],
            {
              age: 64,
            },
          ),
        }),
        'lost-income',
      );
    expect([at().amount, at(true).amount, at(false).amount]).toEqual([fen(3000), fen(3000), 0]);
    expect(at().notes.join()).toContain('已满 60 周岁');
    expect(at(true).notes).toEqual([]);
  });

  it('loss of worth of a car carries a warning that courts seldom grant it', () => {
    const item = itemOf(
      resultOf({ victims: one([{ kind: 'depreciation', amount: fen(5000) }]) }),
      'depreciation',
    );
    expect(item.notes.join()).toContain('一般不支持');
  });

  it.each([
    ['fen', 13_445.22],
    ['fen-cut', 13_445.21],
    ['jiao', 13_445.2],
    ['yuan', 13_445],
    ['yuan-cut', 13_445],
  ] as const)('100 days of 49,075.04 a year rounded by %s', (round, yuan) => {
    const rate = { from: 'amount' as const, amount: 4_907_504, per: 'year' as const };
    const item = itemOf(
      resultOf({
        victims: one([{ kind: 'care', round, parts: [{ rate, n: 100, unit: 'day' }] }]),
      }),
      'care',
    );
    expect(item.amount).toBe(fen(yuan));
  });
});
