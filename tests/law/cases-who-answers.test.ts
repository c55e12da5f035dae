import type { CalculationFacts } from '@shared/law/compensation';
import { fen, paidBy, resultOf } from './support/inputs';

type Victims = CalculationFacts['victims'];
type Items = Victims[number]['items'];
const insured = { status: 'insured' as const };
const car = (id: string, more: object = {}) =>
  ({ id, kind: 'motor', duty: 'full', compulsory: insured, ...more }) as never;
const walker = (duty: string) => ({ id: 'P', kind: 'pedestrian', duty }) as never;
const rider = (duty: string) => ({ id: 'E', kind: 'non-motor', duty }) as never;
const policy = (id: string, yuan: number, more: object = {}) => ({
  id,
  kind: 'third-party',
  limit: fen(yuan),
  ...more,
});
const one = (items: Items, more: object = {}): Victims =>
  [{ id: 'v', age: 40, items, ...more }] as Victims;
const treated = (yuan: number): Items => [{ kind: 'medical', receipts: [fen(yuan)] }];
const injury = (yuan: number): Items => [{ kind: 'other-injury', amount: fen(yuan) }];
const repair = (yuan: number): Items => [{ kind: 'repair', amount: fen(yuan) }];

describe('a car and somebody on foot or on a bicycle', () => {
  // 118,000 of treatment: 18,000 within the limit, then the ratio on 100,000
  it.each([
    ['河南', 'main', 80_000],
    ['河南', 'equal', 60_000],
    ['河南', 'minor', 40_000],
    ['湖北', 'main', 80_000],
    ['山东', 'main', 85_000],
    ['山东', 'equal', 65_000],
    ['山东', 'minor', 35_000],
    ['河北', 'main', 85_000],
    ['河北', 'equal', 75_000],
    ['河北', 'minor', 45_000],
  ])(
    'in %s a driver with %s duty pays %d of the 100,000 above the limit',
    (province, duty, yuan) => {
      const other = { main: 'minor', equal: 'equal', minor: 'main' }[duty] ?? 'none';
      const r = resultOf({
        province: province as '河南',
        parties: [car('A', { duty }), walker(other)],
        victims: one(treated(118_000), { party: 'P', residence: 'urban' }),
      });
      expect([paidBy(r, 'compulsory:A'), paidBy(r, 'person:A')]).toEqual([fen(18_000), fen(yuan)]);
    },
  );

  it('a driver without fault pays a tenth above his small limit, on a closed road a twentieth', () => {
    const above = (closedRoad: boolean): number =>
      paidBy(
        resultOf({
          closedRoad,
          parties: [car('A', { duty: 'none' }), walker('full')],
          victims: one(treated(101_800), { party: 'P' }),
        }),
        'person:A',
      );
    expect([above(false), above(true)]).toEqual([fen(10_000), fen(5000)]);
  });

  it('of the car’s own damage the rider bears what the car’s side does not: 20 % of 10,000', () => {
    const r = resultOf({
      parties: [car('A', { duty: 'main' }), rider('minor')],
      victims: one(repair(10_000), { party: 'A' }),
    });
    expect([paidBy(r, 'person:E'), paidBy(r, 'self')]).toEqual([fen(2000), fen(8000)]);
  });

  it('a rider wholly at fault answers for the damage of a car without fault', () => {
    const r = resultOf({
      parties: [car('A', { duty: 'none' }), rider('full')],
      victims: one(repair(10_000), { party: 'A' }),
    });
    expect(paidBy(r, 'person:E')).toBe(fen(10_000));
  });

  it('who rides along on a bicycle gets from both, and bears nothing himself', () => {
    const r = resultOf({
      parties: [car('A', { duty: 'main' }), rider('minor')],
      victims: one(injury(280_000), { party: 'E', role: 'passenger' }),
    });
    expect(['compulsory:A', 'person:A', 'person:E', 'self'].map((p) => paidBy(r, p))).toEqual(
      [180_000, 80_000, 20_000, 0].map(fen),
    );
  });

  it('between a bicycle and somebody on foot there is no insurance, only fault', () => {
    const r = resultOf({
      parties: [rider('main'), walker('minor')],
      victims: one(injury(10_000), { party: 'P' }),
    });
    expect([paidBy(r, 'person:E'), paidBy(r, 'self')]).toEqual([fen(7000), fen(3000)]);
  });

  it('where the whole fault is the driver’s, no ratio of a province is in doubt', () => {
    const r = resultOf({
      parties: [car('A'), walker('none')],
      victims: one(injury(10_000), { party: 'P' }),
    });
    expect(r.warnings).toEqual([]);
  });
});

