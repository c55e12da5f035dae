import {
  calculate,
  disabilityIndex,
  regimeOf,
  statYearOf,
  yearsByAge,
  type CalculationInput,
} from '@shared/law/compensation';
import { motorRatios, nonMotorRatios, day } from '@shared/law';
import { henan } from '@shared/law/standards/henan';
import { accident, fen, itemOf, paidBy, resultOf } from './support/inputs';

type Items = CalculationInput['victims'][number]['items'];
const one = (items: Items, more: object = {}): CalculationInput['victims'] =>
  [{ id: 'v', age: 40, items, ...more }] as CalculationInput['victims'];
const insured = { status: 'insured' as const };

describe('two clocks', () => {
  it('Henan counts everybody as urban from 20 December 2019, by the day of decision', () => {
    const at = (decided: string): string =>
      regimeOf('河南', day('2017-05-01'), day(decided)).regime;
    expect(at('2019-12-19')).toBe('by-residence');
    expect(at('2019-12-20')).toBe('urban-for-all');
    expect(at('2026-01-01')).toBe('urban-for-all');
  });

  it('a province without a pilot switches with torts of 1 May 2022, by the day of the accident', () => {
    const at = (accidentOn: string): string =>
      regimeOf('甘肃', day(accidentOn), day('2024-01-01')).regime;
    expect(at('2022-04-30')).toBe('by-residence');
    expect(at('2022-05-01')).toBe('urban-for-all');
  });

  it('before the switch a countryman living in town counts as urban, and his wages of the land do not', () => {
    const at = (residence: string): number | null =>
      itemOf(
        resultOf({
          accidentAt: '2018-03-01',
          decidedOn: '2019-06-30' as never,
          victims: one([{ kind: 'death' }], { residence }),
        }),
        'death',
      ).amount;
    expect(at('rural')).toBe(fen(13830.74 * 20));
    expect(at('rural-in-town')).toBe(fen(31874.19 * 20));
    expect(at('urban')).toBe(at('rural-in-town'));
  });

  it('income and wage years part for some months, because wages are published in June', () => {
    expect(statYearOf(henan, 'urban-disposable-income', day('2021-03-01'))).toBe(2020);
    expect(statYearOf(henan, 'wage-on-post', day('2021-03-01'))).toBe(2019);
    expect(statYearOf(henan, 'wage-on-post', day('2021-06-11'))).toBe(2020);
    expect(statYearOf(henan, 'urban-disposable-income', day('2021-01-18'))).toBe(2019);
  });

  it('the articles cited are those of the text in force', () => {
    const cite = (accidentAt: string, decidedOn: string): unknown =>
      itemOf(
        resultOf({
          accidentAt,
          decidedOn: decidedOn as never,
          victims: one([{ kind: 'death' }], { residence: 'urban' }),
        }),
        'death',
      ).cite;
    expect(cite('2018-05-01', '2019-05-01')).toEqual({ source: 'pi-2003', article: '29' });
    expect(cite('2020-05-01', '2021-05-01')).toEqual({ source: 'pi-2020', article: '15' });
    expect(cite('2022-05-01', '2023-05-01')).toEqual({ source: 'pi-2022', article: '15' });
  });
});

