import type { CalculationFacts } from '@shared/law/compensation';
import { fen, itemOf, resultOf } from './support/inputs';

type Victims = CalculationFacts['victims'];
type Items = Victims[number]['items'];
const one = (items: Items, more: object = {}): Victims =>
  [{ id: 'v', age: 40, items, ...more }] as Victims;
const injury = (yuan: number): Items => [{ kind: 'other-injury', amount: fen(yuan) }];

describe('items', () => {
  const born = (id: string, relation: string, more: object) => ({
    id,
    relation,
    supporters: 1,
    ...more,
  });
  it('a grandchild is supported until eighteen, like a child', () => {
    const r = resultOf({
      victims: one(
        [
          { kind: 'death' },
          { kind: 'dependants', people: [born('c', 'other', { bornOn: '2011-03-01' })] },
        ] as Items,
        { age: 60 },
      ),
    });
    expect(itemOf(r, 'dependants').amount).toBe(fen(20_644.91 * 8));
  });

  it('years and months of support add up', () => {
    const r = resultOf({
      victims: one([
        { kind: 'death' },
        {
          kind: 'dependants',
          people: [born('c', 'child', { years: 17, months: 4, supporters: 2 })],
        },
      ] as Items),
    });
    expect(itemOf(r, 'dependants').amount).toBe(Math.round((fen(20_644.91) * 52) / 6));
  });

  it('a pension below the yardstick leaves the difference to be supported', () => {
    const r = resultOf({
      victims: one([
        { kind: 'death' },
        { kind: 'dependants', people: [born('m', 'parent', { years: 5, ownYearly: fen(644.91) })] },
      ] as Items),
    });
    expect(itemOf(r, 'dependants').amount).toBe(fen(100_000));
  });

  it('where one urban yardstick is for all, a dependant in the village has it too', () => {
    const people = (residence: string) => [
      born('m', 'parent', { years: 10, supporters: 2, residence }),
    ];
    const amount = (residence: string) =>
      itemOf(
        resultOf({
          accidentAt: '2023-03-01',
          decidedOn: '2023-12-01',
          figures: [
            { measure: 'urban-consumption', year: 2022, value: fen(25_570), source: '统计局' },
            { measure: 'rural-consumption', year: 2022, value: fen(16_638), source: '统计局' },
          ],
          victims: one([
            { kind: 'death' },
            { kind: 'dependants', people: people(residence) },
          ] as Items),
        }),
        'dependants',
      ).amount;
    expect([amount('rural'), amount('urban')]).toEqual([fen(127_850), fen(127_850)]);
  });

  it('the ceiling of a year holds to the 分 however many share it', () => {
    const people = ['a', 'b', 'c'].map((id) => born(id, 'child', { years: 5, supporters: 2 }));
    const r = resultOf({
      victims: one([{ kind: 'death' }, { kind: 'dependants', people }] as Items),
    });
    expect(itemOf(r, 'dependants').amount).toBe(fen(20_644.91 * 5));
  });

  it('the same amount for all who died goes before what each asks for', () => {
    const r = resultOf({
      settings: { sameDeathAmount: true },
      victims: [
        { id: 'a', age: 40, items: [{ kind: 'death', claim: fen(300_000) }] },
        { id: 'b', age: 70, items: [{ kind: 'death' }] },
      ] as Victims,
    });
    expect([itemOf(r, 'death', 0).amount, itemOf(r, 'death', 1).amount]).toEqual([
      fen(300_000),
      fen(695_006.8),
    ]);
  });

  const day = (amount: number, n: number, more: object = {}) => ({
    rate: { from: 'amount', amount: fen(amount), per: 'day' },
    n,
    unit: 'day',
    ...more,
  });
  const earning = (parts: object[], more: object): number =>
    itemOf(
      resultOf({ victims: one([{ kind: 'lost-income', parts }] as Items, more) }),
      'lost-income',
    ).amount ?? 0;

  it('two jobs at once are lost in the same days', () => {
    const two = [day(100, 150), day(60, 150, { alongside: true })];
    expect(earning(two, { ratedOn: '2021-09-17' })).toBe(fen(24_000));
  });

  it('months of lost income end the day before the rating as days do', () => {
    const rate = { from: 'amount', amount: fen(5000), per: 'month' };
    expect(earning([{ rate, n: 6, unit: 'month' }], { ratedOn: '2021-05-30' })).toBe(fen(15_000));
  });

  it.each([
    ['months', [{ n: 300, unit: 'month' }], 720_000],
    ['days', [{ n: 9125, unit: 'day' }], 730_000],
    [
      'two stretches of 15 years',
      [
        { n: 15, unit: 'year' },
        { n: 15, unit: 'year', factor: 0.5 },
      ],
      638_750,
    ],
  ])('care that lasts ends after 20 years, also told in %s', (_title, parts, yuan) => {
    const rate = { from: 'amount', amount: fen(100), per: 'day' };
    const items = [{ kind: 'care', parts: parts.map((p) => ({ rate, ...p })) }] as Items;
    expect(itemOf(resultOf({ victims: one(items) }), 'care').amount).toBe(fen(yuan));
  });

  it('an illness that had its part in the disability lowers it by the part of the accident', () => {
    const whole = itemOf(
      resultOf({ victims: one([{ kind: 'disability', grades: [10] }]) }),
      'disability',
    );
    const part = itemOf(
      resultOf({ victims: one([{ kind: 'disability', grades: [10], causePercent: 75 }]) }),
      'disability',
    );
    expect(part.amount).toBe(Math.round(((whole.amount ?? 0) * 3) / 4));
  });

  it('a figure of another year that was entered is not taken for the year that counts', () => {
    const r = resultOf({
      figures: [
        { measure: 'urban-disposable-income', year: 2015, value: fen(25_575), source: '某页面' },
      ],
      victims: one([{ kind: 'disability', grades: [10] }]),
    });
    expect(itemOf(r, 'disability').amount).toBe(fen(69_500.68));
  });

  it('money of an employer or of health insurance goes back to them out of what others owe', () => {
    const r = resultOf({
      victims: one(injury(10_000)),
      payments: [{ id: '1', by: 'other:yibao', victim: 'v', amount: fen(4000) }],
    });
    expect(r.returns).toEqual([
      { from: 'compulsory:car', to: 'other:yibao', victim: 'v', amount: fen(4000) },
    ]);
  });
});
