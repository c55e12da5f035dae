import {
  disabilityIndex,
  regimeOf,
  statYearOf,
  yearsByAge,
  type CalculationFacts,
} from '@shared/law/compensation';
import { day } from '@shared/law';
import { henan } from '@shared/law/standards/henan';
import { fen, itemOf, resultOf } from './support/inputs';

type Items = CalculationFacts['victims'][number]['items'];
const one = (items: Items, more: object = {}): CalculationFacts['victims'] =>
  [{ id: 'v', age: 40, items, ...more }] as CalculationFacts['victims'];

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
          decidedOn: '2019-06-30',
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
          decidedOn: decidedOn,
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
              people: [{ id: 'c', relation: 'child', bornOn: bornOn, supporters: 2 }],
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
    expect(of('after-coefficient')).toBe(fen(30967.38));
    expect(of('none')).toBe(of('after-coefficient'));
    // three thirds of a year's ceiling are that ceiling, not three rounded thirds
    expect(of('before-coefficient')).toBe(fen(20644.91));
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
