import { calculate, type CalculationFacts } from '@shared/law/compensation';
import { motorRatios, nonMotorRatios, day } from '@shared/law';
import { henan } from '@shared/law/standards/henan';
import { accident, fen, paidBy, resultOf } from './support/inputs';

type Items = CalculationFacts['victims'][number]['items'];
const one = (items: Items, more: object = {}): CalculationFacts['victims'] =>
  [{ id: 'v', age: 40, items, ...more }] as CalculationFacts['victims'];
const insured = { status: 'insured' as const };

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
    expect(r.warnings.map((w) => w.code)).toContain('ratio-unverified');
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
    expect(r.recourse).toEqual([
      { from: 'person:car', to: 'compulsory:car', amount: fen(18000), why: 'gross-fault' },
    ]);
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
