import type { CalculationFacts, Settings } from '@shared/law/compensation';
import { ours } from './judgments';
import { resultOf } from './support/inputs';

type Item = CalculationFacts['victims'][number]['items'][number];
type Party = CalculationFacts['parties'][number];

const car: Party = { id: 'B', kind: 'motor', compulsory: { status: 'insured' } };
const withCover: Party = { ...car, covers: [{ id: 'c', kind: 'third-party', limit: 100_000_000 }] };

const facts = (
  items: readonly Item[],
  settings: Partial<Settings>,
  more: Partial<CalculationFacts> = {},
): CalculationFacts => ({
  version: 1,
  province: '河南',
  accidentAt: '2018-05-01',
  decidedOn: '2019-06-01',
  settings,
  figures: [
    { measure: 'urban-disposable-income', value: 10_000_00, source: '判决书载明' },
    { measure: 'urban-consumption', value: 10_000_00, source: '判决书载明' },
  ],
  parties: [{ ...car, duty: 'full' }],
  victims: [{ id: 'A', residence: 'urban', items: [...items] }],
  ...more,
});

const work = (
  amount: number,
  per: 'year' | 'month' | 'day',
  n: number,
  unit: 'day' | 'month',
): Item => ({
  kind: 'lost-income',
  parts: [{ rate: { from: 'amount', amount, per }, n, unit }],
});
const figure = (input: CalculationFacts, key: string): number => ours(resultOf(input), key) / 100;

describe('every way courts count a day and round it has a name', () => {
  it.each([
    ['a year by 365 days', work(3_650_000, 'year', 10, 'day'), {}, 1000],
    ['a year by 360 days', work(3_600_000, 'year', 10, 'day'), { dayDivisor: 360 }, 1000],
    ['a year by 366 days', work(3_660_000, 'year', 10, 'day'), { dayDivisor: 366 }, 1000],
    ['a year by twelve months', work(2_400_000, 'year', 2.5, 'month'), {}, 5000],
    ['a month by 30 days', work(285_000, 'month', 193, 'day'), {}, 18_335],
    ['the day to 元', work(2_445_683, 'year', 10, 'day'), { dayRounding: 'yuan' }, 670],
    ['the day cut to 元', work(7_806_985, 'year', 10, 'day'), { dayRounding: 'yuan-cut' }, 2130],
    ['the day to 分', work(2_537_900, 'year', 20, 'day'), { dayRounding: 'fen' }, 1390.6],
    ['the item to 角', work(10_025, 'day', 1, 'day'), { itemRounding: 'jiao' }, 100.3],
    ['the item to 元', work(10_050, 'day', 1, 'day'), { itemRounding: 'yuan' }, 101],
    ['the item cut to 分', work(100_000, 'year', 1, 'day'), { itemRounding: 'fen-cut' }, 2.73],
  ] as const)('%s', (_, item, settings, yuan) => {
    expect(figure(facts([item], settings), 'A/lost-income')).toBe(yuan);
  });
});

describe('every reading of several grades has a name', () => {
  it.each([
    ['grade-percent', [9, 10], 21],
    ['plus-one', [9, 10], 22],
    ['plus-one', [9, 9], 23],
    ['plus-one', [8, 10, 10], 34],
    ['grade-percent', [8, 10], 31],
    ['grade-percent', [10, 10], 11],
    ['plus-one', [10, 10], 12],
    ['cap10', [9, 10, 10], 30],
    ['sum', [9, 10, 10], 40],
  ] as const)('%s of %j is %d %%', (multiGrade, grades, percent) => {
    const item: Item = { kind: 'disability', grades: [...grades], years: 20 };
    expect(figure(facts([item], { multiGrade }), 'A/disability')).toBe(2000 * percent);
  });
});

