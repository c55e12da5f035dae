import {
  calculate,
  type Calculation,
  type CalculationFacts,
  type CalculationInput,
} from '@shared/law/compensation';
import { henan } from '@shared/law/standards/henan';
import { emptyStandards } from '@shared/law/standards';

const fen = (yuan: number): number => Math.round(yuan * 100);

type Part = Partial<CalculationFacts>;
const input = (part: Part): CalculationInput =>
  ({
    version: 1,
    province: '河南',
    accidentAt: '2021-03-01',
    decidedOn: '2021-12-01',
    parties: [{ id: 'car', kind: 'motor', duty: 'full', compulsory: { status: 'insured' } }],
    victims: [],
    ...part,
  }) as CalculationInput;

const result = (part: Part, standards = henan): Calculation => {
  const answer = calculate(input(part), standards);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const amount = (r: Calculation, kind: string): number | null | undefined =>
  r.victims[0]?.items.find((i) => i.kind === kind)?.amount;
const owed = (r: Calculation, payer: string): number =>
  r.victims
    .flatMap((v) => v.allocation)
    .filter((a) => a.payer === payer)
    .reduce((t, a) => t + a.amount, 0);

describe('worked figures of the law', () => {
  it('T1: a grade 10 disability at 45 with 2020 statistics is 69,500.68 yuan', () => {
    const r = result({
      victims: [{ id: 'v', age: 45, items: [{ kind: 'disability', grades: [10] }] }],
    });
    expect(amount(r, 'disability')).toBe(fen(69500.68));
  });

  it('T2 and T3: death at 68 counts twelve years, at 75 five', () => {
    const at = (age: number): number | null | undefined =>
      amount(result({ victims: [{ id: 'v', age, items: [{ kind: 'death' }] }] }), 'death');
    expect(at(68)).toBe(fen(417004.08));
    expect(at(75)).toBe(fen(173751.7));
    expect(at(60)).toBe(fen(34750.34 * 20));
    expect(at(74)).toBe(fen(34750.34 * 6));
  });

  it('T4: the funeral is six months of the average wage, 35,675.50 in 2021 and 32,074.00 in 2019', () => {
    const funeral = { id: 'v', age: 40, items: [{ kind: 'funeral' as const }] };
    expect(amount(result({ victims: [funeral] }), 'funeral')).toBe(fen(35675.5));
    expect(
      amount(
        result({ accidentAt: '2019-03-01', decidedOn: '2019-12-01', victims: [funeral] }),
        'funeral',
      ),
    ).toBe(fen(32074));
  });

  it('T5: four dependants share one yearly cap, segment by segment, 544,460.80 in all', () => {
    const r = result(
      {
        province: '上海',
        accidentAt: '2020-03-01',
        decidedOn: '2021-06-01',
        figures: [
          { measure: 'all-consumption', year: 2020, value: fen(42536), source: 'zg122.com' },
        ],
        victims: [
          {
            id: 'v',
            age: 40,
            items: [
              { kind: 'death' },
              {
                kind: 'dependants',
                people: [
                  { id: 'a', relation: 'child', years: 1.2, supporters: 2 },
                  { id: 'b', relation: 'child', years: 3.4, supporters: 2 },
                  { id: 'c', relation: 'parent', years: 15, supporters: 3 },
                  { id: 'd', relation: 'parent', years: 20, supporters: 3 },
                ],
              },
            ],
          },
        ],
      },
      emptyStandards('上海'),
    );
    const parts = r.victims[0]?.items
      .find((i) => i.kind === 'dependants')
      ?.parts?.map((p) => p.amount);
    expect(parts).toEqual([15312.96, 55418.33, 201418.09, 272311.42].map(fen));
    expect(amount(r, 'dependants')).toBe(fen(544460.8));
  });

  it('T6: three policies split a loss by their limits and no 分 is lost', () => {
    const motor = (
      id: string,
      duty: 'main' | 'minor' | 'none',
    ): CalculationInput['parties'][number] => ({
      id,
      kind: 'motor',
      duty,
      compulsory: { status: 'insured' },
    });
    const r = result({
      parties: [motor('a', 'main'), motor('b', 'minor'), motor('c', 'none')],
      victims: [{ id: 'v', age: 30, items: [{ kind: 'other-injury', amount: fen(300000) }] }],
    });
    const parts = ['a', 'b', 'c'].map((id) => owed(r, `compulsory:${id}`));
    expect(parts).toEqual([fen(142857.14), fen(142857.14), fen(14285.72)]);
    expect(parts.reduce((x, y) => x + y)).toBe(fen(300000));
  });

  it('T7: two victims share one limit in proportion to their losses', () => {
    const r = result({
      victims: [
        { id: 'x', items: [{ kind: 'other-injury', amount: fen(400000) }] },
        { id: 'y', items: [{ kind: 'other-injury', amount: fen(100000) }] },
      ],
    });
    const paid = r.victims.map((v) => v.allocation.find((a) => a.kind === 'compulsory')?.amount);
    expect(paid).toEqual([fen(144000), fen(36000)]);
  });

  it('T8: the limits switch at midnight of 19 September 2020, by the moment of the accident', () => {
    const huge = [
      {
        id: 'v',
        items: [
          { kind: 'medical' as const, receipts: [fen(900000)] },
          { kind: 'other-injury' as const, amount: fen(900000) },
          { kind: 'repair' as const, amount: fen(900000) },
        ],
      },
    ];
    expect(owed(result({ accidentAt: '2020-09-18T23:59', victims: huge }), 'compulsory:car')).toBe(
      fen(122000),
    );
    expect(owed(result({ accidentAt: '2020-09-19T00:00', victims: huge }), 'compulsory:car')).toBe(
      fen(200000),
    );
  });

  it('T9: a free ride lightens 70 % by a tenth to 63 %', () => {
    const r = result({
      parties: [
        { id: 'host', kind: 'motor', duty: 'main', compulsory: { status: 'insured' } },
        { id: 'other', kind: 'motor', duty: 'minor', compulsory: { status: 'not-required' } },
      ],
      victims: [
        {
          id: 'v',
          party: 'host',
          role: 'passenger',
          freeRidePercent: 10,
          items: [{ kind: 'other-injury', amount: fen(10000) }],
        },
      ],
    });
    expect(owed(r, 'person:host')).toBe(fen(6300));
    expect(owed(r, 'person:other')).toBe(fen(3000));
    expect(owed(r, 'self')).toBe(fen(700));
  });

  it("T10: the at-fault car of 5,000 damage gets the no-fault side's 100 from its own insurer", () => {
    const r = result({
      parties: [
        { id: 'guilty', kind: 'motor', duty: 'full', compulsory: { status: 'insured' } },
        { id: 'innocent', kind: 'motor', duty: 'none', compulsory: { status: 'insured' } },
      ],
      victims: [{ id: 'v', party: 'guilty', items: [{ kind: 'repair', amount: fen(5000) }] }],
    });
    expect(r.victims[0]?.allocation.find((a) => a.basis === 'no-fault-proxy')).toMatchObject({
      payer: 'compulsory:guilty',
      amount: fen(100),
    });
    expect(owed(r, 'self')).toBe(fen(4900));
  });
});