describe('people in the car', () => {
  const covers = [policy('c', 500_000), { id: 's', kind: 'seat', limit: fen(10_000) }];

  it('a passenger of a car that crashed alone has his seat cover, and the driver for the rest', () => {
    const r = resultOf({
      parties: [car('A', { covers })],
      victims: one(injury(50_000), { party: 'A', role: 'passenger' }),
    });
    expect(['compulsory:A', 'commercial:c', 'seat:s', 'person:A'].map((p) => paidBy(r, p))).toEqual(
      [0, 0, 10_000, 40_000].map(fen),
    );
  });

  it('thrown out of the car and hurt by it, he is a third party to it', () => {
    const r = resultOf({
      parties: [car('A', { covers })],
      victims: one(injury(300_000), { party: 'A', role: 'outside' }),
    });
    expect(['compulsory:A', 'commercial:c', 'seat:s', 'person:A'].map((p) => paidBy(r, p))).toEqual(
      [180_000, 120_000, 0, 0].map(fen),
    );
  });

  it('a free ride lightens the driver’s part by a fifth, but not that of a drunk driver', () => {
    const r = (driver: string[]) =>
      resultOf({
        parties: [car('A', { driver })],
        victims: one(injury(50_000), { party: 'A', role: 'passenger', freeRidePercent: 20 }),
      });
    expect([paidBy(r([]), 'person:A'), paidBy(r([]), 'self')]).toEqual([fen(40_000), fen(10_000)]);
    expect(paidBy(r(['drunk']), 'person:A')).toBe(fen(50_000));
    expect(r(['drunk']).warnings.map((w) => w.code)).toContain('free-ride-gross-fault');
  });

  it('of three cars, main and twice minor, a passenger of the second has both other insurers', () => {
    const r = resultOf({
      parties: [
        car('A', { duty: 'main' }),
        car('B', { duty: 'minor' }),
        car('C', { duty: 'minor' }),
      ],
      victims: one(injury(500_000), { party: 'B', role: 'passenger' }),
    });
    expect(
      ['compulsory:A', 'compulsory:B', 'compulsory:C', 'person:A', 'person:B', 'person:C'].map(
        (p) => paidBy(r, p),
      ),
    ).toEqual([180_000, 0, 180_000, 98_000, 21_000, 21_000].map(fen));
  });

  it('passengers of both cars: each has the other car’s insurance, also that of the car without fault', () => {
    const r = resultOf({
      parties: [car('A'), car('B', { duty: 'none' })],
      victims: [
        { id: 'v', party: 'B', role: 'passenger', items: injury(100_000) },
        { id: 'w', party: 'A', role: 'passenger', items: injury(100_000) },
      ],
    });
    expect([
      paidBy(r, 'compulsory:A', 'v'),
      paidBy(r, 'compulsory:B', 'w'),
      paidBy(r, 'person:A', 'w'),
    ]).toEqual([100_000, 18_000, 82_000].map(fen));
  });
});