describe('dependants', () => {
  const child = { id: 'c', relation: 'child' as const, supporters: 3, years: 1 };
  const two: Item[] = [
    { kind: 'disability', grades: [10], years: 20 },
    { kind: 'dependants', people: [child, { ...child, id: 'd' }] },
  ];

  it('are rounded one by one, or added first', () => {
    expect(figure(facts(two, {}), 'A/dependants')).toBe(666.66);
    expect(figure(facts(two, { dependantsRounding: 'total' }), 'A/dependants')).toBe(666.67);
  });

  it('may count by the rural yardstick beside an urban death compensation', () => {
    const input = facts(
      [
        { kind: 'death', years: 20 },
        { kind: 'dependants', people: [{ ...child, residence: 'rural', years: 3 }] },
      ],
      { regime: 'urban' },
    );
    const rural = { measure: 'rural-consumption' as const, value: 6_000_00, source: '判决书载明' };
    const result = resultOf({ ...input, figures: [...(input.figures ?? []), rural] });
    expect(ours(result, 'A/death')).toBe(200_000_00);
    expect(ours(result, 'A/dependants')).toBe(6_000_00);
  });

  it('count years and months together', () => {
    const person = { id: 'c', relation: 'child' as const, supporters: 1, years: 17, months: 4 };
    const items: Item[] = [
      { kind: 'death', years: 20 },
      { kind: 'dependants', people: [person] },
    ];
    expect(figure(facts(items, {}), 'A/dependants')).toBe(173_333.33);
  });
});

describe('treatment outside medical insurance', () => {
  const input = (settings: Partial<Settings>, party: Party = withCover): CalculationFacts =>
    facts([{ kind: 'medical', receipts: [3_000_000] }], settings, {
      parties: [party],
      shares: [{ party: 'B', percent: 70 }],
      victims: [
        {
          id: 'A',
          items: [{ kind: 'medical', receipts: [3_000_000] }],
          nonMedicare: { by: 'percent', percent: 15, base: 'above-compulsory' },
        },
      ],
    });

  it('is borne by the tortfeasor times his share, as a rule', () => {
    expect(figure(input({}), 'commercial:c')).toBe(11_900);
    expect(figure(input({}), 'person:B')).toBe(2100);
  });

  it('is borne by the tortfeasor in full where the court says so', () => {
    const settings = { nonMedicareShare: 'in-full' } as const;
    expect(figure(input(settings), 'commercial:c')).toBe(11_900);
    expect(figure(input(settings), 'person:B')).toBe(3000);
    expect(figure(input(settings), 'self')).toBe(5100);
  });

  it('may be taken off what his insurer owes, so that together they owe no more than his share', () => {
    const settings = { nonMedicareShare: 'off-insurer' } as const;
    expect(figure(input(settings), 'commercial:c')).toBe(11_000);
    expect(figure(input(settings), 'person:B')).toBe(3000);
    expect(figure(input(settings), 'self')).toBe(6000);
  });

  it('makes no difference where no insurer could have paid it', () => {
    expect(figure(input({ nonMedicareShare: 'in-full' }, car), 'person:B')).toBe(14_000);
  });
});

describe('a stolen car', () => {
  const thief: Party = { ...car, duty: 'full', driver: ['stolen'] };
  const items: Item[] = [{ kind: 'medical', receipts: [500_000] }, work(10_000, 'day', 10, 'day')];

  it('has its insurer pay persons and ask the thief back', () => {
    const result = resultOf(facts(items, {}, { parties: [thief] }));
    expect(ours(result, 'compulsory:B')).toBe(600_000);
    expect(ours(result, 'recourse person:B')).toBe(600_000);
  });

  it('has its insurer pay treatment alone where the regulation is read narrowly', () => {
    const result = resultOf(facts(items, { stolenCover: 'rescue' }, { parties: [thief] }));
    expect(ours(result, 'compulsory:B medical')).toBe(500_000);
    expect(ours(result, 'person:B')).toBe(100_000);
    expect(ours(result, 'recourse person:B')).toBe(500_000);
  });
});

describe('the order of payers', () => {
  it('may apply the percent to the whole loss and take compulsory insurance off', () => {
    const items: Item[] = [{ kind: 'medical', receipts: [10_000_000] }];
    const input = facts(
      items,
      { payOrder: 'ratio-first' },
      {
        parties: [withCover],
        shares: [{ party: 'B', percent: 15 }],
      },
    );
    expect(figure(input, 'compulsory:B + commercial:c')).toBe(15_000);
  });

  it('may leave sub-limits aside', () => {
    const items: Item[] = [{ kind: 'medical', receipts: [10_000_000] }];
    expect(figure(facts(items, {}), 'compulsory:B')).toBe(10_000);
    expect(figure(facts(items, { subLimits: 'merged-personal' }), 'compulsory:B')).toBe(100_000);
  });

  it('may round each victim’s percent of a limit first', () => {
    const victims = [61_703, 38_297].map((n, i) => ({
      id: `V${i}`,
      items: [{ kind: 'medical' as const, receipts: [n * 100] }],
    }));
    const input = facts([], { victimShareDecimals: 1 }, { victims });
    expect(figure(input, 'compulsory:B→V0')).toBe(6170);
  });
});
