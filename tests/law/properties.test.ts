import fc from 'fast-check';
import {
  calculate,
  canonicalJson,
  checkInput,
  compute,
  type Calculation,
  type CalculationInput,
} from '@shared/law/compensation';
import { henan } from '@shared/law/standards/henan';
import { accident } from './support/inputs';

type Victim = CalculationInput['victims'][number];
type Party = CalculationInput['parties'][number];
type Item = Victim['items'][number];

const amount = fc.integer({ min: 0, max: 80_000_000 });
const small = fc.integer({ min: 1, max: 30 });
const rate = fc.oneof(
  fc.record({
    from: fc.constant('amount' as const),
    amount: fc.integer({ min: 100, max: 20_000_000 }),
    per: fc.constantFrom('year' as const, 'month' as const, 'day' as const),
  }),
  fc.constant({ from: 'measure' as const, measure: 'urban-disposable-income' as const }),
);
const stretch = fc.record({
  rate,
  n: fc.integer({ min: 0, max: 300 }),
  unit: fc.constantFrom('day' as const, 'month' as const),
  people: fc.integer({ min: 1, max: 3 }),
});

const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({
    kind: fc.constant('medical' as const),
    receipts: fc.array(amount, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'later-treatment' as const,
      'appraisal' as const,
      'towing' as const,
      'other' as const,
      'other-injury' as const,
      'other-property' as const,
      'depreciation' as const,
    ),
    amount,
  }),
  fc.record({
    kind: fc.constantFrom('meal' as const, 'nutrition' as const, 'transport' as const),
    parts: fc.array(fc.record({ days: small }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom('lost-income' as const, 'care' as const, 'loss-of-use' as const),
    parts: fc.array(stretch, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('mental' as const), amount }),
  fc.record({ kind: fc.constant('repair' as const), amount, valueBefore: amount, salvage: amount }),
);
const head: fc.Arbitrary<Item[]> = fc.oneof(
  fc.constant([]),
  fc
    .array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 })
    .map((grades) => [{ kind: 'disability' as const, grades }]),
  fc.constant([{ kind: 'death' as const }, { kind: 'funeral' as const }]),
);
const people = fc.array(
  fc.record({
    relation: fc.constantFrom('child' as const, 'parent' as const),
    years: fc.integer({ min: 1, max: 20 }),
    supporters: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 5 },
);

const policy = (
  id: string,
  withCover: boolean,
  limit: number,
  deductible: number,
): Party['covers'] =>
  withCover
    ? [{ id: `cover-${id}`, kind: 'third-party', limit, deductiblePercent: deductible }]
    : [];

const party = (id: string): fc.Arbitrary<Party> =>
  fc
    .record({
      kind: fc.constantFrom(
        'motor' as const,
        'motor' as const,
        'non-motor' as const,
        'pedestrian' as const,
      ),
      duty: fc.constantFrom(
        'full' as const,
        'main' as const,
        'equal' as const,
        'minor' as const,
        'none' as const,
      ),
      status: fc.constantFrom(
        'insured' as const,
        'insured' as const,
        'uninsured' as const,
        'unknown' as const,
      ),
      cover: fc.boolean(),
      limit: fc.integer({ min: 100, max: 100_000_000 }),
      deductible: fc.constantFrom(0, 5, 10, 20),
      driver: fc.constantFrom<NonNullable<Party['driver']>>([], [], ['drunk'], ['fled']),
    })
    .map(({ kind, duty, status, cover, limit, deductible, driver }) => ({
      id,
      kind,
      duty,
      driver,
      ...(kind === 'motor'
        ? { compulsory: { status }, covers: policy(id, cover, limit, deductible) ?? [] }
        : {}),
    }));

const victim = (id: string, parties: readonly string[]): fc.Arbitrary<Victim> =>
  fc
    .record({
      age: fc.integer({ min: 1, max: 95 }),
      party: fc.option(fc.constantFrom(...parties), { nil: undefined }),
      role: fc.constantFrom('self' as const, 'passenger' as const),
      items: fc.array(item, { minLength: 1, maxLength: 6 }),
      head,
      people,
    })
    .map(({ age, party: own, role, items, head: first, people: kin }) => ({
      id,
      age,
      ...(own ? { party: own, role } : {}),
      items: [
        ...items,
        ...first,
        ...(kin.length && first.length
          ? [{ kind: 'dependants' as const, people: kin.map((p, i) => ({ ...p, id: `p${i}` })) }]
          : []),
      ],
    }));

const settings = fc.record(
  {
    mentalOrder: fc.constantFrom(
      'first' as const,
      'pro-rata' as const,
      'last' as const,
      'outside' as const,
    ),
    mentalFault: fc.constantFrom('final' as const, 'times-share' as const),
    subLimits: fc.constantFrom('separate' as const, 'merged' as const, 'merged-personal' as const),
    payOrder: fc.constantFrom('compulsory-first' as const, 'ratio-first' as const),
    appraisalPayer: fc.constantFrom(
      'tortfeasor' as const,
      'compulsory' as const,
      'commercial' as const,
      'claimant' as const,
    ),
    vehicleSplit: fc.constantFrom('by-limit' as const, 'equal' as const),
    victimSplit: fc.constantFrom('by-loss' as const, 'equal' as const),
    shareRounding: fc.constantFrom('fen' as const, 'fen-cut' as const, 'yuan' as const),
    itemRounding: fc.constantFrom('fen' as const, 'yuan' as const),
  },
  { requiredKeys: [] },
);

const ids = ['a', 'b', 'c'];
const input: fc.Arbitrary<CalculationInput> = fc
  .record({
    parties: fc.tuple(party('a'), party('b'), party('c')),
    victims: fc.tuple(victim('v', ids), victim('w', ids), victim('x', ids)),
    count: fc.integer({ min: 1, max: 3 }),
    settings,
    pays: fc.array(
      fc.record({
        by: fc.constantFrom('person:a', 'person:b', 'fund'),
        amount: fc.integer({ min: 1, max: 5_000_000 }),
      }),
      { maxLength: 2 },
    ),
    at: fc.constantFrom('2012-05-01', '2019-05-01', '2020-09-18', '2020-09-19', '2021-08-01'),
  })
  .map(({ parties, victims, count, settings: chosen, pays, at }) =>
    accident({
      accidentAt: at,
      parties,
      victims: victims.slice(0, count),
      settings: chosen,
      payments: pays.map((p, i) => ({ ...p, id: `p${i}`, victim: 'v' })),
    }),
  );

const resultOf = (one: CalculationInput): Calculation => {
  const answer = compute(one, henan);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const sum = (rows: readonly { amount: number }[]): number => rows.reduce((t, r) => t + r.amount, 0);
const by = (r: Calculation, payer: string): number =>
  sum(r.victims.flatMap((v) => v.allocation).filter((a) => a.payer === payer));
const limits = (at: string): { all: number; none: number } =>
  at < '2020-09-19' ? { all: 12_200_000, none: 1_210_000 } : { all: 20_000_000, none: 1_990_000 };

describe('whatever the accident', () => {
  it('the generated inputs are all sensible, so that the properties below are about real answers', () => {
    fc.assert(
      fc.property(input, (one) => {
        expect(checkInput(one)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('every 分 of every loss is assigned, and money advanced is neither made nor lost', () => {
    fc.assert(
      fc.property(input, (one) => {
        const r = resultOf(one);
        for (const v of r.victims) {
          expect(sum(v.allocation)).toBe(v.total);
          expect(v.allocation.every((a) => a.amount > 0 && Number.isInteger(a.amount))).toBe(true);
        }
        for (const p of r.payers) {
          if (['self', 'not-claimed', 'unidentified'].includes(p.kind)) continue;
          expect(p.prepaid + p.toVictims + p.toReturn).toBe(p.total);
        }
        const advanced = sum(one.payments ?? []);
        const counted =
          r.payers.reduce((t, p) => t + p.prepaid, 0) +
          sum(r.returns) +
          r.victims.reduce((t, v) => t + v.toHandBack, 0);
        expect(counted).toBe(advanced);
      }),
      { numRuns: 3000 },
    );
  });

  it('no limit is ever exceeded, of compulsory insurance or of a policy', () => {
    fc.assert(
      fc.property(input, (one) => {
        const r = resultOf(one);
        for (const p of one.parties) {
          const rows = r.victims
            .flatMap((v) => v.allocation)
            .filter(
              (a) =>
                a.party === p.id && ['compulsory', 'in-lieu', 'no-fault-proxy'].includes(a.basis),
            );
          const most = p.duty === 'none' ? limits(one.accidentAt).none : limits(one.accidentAt).all;
          expect(sum(rows)).toBeLessThanOrEqual(most);
          for (const c of p.covers ?? [])
            expect(by(r, `commercial:${c.id}`)).toBeLessThanOrEqual(c.limit);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of the victims, parties and payments does not matter', () => {
    fc.assert(
      fc.property(input, (one) => {
        const turned = {
          ...one,
          victims: [...one.victims].reverse(),
          parties: [...one.parties].reverse(),
          payments: [...(one.payments ?? [])].reverse(),
        };
        const sorted = (r: Calculation): unknown =>
          r.victims
            .map((v) => [
              v.id,
              v.total,
              [...v.allocation]
                .map((a) => `${a.payer} ${a.basis} ${a.purse ?? ''} ${a.party ?? ''} ${a.amount}`)
                .sort(),
            ])
            .sort();
        expect(canonicalJson(sorted(resultOf(turned)))).toBe(canonicalJson(sorted(resultOf(one))));
      }),
      { numRuns: 2000 },
    );
  });

  it('a greater loss never lowers the total nor what others pay to that victim alone', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 5_000_000 }), (one, more) => {
        const alone = {
          ...one,
          victims: one.victims.slice(0, 1),
          settings: { ...one.settings, shareRounding: 'fen' as const },
        };
        const first = alone.victims[0];
        if (!first) return;
        const worse = {
          ...alone,
          victims: [
            {
              ...first,
              items: [
                ...first.items,
                {
                  kind: 'later-treatment' as const,
                  id: 'more',
                  round: 'fen' as const,
                  amount: more,
                },
              ],
            },
          ],
        };
        const [before, after] = [resultOf(alone), resultOf(worse)];
        expect(after.total).toBe(before.total + more);
        expect(after.victims[0]?.receivable).toBeGreaterThanOrEqual(
          (before.victims[0]?.receivable ?? 0) - 3,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('a greater share of the other side never lowers what the victim gets', () => {
    fc.assert(
      fc.property(
        input,
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 50 }),
        (one, low, step) => {
          const parties = [
            { id: 'a', kind: 'motor' as const, compulsory: { status: 'insured' as const } },
            { id: 'b', kind: 'non-motor' as const },
          ];
          const at = (percent: number): number => {
            const victims = one.victims
              .slice(0, 1)
              .map((v) => ({ ...v, party: 'b', role: 'self' as const }));
            return (
              resultOf({
                ...one,
                parties,
                victims,
                payments: [],
                shares: [{ party: 'a', percent }],
              }).victims[0]?.receivable ?? 0
            );
          };
          if (low > 0) expect(at(Math.min(100, low + step))).toBeGreaterThanOrEqual(at(low) - 3);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('the yearly cap of dependants holds, and each of them gets at most his own share', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            years: fc.integer({ min: 1, max: 20 }),
            supporters: fc.integer({ min: 1, max: 5 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (kin) => {
          const r = resultOf(
            accident({
              victims: [
                {
                  id: 'v',
                  age: 40,
                  items: [
                    { kind: 'death' },
                    {
                      kind: 'dependants',
                      people: kin.map((k, i) => ({
                        ...k,
                        id: `p${i}`,
                        relation: 'parent' as const,
                      })),
                    },
                  ],
                },
              ],
            }),
          );
          const item = r.victims[0]?.items.find((i) => i.kind === 'dependants');
          const year = 2_064_491;
          expect(item?.amount ?? 0).toBeLessThanOrEqual(
            year * Math.max(...kin.map((k) => k.years)) + kin.length,
          );
          item?.parts?.forEach((part, i) =>
            expect(part.amount).toBeLessThanOrEqual(
              Math.ceil((year * (kin[i]?.years ?? 0)) / (kin[i]?.supporters ?? 1)) + 1,
            ),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('with checking or without, the answer is the same to the last letter', () => {
    fc.assert(
      fc.property(input, (one) => {
        const [checked, plain] = [
          calculate(JSON.parse(JSON.stringify(one)), henan),
          compute(one, henan),
        ];
        expect(canonicalJson(checked)).toBe(canonicalJson(plain));
      }),
      { numRuns: 500 },
    );
  });
});
