import { calculate, type CalculationFacts } from '@shared/law/compensation';
import {
  day,
  feeOf,
  lateInterest,
  personalityFees,
  preservationFees,
  propertyFees,
} from '@shared/law';
import { henan } from '@shared/law/standards/henan';
import { accident, fen, resultOf } from './support/inputs';

const on = day('2025-03-01');
const fee = (yuan: number, table = propertyFees): number => {
  const found = feeOf('案件受理费', table, fen(yuan), on);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.amount;
};

describe('the court fee of a property case, by slices', () => {
  it.each([
    [0, 50],
    [10_000, 50],
    [10_000.01, 50],
    [20_000, 300],
    [100_000, 2300],
    [150_000, 3300],
    [200_000, 4300],
    [368_421.37, 6826.32],
    [500_000, 8800],
    [1_000_000, 13_800],
    [2_000_000, 22_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
  ])('for %d yuan it is %d', (claim, yuan) => {
    expect(fee(claim)).toBe(fen(yuan));
  });

  it('a case booked as one of personality rights pays a fixed sum, and slices above 50,000', () => {
    expect([40_000, 50_000, 80_000, 100_000, 300_000].map((n) => fee(n, personalityFees))).toEqual(
      [300, 300, 600, 800, 1800].map(fen),
    );
    const low = feeOf('案件受理费', personalityFees, fen(80_000), on, fen(100));
    expect(low.ok && low.value.amount).toBe(fen(400));
  });

  it('securing property costs 30 yuan up to 1,000, then by slices, and 5,000 at most', () => {
    const kept = [500, 1000, 100_000, 200_000, 896_000, 2_000_000];
    expect(kept.map((n) => fee(n, preservationFees))).toEqual(
      [30, 30, 1020, 1520, 5000, 5000].map(fen),
    );
  });

  it('the formula shows every slice', () => {
    const found = feeOf('案件受理费', propertyFees, fen(250_000), on);
    expect(found.ok && found.value.formula).toBe('50 + 90000 × 2.5% + 100000 × 2% + 50000 × 1.5%');
  });
});

/** A cyclist with 218,000 of loss of which the car's side owes 178,000: 18,000 and then 80 % of 200,000. */
const suit = (courtFee: object, more: Partial<CalculationFacts> = {}) =>
  resultOf({
    parties: [
      {
        id: 'car',
        name: '货车',
        kind: 'motor',
        duty: 'main',
        liable: [{ id: 'boss', name: '运输公司' }],
        compulsory: { status: 'insured', insurer: '甲保险' },
        covers: [{ id: 'c', kind: 'third-party', limit: fen(100_000), insurer: '乙保险' }],
      },
      { id: 'bike', kind: 'non-motor', duty: 'minor' },
    ],
    victims: [
      {
        id: 'v',
        party: 'bike',
        claimTotal: fen(200_000),
        items: [{ kind: 'medical', receipts: [fen(218_000)] }],
      },
    ],
    costs: { courtFee },
    ...more,
  });

describe('who bears the court fee', () => {
  it('nobody’s loss grows by it, and each loser bears by what he owes', () => {
    const r = suit({});
    expect(r.total).toBe(fen(218_000));
    // 4,300 for 200,000; won 178,000 of it, so 11 % stays with the plaintiff
    expect(r.costs?.courtFee).toMatchObject({
      claim: fen(200_000),
      awarded: fen(178_000),
      fee: fen(4300),
      bearers: [
        { name: '原告', amount: fen(473) },
        { name: '乙保险（商业三者险）', amount: fen(2150) },
        { name: '甲保险（交强险）', amount: fen(387) },
        { name: '运输公司', amount: fen(1290) },
      ],
    });
  });

  it('where the policies leave fees out, the person behind them bears them', () => {
    expect(suit({ insurersBear: false }).costs?.courtFee?.bearers).toEqual([
      { payer: 'plaintiff', name: '原告', amount: fen(473) },
      { payer: 'person:boss', name: '运输公司', amount: fen(3827) },
    ]);
  });

  it.each([
    ['summary', '16'],
    ['mediation', '15'],
    ['counterclaim', '18'],
  ] as const)('%s halves it', (halved, article) => {
    expect(suit({ halved }).costs?.courtFee).toMatchObject({
      full: fen(4300),
      fee: fen(2150),
      halved: { cite: { source: 'court-fee-rules', article } },
    });
  });

  it('who withdraws bears the half that is left alone', () => {
    expect(suit({ halved: 'withdrawal' }).costs?.courtFee?.bearers).toEqual([
      { payer: 'plaintiff', name: '原告', amount: fen(2150) },
    ]);
  });

  it('a part fixed by the court goes before, and so does one side for all of it', () => {
    const own = (courtFee: object): number | undefined =>
      suit(courtFee).costs?.courtFee?.bearers.find((b) => b.payer === 'plaintiff')?.amount;
    expect(own({ plaintiffPercent: 30 })).toBe(fen(1290));
    expect(own({ bornBy: 'plaintiff' })).toBe(fen(4300));
    expect(own({ bornBy: 'defendants' })).toBeUndefined();
  });

  it('a claim of another amount, and the fee for securing property beside it', () => {
    expect(suit({ claim: fen(356_000), preservation: fen(200_000) }).costs?.courtFee).toMatchObject(
      {
        fee: fen(6640),
        bearers: [{ name: '原告', amount: fen(3320) }, {}, {}, {}],
        preservation: { fee: fen(1520) },
      },
    );
  });
});

const late = (debt: Partial<Parameters<typeof lateInterest>[0]>) => {
  const found = lateInterest({
    principal: fen(100_000),
    dueOn: day('2024-01-10'),
    until: day('2024-04-19'),
    ...debt,
  });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

describe('interest for paying late', () => {
  it('is 1.75 in ten thousand for each day after the term: 100,000 for 100 days are 1,750', () => {
    expect(late({})).toMatchObject({ doubled: fen(1750), general: 0, left: fen(100_000) });
  });

  it('a part paid in between lowers the debt from then on', () => {
    const found = late({ repaid: [{ on: day('2024-02-29'), amount: fen(40_000) }] });
    expect(found.spans.map((s) => [s.days, s.principal, s.doubled])).toEqual([
      [50, fen(100_000), fen(875)],
      [50, fen(60_000), fen(525)],
    ]);
    expect(found.left).toBe(fen(60_000));
  });

  it('general interest is added only where the judgment gives it', () => {
    expect(late({ yearlyPercent: 3.65 })).toMatchObject({
      doubled: fen(1750),
      general: fen(1000),
    });
  });

  it('nothing is owed on the last day of the term, and half a 分 counts as one', () => {
    expect(late({ until: day('2024-01-10') }).doubled).toBe(0);
    expect(late({ principal: 10_000, until: day('2024-01-12') }).doubled).toBe(4);
  });

  it('what was paid in full before bears no interest after', () => {
    const found = late({ repaid: [{ on: day('2024-01-20'), amount: fen(150_000) }] });
    expect([found.doubled, found.left]).toEqual([fen(175), 0]);
  });

  it('before August 2014 another rule held, and the day is refused', () => {
    expect(
      lateInterest({ principal: 1, dueOn: day('2014-07-31'), until: day('2015-01-01') }),
    ).toMatchObject({ ok: false, error: { code: 'rule-missing' } });
  });

  it('of a calculation it runs on what is still to come', () => {
    const r = resultOf({
      victims: [{ id: 'v', items: [{ kind: 'medical', receipts: [fen(18_000)] }] }],
      payments: [{ id: 'p', by: 'person:car', victim: 'v', amount: fen(8000) }],
      costs: { lateInterest: { dueOn: '2022-01-01', until: '2022-04-11' } },
    });
    expect(r.costs?.lateInterest).toMatchObject({ principal: fen(10_000), total: fen(175) });
    expect(r.total).toBe(fen(18_000));
  });
});

describe('costs that cannot be get a sentence at the field', () => {
  it.each([
    [{ courtFee: { victim: 'ghost' } }, 'costs.courtFee.victim', /没有这位受害人/],
    [
      { lateInterest: { dueOn: '2022-05-01', until: '2022-04-01' } },
      'costs.lateInterest.until',
      /不能早于履行期满日/,
    ],
    [
      { lateInterest: { dueOn: '2013-05-01', until: '2022-04-01' } },
      'costs.lateInterest.dueOn',
      /算不了/,
    ],
    [
      {
        lateInterest: {
          dueOn: '2022-05-01',
          until: '2022-06-01',
          repaid: [{ on: '2023-01-01', amount: 1 }],
        },
      },
      'costs.lateInterest.repaid.0.on',
      /之间/,
    ],
    [{ courtFee: { claim: -1 } }, 'costs.courtFee.claim', /不能小于 0/],
    [{ courtFee: { fixed: 100 } }, 'costs.courtFee.fixed', /不能小于/],
  ])('%j', (costs, path, says) => {
    const answer = calculate(accident({ costs }), henan);
    expect(!answer.ok && answer.error.fields?.find((f) => f.path === path)?.message).toMatch(says);
  });
});
