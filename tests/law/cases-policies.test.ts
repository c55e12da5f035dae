import type { CalculationFacts } from '@shared/law/compensation';
import { fen, paidBy, resultOf } from './support/inputs';

type Victims = CalculationFacts['victims'];
type Items = Victims[number]['items'];
const insured = { status: 'insured' as const };
/** A car whose compulsory limits earlier victims used up, so that the policy is seen alone. */
const spent = {
  ...insured,
  used: { medical: 1_800_000, disability: 18_000_000, property: 200_000 },
};
const car = (covers: readonly object[], more: object = {}) =>
  ({ id: 'A', kind: 'motor', duty: 'full', compulsory: spent, covers, ...more }) as never;
const policy = (yuan: number, more: object = {}) => ({
  id: 'c',
  kind: 'third-party',
  limit: fen(yuan),
  ...more,
});
const injury = (yuan: number): Items => [{ kind: 'other-injury', amount: fen(yuan) }];
const mental = (yuan: number): Items => [{ kind: 'mental', amount: fen(yuan) }];
const one = (items: Items, more: object = {}): Victims =>
  [{ id: 'v', age: 40, items, ...more }] as Victims;
const both = (r: ReturnType<typeof resultOf>): number[] => [
  paidBy(r, 'commercial:c'),
  paidBy(r, 'person:A'),
];

describe('add-ons with a limit of their own', () => {
  it('mental damage is paid to 20,000 beside the limit of the policy, the rest by the driver', () => {
    const r = resultOf({
      parties: [car([policy(100_000, { addLimits: { mental: fen(20_000) } })])],
      victims: one([...mental(50_000), ...injury(100_000)]),
    });
    expect(both(r)).toEqual([fen(120_000), fen(30_000)]);
  });

  it('without an own limit it draws on the limit of the policy', () => {
    const r = resultOf({
      parties: [car([policy(100_000, { adds: ['mental'] })])],
      victims: one([...mental(50_000), ...injury(80_000)]),
    });
    expect(both(r)).toEqual([fen(100_000), fen(30_000)]);
  });

  it('treatment outside the medical list is paid to the limit of its add-on', () => {
    const r = resultOf({
      parties: [car([policy(500_000, { addLimits: { 'non-medicare': fen(10_000) } })])],
      victims: one([{ kind: 'medical', receipts: [fen(100_000)] }], {
        nonMedicare: { by: 'amount', amount: fen(15_000) },
      }),
    });
    expect(both(r)).toEqual([fen(95_000), fen(5000)]);
  });

  it('two victims divide the limit of an add-on by what each could draw', () => {
    const r = resultOf({
      parties: [car([policy(500_000, { addLimits: { mental: fen(20_000) } })])],
      victims: [
        { id: 'v', items: mental(30_000) },
        { id: 'w', items: mental(10_000) },
      ],
    });
    expect([paidBy(r, 'commercial:c', 'v'), paidBy(r, 'commercial:c', 'w')]).toEqual([
      fen(15_000),
      fen(5000),
    ]);
  });

  it.each([
    [true, 200_000, 50_000],
    [false, 100_000, 150_000],
  ])('a doubled limit on holidays: %s', (onHoliday, insurer, driver) => {
    const r = resultOf({
      onHoliday,
      parties: [car([policy(100_000, { adds: ['holiday-double'] })])],
      victims: one(injury(250_000)),
    });
    expect(both(r)).toEqual([fen(insurer), fen(driver)]);
  });
});