describe('two cars', () => {
  it('both drivers hurt and both cars damaged: insurers first, then 70 to 30, then their own seats', () => {
    const r = resultOf({
      parties: [
        car('A', {
          duty: 'main',
          covers: [policy('a', 500_000), { id: 's', kind: 'seat', limit: fen(20_000) }],
        }),
        car('B', { duty: 'minor', covers: [policy('b', 500_000)] }),
      ],
      victims: [
        { id: 'a', party: 'A', items: [...treated(38_000), ...repair(12_000)] },
        { id: 'b', party: 'B', items: [...treated(118_000), ...repair(22_000)] },
      ],
    });
    const of = (payers: string[], victim: string) => payers.map((p) => paidBy(r, p, victim));
    expect(of(['compulsory:B', 'commercial:b', 'seat:s', 'self'], 'a')).toEqual(
      [20_000, 9000, 14_000, 7000].map(fen),
    );
    expect(of(['compulsory:A', 'commercial:a', 'self'], 'b')).toEqual(
      [20_000, 84_000, 36_000].map(fen),
    );
  });

  it('a car beyond repair is its value less the wreck; loss of business is the driver’s own', () => {
    const r = resultOf({
      parties: [
        car('A', { duty: 'main', covers: [policy('a', 500_000)] }),
        car('B', { duty: 'minor' }),
      ],
      victims: one(
        [
          { kind: 'total-loss', value: fen(80_000), salvage: fen(12_000) },
          {
            kind: 'loss-of-use',
            parts: [{ rate: { from: 'amount', amount: fen(300), per: 'day' }, n: 20, unit: 'day' }],
          },
        ],
        { party: 'B' },
      ),
    });
    expect(['compulsory:A', 'commercial:a', 'person:A', 'self'].map((p) => paidBy(r, p))).toEqual(
      [2000, 46_200, 4200, 21_600].map(fen),
    );
  });

  it('before February 2008 the limits were 50,000, 8,000 and 2,000, without fault a fifth', () => {
    const r = resultOf({
      accidentAt: '2008-01-31T23:50',
      decidedOn: '2008-12-01',
      parties: [car('A'), car('B', { duty: 'none' }), walker('none')],
      victims: one(
        [...treated(20_000), ...injury(100_000), { kind: 'other-property', amount: fen(5000) }],
        { party: 'P', residence: 'urban' },
      ),
    });
    expect(['compulsory:A', 'compulsory:B', 'person:A'].map((p) => paidBy(r, p))).toEqual(
      [60_000, 12_000, 53_000].map(fen),
    );
  });

  it('one of two cars is never found: its part waits, the fund’s advance comes back from who is insured', () => {
    const r = resultOf({
      parties: [
        car('A', {
          duty: 'main',
          identified: false,
          driver: ['fled'],
          compulsory: { status: 'unknown' },
        }),
        car('B', { duty: 'minor', covers: [policy('b', 300_000)] }),
        walker('none'),
      ],
      victims: one(injury(500_000), { party: 'P' }),
      payments: [{ id: 'f', by: 'fund', victim: 'v', amount: fen(50_000) }],
    });
    expect(['compulsory:B', 'commercial:b', 'unidentified:A'].map((p) => paidBy(r, p))).toEqual(
      [180_000, 96_000, 224_000].map(fen),
    );
    expect(r.returns).toEqual([
      { from: 'commercial:b', to: 'fund', victim: 'v', amount: fen(50_000) },
    ]);
    expect(r.victims[0]?.netInHand).toBe(fen(276_000));
  });
});

describe('owner, driver and employer', () => {
  const borrowed = (decidedOn: string) =>
    resultOf({
      accidentAt: '2023-01-05',
      decidedOn,
      parties: [
        car('A', {
          driver: ['drunk'],
          compulsory: { status: 'uninsured' },
          liable: [
            { id: 'owner', name: '车主' },
            { id: 'driver', name: '借车人', percent: 100 },
          ],
        }),
        walker('none'),
      ],
      victims: one(injury(300_000), { party: 'P' }),
    });

  it('until 26 September 2024 the owner who did not insure pays within the limit, the driver the rest', () => {
    const r = borrowed('2024-09-26');
    expect([paidBy(r, 'person:owner'), paidBy(r, 'person:driver')]).toEqual(
      [180_000, 120_000].map(fen),
    );
  });

  it('since then the driver owes all of it, and the owner beside him within the limit', () => {
    const r = borrowed('2024-09-27');
    expect([paidBy(r, 'person:owner'), paidBy(r, 'person:driver')]).toEqual([0, fen(300_000)]);
    expect(r.payers.find((p) => p.payer === 'person:driver')?.jointly).toEqual([
      '车主（交强险限额内）',
    ]);
  });

  it('an employer stands in his driver’s place; whose name the car runs under is named beside him', () => {
    const r = resultOf({
      parties: [
        car('A', {
          liable: [
            { id: 'boss', name: '雇主' },
            { id: 'firm', name: '挂靠公司', joint: true },
          ],
        }),
        walker('none'),
      ],
      victims: one(injury(200_000), { party: 'P' }),
    });
    expect(paidBy(r, 'person:boss')).toBe(fen(20_000));
    expect(r.payers.find((p) => p.payer === 'person:boss')?.jointly).toEqual(['挂靠公司']);
  });
});
