import type { CalculationFacts } from '@shared/law/compensation';
import { fen, paidBy, resultOf } from './support/inputs';

type Victims = CalculationFacts['victims'];
type Items = Victims[number]['items'];
const insured = { status: 'insured' as const };
const car = (id: string, more: object = {}) =>
  ({ id, kind: 'motor', duty: 'full', compulsory: insured, ...more }) as never;
const one = (items: Items, more: object = {}): Victims =>
  [{ id: 'v', age: 40, items, ...more }] as Victims;
const injury = (yuan: number): Items => [{ kind: 'other-injury', amount: fen(yuan) }];
const repair = (yuan: number): Items => [{ kind: 'repair', amount: fen(yuan) }];
const cover = (id: string, yuan: number, more: object = {}) => ({
  id,
  kind: 'third-party',
  limit: fen(yuan),
  ...more,
});

describe('the limits of compulsory insurance', () => {
  it('in a chain the car at fault gets the small limit of each car without fault, and those divide its limit', () => {
    const r = resultOf({
      parties: [car('A'), car('B', { duty: 'none' }), car('C', { duty: 'none' })],
      victims: [
        { id: 'a', party: 'A', items: repair(5000) },
        { id: 'b', party: 'B', items: repair(3000) },
        { id: 'c', party: 'C', items: repair(1500) },
      ] as Victims,
    });
    const got = (victim: string) =>
      r.victims
        .find((v) => v.id === victim)
        ?.allocation.filter((a) => a.kind === 'compulsory')
        .reduce((t, a) => t + a.amount, 0);
    expect([got('a'), got('b'), got('c')]).toEqual([fen(200), fen(1333.33), fen(666.67)]);
    expect([paidBy(r, 'person:A', 'b'), paidBy(r, 'person:A', 'c')]).toEqual([
      fen(1666.67),
      fen(833.33),
    ]);
  });

  it('several policies divide a loss by their limits, not by what earlier victims left of them', () => {
    const r = resultOf({
      parties: [
        car('A', { duty: 'equal', compulsory: { ...insured, used: { disability: fen(100_000) } } }),
        car('B', { duty: 'equal' }),
      ],
      victims: one(injury(90_000)),
    });
    expect([paidBy(r, 'compulsory:A'), paidBy(r, 'compulsory:B')]).toEqual([
      fen(45_000),
      fen(45_000),
    ]);
  });

  it('a trailer that had a policy of its own pays beside its tractor', () => {
    const r = resultOf({
      province: '山东',
      accidentAt: '2011-05-01',
      decidedOn: '2011-12-01',
      parties: [
        car('T'),
        { id: 'G', kind: 'trailer', towedBy: 'T', compulsory: insured },
        { id: 'P', kind: 'pedestrian', duty: 'none' },
      ],
      victims: one(injury(200_000), { party: 'P' }),
    });
    expect([paidBy(r, 'compulsory:T'), paidBy(r, 'compulsory:G')]).toEqual([
      fen(100_000),
      fen(100_000),
    ]);
  });

  it('a trailer is no third party to its own tractor', () => {
    const r = resultOf({
      parties: [
        car('T', { covers: [cover('c', 1_000_000)] }),
        { id: 'G', kind: 'trailer', towedBy: 'T' },
      ],
      victims: one(repair(10_000), { party: 'G' }),
    });
    expect(paidBy(r, 'self')).toBe(fen(10_000));
  });

  it('who brought the accident about on purpose gets nothing', () => {
    const r = resultOf({
      parties: [
        car('A', { duty: 'none' }),
        { id: 'P', kind: 'pedestrian', duty: 'full', driver: ['intentional'] },
      ],
      victims: one(injury(100_000), { party: 'P' }),
    });
    expect(r.victims[0]?.receivable).toBe(0);
  });

  it('an insurer that is not asked pays nothing, and its part is nobody’s', () => {
    const r = resultOf({
      parties: [car('A', { duty: 'equal' }), car('B', { duty: 'equal' })],
      victims: one(injury(40_000), { notSuingInsurers: ['B'] }),
    });
    expect([paidBy(r, 'compulsory:A'), paidBy(r, 'not-claimed:B')]).toEqual([
      fen(20_000),
      fen(20_000),
    ]);
  });
});