describe('items', () => {
  it('years are twenty, one less for each year over sixty, five from seventy-five', () => {
    expect([0, 59, 60, 61, 74, 75, 90].map(yearsByAge)).toEqual([20, 20, 20, 19, 6, 5, 5]);
  });

  it.each([
    [[9, 10, 10], 'grade-percent', 22],
    [[9, 10, 10], 'cap10', 30],
    [[9, 10, 10], 'sum', 40],
    [[9, 9], 'plus-one', 23],
    [[8, 10, 10], 'plus-one', 34],
    [[8, 10], 'grade-percent', 31],
    [[10, 10], 'grade-percent', 11],
    [[1, 2, 3], 'sum', 100],
    [[2, 3, 3], 'grade-percent', 100],
    [[10, 9], 'plus-one', 22],
    [[7], 'cap10', 40],
  ] as const)('grades %j by %s make %i %%', (grades, reading, index) => {
    expect(disabilityIndex(grades, reading)).toBe(index);
  });

  it('the other readings of several grades stand beside the one used', () => {
    expect(
      itemOf(
        resultOf({ victims: one([{ kind: 'disability', grades: [9, 10] }]) }),
        'disability',
      ).notes.join(),
    ).toMatch(/22%；其他做法：21%、30%/);
  });

  it('care after the rating follows the degree of dependence and ends after twenty years', () => {
    const care = (dependence: 'full' | 'most' | 'part', n: number): number | null =>
      itemOf(
        resultOf({
          victims: one([
            {
              kind: 'care',
              parts: [
                {
                  rate: { from: 'amount', amount: fen(40000), per: 'year' },
                  n,
                  unit: 'year',
                  dependence,
                },
              ],
            },
          ]),
        }),
        'care',
      ).amount;
    expect(care('full', 10)).toBe(fen(400000));
    expect(care('most', 10)).toBe(fen(320000));
    expect(care('part', 10)).toBe(fen(200000));
    expect(care('full', 30)).toBe(fen(800000));
  });

  it('a prosthesis is bought anew for every cycle that begins, with its upkeep', () => {
    const aids = (years: number, cycleYears: number): number | null =>
      itemOf(
        resultOf({
          victims: one([
            { kind: 'aids', devices: [{ price: fen(10000), years, cycleYears, upkeep: fen(500) }] },
          ]),
        }),
        'aids',
      ).amount;
    expect(aids(20, 4)).toBe(fen(50500));
    expect(aids(21, 4)).toBe(fen(60500));
    expect(aids(1, 4)).toBe(fen(10500));
  });

  it('lost income runs to the day before the rating, or as long as appraised when the court says so', () => {
    const lost = (lostIncomePeriod: 'until-rating' | 'appraised'): number | null =>
      itemOf(
        resultOf({
          settings: { lostIncomePeriod },
          victims: one(
            [
              {
                kind: 'lost-income',
                parts: [
                  { rate: { from: 'amount', amount: fen(100), per: 'day' }, n: 120, unit: 'day' },
                ],
              },
            ],
            { ratedOn: '2021-05-24' },
          ),
        }),
        'lost-income',
      ).amount;
    expect(lost('until-rating')).toBe(fen(8400));
    expect(lost('appraised')).toBe(fen(12000));
  });

  it.each([
    [365, 12100.19],
    [360, 12268.25],
    [366, 12067.13],
  ])('a year divided by %i gives %d for ninety days', (dayDivisor, yuan) => {
    const care: Items = [
      {
        kind: 'care',
        parts: [{ rate: { from: 'amount', amount: fen(49073), per: 'year' }, n: 90, unit: 'day' }],
      },
    ];
    expect(itemOf(resultOf({ settings: { dayDivisor }, victims: one(care) }), 'care').amount).toBe(
      fen(yuan),
    );
  });

  it('the daily rate rounded first gives 12,100.50 instead of 12,100.19, and the formula says so', () => {
    const care: Items = [
      {
        kind: 'care',
        parts: [{ rate: { from: 'amount', amount: fen(49073), per: 'year' }, n: 90, unit: 'day' }],
      },
    ];
    const item = itemOf(resultOf({ settings: { dayRounding: 'fen' }, victims: one(care) }), 'care');
    expect(item.amount).toBe(fen(12100.5));
    expect(item.formula).toBe('（49073 ÷ 365 取 134.45） × 90 天');
  });

  it('a repair dearer than the car is cut to its value before the accident less salvage', () => {
    expect(
      itemOf(
        resultOf({
          victims: one([
            { kind: 'repair', amount: fen(80000), valueBefore: fen(60000), salvage: fen(5000) },
          ]),
        }),
        'repair',
      ).amount,
    ).toBe(fen(55000));
  });

  it('a child is supported to eighteen by full months, an unborn child for eighteen years', () => {
    const years = (bornOn: string): string | undefined =>
      itemOf(
        resultOf({
          victims: one([
            { kind: 'death' },
            {
              kind: 'dependants',
              people: [{ id: 'c', relation: 'child', bornOn: bornOn as never, supporters: 2 }],
            },
          ]),
        }),
        'dependants',
      ).parts?.[0]?.formula;
    expect(years('2020-07-01')).toContain('× 17.3333 年');
    expect(years('2021-05-05')).toContain('× 18 年');
  });

  it('a parent with a pension is not counted, and the result says why', () => {
    const item = itemOf(
      resultOf({
        victims: one([
          { kind: 'death' },
          {
            kind: 'dependants',
            people: [{ id: 'm', relation: 'parent', years: 10, supporters: 2, ownIncome: true }],
          },
        ]),
      }),
      'dependants',
    );
    expect(item.amount).toBe(0);
    expect(item.notes.join()).toContain('有收入来源');
  });

  it('for an injury the cap is compared after the coefficient, before it, or not at all', () => {
    const people = [1, 2, 3].map((n) => ({
      id: `p${n}`,
      relation: 'parent' as const,
      years: 10,
      supporters: 2,
    }));
    const of = (
      dependantsCap: 'after-coefficient' | 'before-coefficient' | 'none',
    ): number | null =>
      itemOf(
        resultOf({
          settings: { dependantsCap },
          victims: one([
            { kind: 'disability', grades: [10] },
            { kind: 'dependants', people },
          ]),
        }),
        'dependants',
      ).amount;
    expect(of('after-coefficient')).toBe(fen(30967.38) - 3 + 3);
    expect(of('none')).toBe(of('after-coefficient'));
    expect(of('before-coefficient')).toBe(3 * Math.round((fen(20644.91) * 10) / 30));
  });

  it('several deaths of one accident may get the same, the highest, amount', () => {
    const r = resultOf({
      settings: { sameDeathAmount: true },
      victims: [
        { id: 'old', age: 80, items: [{ kind: 'death' }] },
        { id: 'young', age: 20, items: [{ kind: 'death' }] },
      ],
    });
    expect(r.victims.map((v) => v.total)).toEqual([fen(695006.8), fen(695006.8)]);
  });
});