describe('deductibles', () => {
  it('an absolute deductible comes off once, however many victims there are', () => {
    const r = resultOf({
      parties: [car([policy(100_000, { deductibleAmount: fen(1000) })])],
      victims: [
        { id: 'v', items: injury(36_000) },
        { id: 'w', items: injury(18_000) },
      ],
    });
    expect([paidBy(r, 'commercial:c', 'v'), paidBy(r, 'commercial:c', 'w')]).toEqual([
      fen(35_333.33),
      fen(17_666.67),
    ]);
    expect(paidBy(r, 'person:A')).toBe(fen(1000));
  });

  it('the percent comes off first, then the amount: 100,000 less 10 % less 500', () => {
    const terms = { deductiblePercent: 10, deductibleAmount: fen(500) };
    const r = resultOf({ parties: [car([policy(100_000, terms)])], victims: one(injury(120_000)) });
    expect(both(r)).toEqual([fen(89_500), fen(30_500)]);
  });

  it('a loss below the deductible is the driver’s', () => {
    const r = resultOf({
      parties: [car([policy(100_000, { deductibleAmount: fen(500) })])],
      victims: one(injury(400)),
    });
    expect(both(r)).toEqual([0, fen(400)]);
  });

  it('a damage cover of one’s own has it too', () => {
    const damage = { id: 'd', kind: 'own-damage', limit: fen(80_000), deductibleAmount: fen(300) };
    const r = resultOf({
      parties: [car([damage])],
      victims: one([{ kind: 'repair', amount: fen(10_000) }], { party: 'A' }),
    });
    expect([paidBy(r, 'own-damage:d'), paidBy(r, 'self')]).toEqual([fen(9700), fen(300)]);
  });

  it.each([
    ['full', 100_000, 80_000],
    ['main', 70_000, 59_500],
    ['equal', 50_000, 45_000],
    ['minor', 30_000, 28_500],
  ] as const)('an older policy takes off by duty: %s', (duty, owed, insurer) => {
    const other = { full: 'none', main: 'minor', equal: 'equal', minor: 'main' }[duty];
    const r = resultOf({
      accidentAt: '2018-05-01',
      parties: [
        car([policy(500_000, { deductibleByDuty: true })], { duty, compulsory: insured }),
        { id: 'B', kind: 'motor', duty: other, compulsory: insured } as never,
      ],
      victims: one([{ kind: 'medical', receipts: [fen(110_000)] }], { party: 'B' }),
    });
    expect(both(r)).toEqual([fen(insurer), fen(owed - insurer)]);
  });

  it('a seat takes off less by duty: 15 % of the whole fault', () => {
    const seat = { id: 's', kind: 'seat', limit: fen(10_000), deductibleByDuty: true };
    const r = resultOf({
      parties: [car([seat])],
      victims: one(injury(30_000), { party: 'A', role: 'passenger' }),
    });
    expect([paidBy(r, 'seat:s'), paidBy(r, 'person:A')]).toEqual([fen(8500), fen(21_500)]);
  });
});

describe('the cost of an appraisal', () => {
  const appraised = (
    appraisalPayer: 'tortfeasor' | 'commercial' | 'compulsory' | 'insurer' | 'claimant',
  ) =>
    resultOf({
      settings: { appraisalPayer },
      parties: [
        car([policy(100_000)], { duty: 'main', compulsory: insured }),
        { id: 'P', kind: 'pedestrian', duty: 'minor' } as never,
      ],
      victims: one([...injury(300_000), { kind: 'appraisal', amount: fen(2000) }], { party: 'P' }),
    });
  // 180,000 within the limit; 80 % of the rest is 96,000
  it.each([
    ['tortfeasor', 180_000, 96_000, 1600, 24_400],
    ['commercial', 180_000, 97_600, 0, 24_400],
    ['compulsory', 180_000, 97_600, 0, 24_400],
    ['insurer', 180_000, 98_000, 0, 24_000],
    ['claimant', 180_000, 96_000, 0, 26_000],
  ] as const)('by %s', (payer, compulsory, commercial, person, self) => {
    const r = appraised(payer);
    expect(['compulsory:A', 'commercial:c', 'person:A', 'self'].map((p) => paidBy(r, p))).toEqual(
      [compulsory, commercial, person, self].map(fen),
    );
  });

  it('borne whole by the insurer it goes beyond a limit already used up', () => {
    const r = resultOf({
      settings: { appraisalPayer: 'insurer' },
      parties: [car([policy(100_000)])],
      victims: one([...injury(150_000), { kind: 'appraisal', amount: fen(2000) }]),
    });
    expect(both(r)).toEqual([fen(102_000), fen(50_000)]);
  });

  it('two insurers bear it by the shares of their cars, and without any insurer the persons do', () => {
    const parties = (compulsory: object) => [
      { id: 'A', kind: 'motor', duty: 'main', compulsory } as never,
      { id: 'B', kind: 'motor', duty: 'minor', compulsory } as never,
      { id: 'P', kind: 'pedestrian', duty: 'none' } as never,
    ];
    const at = (compulsory: object, kind: string) => {
      const r = resultOf({
        settings: { appraisalPayer: 'insurer' },
        parties: parties(compulsory),
        victims: one([{ kind: 'appraisal', amount: fen(1000) }], { party: 'P' }),
      });
      return [paidBy(r, `${kind}:A`), paidBy(r, `${kind}:B`)];
    };
    expect(at(insured, 'compulsory')).toEqual([fen(700), fen(300)]);
    expect(at({ status: 'uninsured' }, 'person')).toEqual([fen(700), fen(300)]);
  });
});