describe('no insurance', () => {
  it('drink or no licence does not free the person who stands in the insurer’s place from things', () => {
    const r = resultOf({
      parties: [
        car('A', { duty: 'equal' }),
        car('B', { duty: 'equal', compulsory: { status: 'uninsured' }, driver: ['unlicensed'] }),
      ],
      victims: one(repair(10_000), { party: 'A' }),
    });
    expect(paidBy(r, 'person:B')).toBe(fen(6000));
  });

  it('asked for, the insured car pays first and asks back from the one without insurance', () => {
    const parties = [
      car('A', { duty: 'main' }),
      car('B', { duty: 'minor', compulsory: { status: 'uninsured' } }),
      { id: 'P', kind: 'pedestrian', duty: 'none' } as never,
    ];
    const victims = one(injury(100_000), { party: 'P' });
    const r = resultOf({ parties, victims, settings: { insuredFirst: true } });
    expect(paidBy(r, 'compulsory:A')).toBe(fen(100_000));
    expect(r.recourse).toEqual([
      { from: 'person:B', to: 'compulsory:A', amount: fen(50_000), why: 'uninsured' },
    ]);
    expect(paidBy(resultOf({ parties, victims }), 'person:B')).toBe(fen(50_000));
  });

  it('since 27 September 2024 the driver owes all of it, and the owner who did not insure stands beside him within the limits', () => {
    const liable = [
      { id: 'owner', name: '车主老周' },
      { id: 'driver', name: '司机小周', percent: 100 },
    ];
    const facts = (decidedOn: string) => ({
      accidentAt: '2024-05-01',
      decidedOn,
      parties: [car('A', { compulsory: { status: 'uninsured' }, liable })],
      victims: one(injury(300_000)),
    });
    const now = resultOf(facts('2025-03-01'));
    expect([paidBy(now, 'person:owner'), paidBy(now, 'person:driver')]).toEqual([0, fen(300_000)]);
    expect(now.payers.find((p) => p.payer === 'person:driver')?.jointly).toEqual([
      '车主老周（交强险限额内）',
    ]);
    const before = resultOf(facts('2024-09-01'));
    expect(paidBy(before, 'person:owner')).toBe(fen(180_000));
  });

  it('a claim for less than the loss is filled by whoever stands in for compulsory insurance before the policy', () => {
    const r = resultOf({
      parties: [car('A', { compulsory: { status: 'uninsured' }, covers: [cover('c', 1_000_000)] })],
      victims: one(injury(400_000), { claimTotal: fen(300_000) }),
    });
    expect([paidBy(r, 'person:A'), paidBy(r, 'commercial:c')]).toEqual([
      fen(180_000),
      fen(120_000),
    ]);
  });

  it('joint debtors are named beside the one who pays', () => {
    const r = resultOf({
      parties: [
        car('A', {
          compulsory: { status: 'unknown' },
          liable: [
            { id: 'drv', name: '张某' },
            { id: 'co', name: '运输公司', joint: true },
          ],
        }),
      ],
      victims: one(injury(1000)),
    });
    expect(r.payers.find((p) => p.payer === 'person:drv')?.jointly).toEqual(['运输公司']);
  });
});

describe('the rescue fund', () => {
  const hitAndRun = { parties: [car('A', { identified: false, compulsory: undefined })] };
  it('asks its money of the driver nobody found, not of the victim', () => {
    const r = resultOf({
      ...hitAndRun,
      victims: one(injury(500_000)),
      payments: [{ id: '1', by: 'fund', victim: 'v', amount: fen(30_000) }],
    });
    expect(r.victims[0]).toMatchObject({ toHandBack: 0, netInHand: fen(30_000) });
    expect(r.recourse).toEqual([
      { from: 'unidentified:A', to: 'fund', amount: fen(30_000), why: 'fund' },
    ]);
  });

  it('more than the whole loss is handed back', () => {
    const r = resultOf({
      ...hitAndRun,
      victims: one(injury(10_000)),
      payments: [{ id: '1', by: 'fund', victim: 'v', amount: fen(30_000) }],
    });
    expect(r.victims[0]?.toHandBack).toBe(fen(20_000));
  });
});

describe('commercial cover', () => {
  it('an add-on opens its own policy only', () => {
    const r = resultOf({
      parties: [
        car('T', { covers: [cover('t', 1_000_000)] }),
        {
          id: 'G',
          kind: 'trailer',
          towedBy: 'T',
          covers: [cover('g', 50_000, { adds: ['non-medicare'] })],
        } as never,
      ],
      victims: one([{ kind: 'medical', receipts: [fen(118_000)] }], {
        nonMedicare: { by: 'amount', amount: fen(20_000) },
      }),
    });
    expect([paidBy(r, 'commercial:t'), paidBy(r, 'commercial:g')]).toEqual([
      fen(76_190.48),
      fen(23_809.52),
    ]);
  });

  it('mental damage marked as covered is paid by the policy', () => {
    const r = resultOf({
      parties: [
        car('A', {
          compulsory: { ...insured, used: { disability: fen(180_000) } },
          covers: [cover('c', 500_000)],
        }),
      ],
      victims: one([{ kind: 'mental', amount: fen(50_000), covered: true }]),
    });
    expect(paidBy(r, 'commercial:c')).toBe(fen(50_000));
  });

  it('the non-medicare part above merged limits is a part of what treatment has left', () => {
    const r = resultOf({
      accidentAt: '2018-01-01',
      decidedOn: '2019-03-01',
      settings: { subLimits: 'merged-personal' },
      parties: [car('A', { covers: [cover('c', 500_000)] })],
      victims: one(
        [
          { kind: 'medical', receipts: [fen(100_000)] },
          { kind: 'other-injury', amount: fen(200_000) },
        ],
        { nonMedicare: { by: 'percent', percent: 15, base: 'above-compulsory' } },
      ),
    });
    expect(paidBy(r, 'commercial:c')).toBe(fen(180_000 - 9000));
  });

  it('a court may let compulsory insurance take the non-medicare part first', () => {
    const facts = {
      parties: [car('A', { covers: [cover('c', 500_000)] })],
      victims: one([{ kind: 'medical', receipts: [fen(50_000)] }], {
        nonMedicare: { by: 'amount', amount: fen(10_000) },
      }),
    };
    expect(paidBy(resultOf(facts), 'person:A')).toBe(fen(10_000));
    const first = resultOf({ ...facts, settings: { nonMedicareOrder: 'first' } });
    expect([paidBy(first, 'person:A'), paidBy(first, 'commercial:c')]).toEqual([0, fen(32_000)]);
  });
});