describe('shares', () => {
  it('between motor vehicles 70/30, against a rider 80 in Henan', () => {
    expect(motorRatios[0]?.value.main).toBe(70);
    const table = nonMotorRatios('河南', day('2024-01-01'));
    expect(table.ok && table.value.value).toEqual({
      full: 100,
      main: 80,
      equal: 60,
      minor: 40,
      none: 10,
    });
  });

  it('a pedestrian mostly at fault still gets the compulsory limits whole and 40 % of the rest', () => {
    const r = resultOf({
      parties: [
        { id: 'car', kind: 'motor', duty: 'minor', compulsory: insured },
        { id: 'p', kind: 'pedestrian', duty: 'main' },
      ],
      victims: one([{ kind: 'medical', receipts: [fen(28000)] }], { party: 'p' }),
    });
    expect(paidBy(r, 'compulsory:car')).toBe(fen(18000));
    expect(paidBy(r, 'person:car')).toBe(fen(4000));
    expect(paidBy(r, 'self')).toBe(fen(6000));
  });

  it('a car without any fault pays at most its small limits and a tenth', () => {
    const r = resultOf({
      parties: [
        { id: 'car', kind: 'motor', duty: 'none', compulsory: insured },
        { id: 'p', kind: 'pedestrian', duty: 'full' },
      ],
      victims: one([{ kind: 'medical', receipts: [fen(11800)] }], { party: 'p' }),
    });
    expect(paidBy(r, 'compulsory:car')).toBe(fen(1800));
    expect(paidBy(r, 'person:car')).toBe(fen(1000));
  });
});