describe('drink, flight and suits beside a prosecution', () => {
  it('mental damage is not awarded in a suit attached to a prosecution, and the result says so', () => {
    const r = resultOf({
      attachedToCriminal: true,
      parties: [car([], { compulsory: insured })],
      victims: one([{ kind: 'death' }, ...mental(50_000)]),
    });
    const line = r.victims[0]?.items.find((i) => i.kind === 'mental');
    expect(line?.amount).toBe(0);
    expect(line?.notes.join()).toContain('刑事附带民事');
    expect(r.total).toBe(fen(34_750.34 * 20));
  });

  it('a driver who fled: compulsory insurance pays without asking back, the policy does not pay', () => {
    const r = resultOf({
      parties: [car([policy(500_000)], { compulsory: insured, driver: ['fled'] })],
      victims: one(injury(200_000)),
    });
    expect([paidBy(r, 'compulsory:A'), ...both(r)]).toEqual([180_000, 0, 20_000].map(fen));
    expect(r.recourse).toEqual([]);
  });

  it('no licence: what compulsory insurance paid for persons it asks back from the driver', () => {
    const r = resultOf({
      parties: [car([policy(500_000)], { compulsory: insured, driver: ['unlicensed'] })],
      victims: one(injury(200_000)),
    });
    expect(r.recourse).toEqual([
      { from: 'person:A', to: 'compulsory:A', amount: fen(180_000), why: 'gross-fault' },
    ]);
  });
});

describe('money paid before', () => {
  it('driver, insurer, fund and health insurance: each gets back what he did not owe himself', () => {
    const r = resultOf({
      parties: [
        car([policy(100_000)], { duty: 'main', compulsory: insured }),
        { id: 'P', kind: 'pedestrian', duty: 'minor' } as never,
      ],
      victims: one([{ kind: 'medical', receipts: [fen(118_000)] }], { party: 'P' }),
      payments: [
        { id: '1', by: 'compulsory:A', victim: 'v', amount: fen(18_000) },
        { id: '2', by: 'person:A', victim: 'v', amount: fen(10_000) },
        { id: '3', by: 'fund', victim: 'v', amount: fen(5000) },
        { id: '4', by: 'other:yibao', victim: 'v', amount: fen(2000) },
      ],
    });
    // owed: 18,000 and 80 % of 100,000 by the policy; the victim bears 20,000
    expect(r.returns.map((x) => [x.from, x.to, x.amount])).toEqual([
      ['commercial:c', 'person:A', fen(10_000)],
      ['commercial:c', 'fund', fen(5000)],
      ['commercial:c', 'other:yibao', fen(2000)],
    ]);
    expect(r.victims[0]).toMatchObject({
      receivable: fen(98_000),
      received: fen(35_000),
      stillToCome: fen(63_000),
      netInHand: fen(98_000),
    });
  });
});