describe('who pays', () => {
  const mental = (
    mentalOrder: 'first' | 'last' | 'pro-rata' | 'outside',
  ): ReturnType<typeof resultOf> =>
    resultOf({
      settings: { mentalOrder },
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'full',
          compulsory: insured,
          covers: [{ id: 'c', kind: 'third-party', limit: fen(2000000) }],
        },
      ],
      victims: one([
        { kind: 'other-injury', amount: fen(180000) },
        { kind: 'mental', amount: fen(50000) },
      ]),
    });

  it('mental damage first leaves nothing for the driver, last leaves him all of it', () => {
    expect([
      paidBy(mental('first'), 'commercial:c'),
      paidBy(mental('first'), 'person:car'),
    ]).toEqual([fen(50000), 0]);
    expect([paidBy(mental('last'), 'commercial:c'), paidBy(mental('last'), 'person:car')]).toEqual([
      0,
      fen(50000),
    ]);
    expect(paidBy(mental('outside'), 'person:car')).toBe(fen(50000));
  });

  it('a drunk driver: the person is paid and the insurer may come back, the car is not, commercial cover pays nothing', () => {
    const r = resultOf({
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'full',
          driver: ['drunk'],
          compulsory: insured,
          covers: [{ id: 'c', kind: 'third-party', limit: fen(1000000) }],
        },
      ],
      victims: one([
        { kind: 'medical', receipts: [fen(20000)] },
        { kind: 'repair', amount: fen(3000) },
      ]),
    });
    expect(paidBy(r, 'compulsory:car')).toBe(fen(18000));
    expect(paidBy(r, 'commercial:c')).toBe(0);
    expect(paidBy(r, 'person:car')).toBe(fen(5000));
    expect(r.recourse).toEqual([{ from: 'person:car', to: 'compulsory:car', amount: fen(18000) }]);
  });

  it('an exclusion never pointed out does not bind', () => {
    const r = resultOf({
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'full',
          driver: ['fled'],
          compulsory: insured,
          covers: [{ id: 'c', kind: 'third-party', limit: fen(1000000), clausePointedOut: false }],
        },
      ],
      victims: one([{ kind: 'medical', receipts: [fen(20000)] }]),
    });
    expect(paidBy(r, 'commercial:c')).toBe(fen(2000));
  });

  it('the uninsured person pays within the limits first, or only his share when the court leaves that out', () => {
    const parties = [
      {
        id: 'car',
        kind: 'motor' as const,
        duty: 'equal' as const,
        compulsory: { status: 'uninsured' as const },
      },
      {
        id: 'm',
        kind: 'motor' as const,
        duty: 'equal' as const,
        compulsory: { status: 'unknown' as const },
      },
    ];
    const victims = one([{ kind: 'medical', receipts: [fen(28000)] }], { party: 'm' });
    expect(paidBy(resultOf({ parties, victims }), 'person:car')).toBe(fen(23000));
    expect(
      paidBy(resultOf({ parties, victims, settings: { uninsuredPaysLimit: false } }), 'person:car'),
    ).toBe(fen(14000));
  });

  it('a deductible cuts the payment, also at the limit, and the driver bears it', () => {
    const r = resultOf({
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'full',
          compulsory: insured,
          covers: [{ id: 'c', kind: 'third-party', limit: fen(50000), deductiblePercent: 10 }],
        },
      ],
      victims: one([{ kind: 'medical', receipts: [fen(118000)] }]),
    });
    expect(paidBy(r, 'commercial:c')).toBe(fen(45000));
    expect(paidBy(r, 'person:car')).toBe(fen(55000));
  });

  it('what is reserved for an absent victim and what earlier cases used is not paid again', () => {
    const r = resultOf({
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'full',
          compulsory: {
            ...insured,
            reserved: { disability: fen(15000) },
            used: { disability: fen(100000) },
          },
        },
      ],
      victims: one([{ kind: 'other-injury', amount: fen(200000) }]),
    });
    expect(paidBy(r, 'compulsory:car')).toBe(fen(65000));
  });

  it('shares rounded to whole percents first give 48 and 52 percent', () => {
    const r = resultOf({
      settings: { victimShareDecimals: 0 },
      victims: [
        { id: 'x', items: [{ kind: 'other-injury', amount: fen(480400) }] },
        { id: 'y', items: [{ kind: 'other-injury', amount: fen(519600) }] },
      ],
    });
    expect([paidBy(r, 'compulsory:car', 'x'), paidBy(r, 'compulsory:car', 'y')]).toEqual([
      fen(86400),
      fen(93600),
    ]);
  });

  it('ratio first: a minor fault of 15 % less what compulsory insurance paid', () => {
    const r = resultOf({
      settings: { payOrder: 'ratio-first' },
      parties: [
        {
          id: 'car',
          kind: 'motor',
          duty: 'minor',
          compulsory: { ...insured, quotas: [{ victim: 'v', bucket: 'all', amount: fen(55000) }] },
        },
        { id: 'p', kind: 'pedestrian', duty: 'main' },
      ],
      shares: [{ party: 'car', percent: 15 }],
      victims: one([{ kind: 'other-injury', amount: fen(600000) }], { party: 'p' }),
    });
    expect(paidBy(r, 'compulsory:car')).toBe(fen(55000));
    expect(paidBy(r, 'person:car')).toBe(fen(35000));
  });

  it('the relief fund is paid back out of what the liable side owes, and the victim keeps the rest', () => {
    const r = resultOf({
      victims: one([{ kind: 'medical', receipts: [fen(30000)] }]),
      payments: [{ id: 'f', by: 'fund', victim: 'v', amount: fen(10000) }],
    });
    expect(r.returns).toEqual([
      { from: 'compulsory:car', to: 'fund', victim: 'v', amount: fen(10000) },
    ]);
    expect(r.victims[0]).toMatchObject({
      received: fen(10000),
      stillToCome: fen(20000),
      netInHand: fen(30000),
    });
  });

  it('more advanced than owed is to be handed back, with a word about it', () => {
    const r = resultOf({
      payments: [{ id: 'p', by: 'person:car', victim: 'v', amount: fen(1500) }],
    });
    expect(r.victims[0]).toMatchObject({ toHandBack: fen(500), netInHand: fen(1000) });
    expect(r.warnings.map((w) => w.text).join()).toContain('要退还');
  });

  it('a car nobody has found owes the loss without anybody to collect it from', () => {
    const r = resultOf({
      parties: [{ id: 'car', kind: 'motor', duty: 'full', identified: false }],
      victims: one([{ kind: 'medical', receipts: [fen(30000)] }]),
    });
    expect(paidBy(r, 'unidentified:car')).toBe(fen(30000));
    expect(r.victims[0]?.receivable).toBe(0);
  });

  it('the same figure comes from the same input, byte for byte', () => {
    const [a, b] = [calculate(accident(), henan), calculate(accident(), henan)];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});
