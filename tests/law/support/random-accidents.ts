import fc from 'fast-check';
import type { CalculationInput } from '@shared/law/compensation';
import { accident } from './inputs';

type Victim = CalculationInput['victims'][number];
type Party = CalculationInput['parties'][number];
type Item = Victim['items'][number];

const amount = fc.integer({ min: 0, max: 80_000_000 });
const small = fc.integer({ min: 1, max: 30 });
const wage = (per: 'year' | 'month' | 'day', max: number) =>
  fc.record({
    from: fc.constant('amount' as const),
    amount: fc.integer({ min: 100, max }),
    per: fc.constant(per),
  });
const rate = fc.oneof(
  wage('day', 100_000),
  wage('month', 3_000_000),
  wage('year', 20_000_000),
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
  fc.constant<Item[]>([]),
  fc
    .array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 })
    .map((grades): Item[] => [{ kind: 'disability', grades }]),
  fc.constant<Item[]>([{ kind: 'death' }, { kind: 'funeral' }]),
);
const people = fc.array(
  fc.record({
    relation: fc.constantFrom('child' as const, 'parent' as const),
    years: fc.integer({ min: 1, max: 20 }),
    supporters: fc.integer({ min: 1, max: 4 }),
    incapacityPercent: fc.constantFrom(100, 60, 30),
  }),
  { maxLength: 5 },
);

const policy = (
  id: string,
  withCover: boolean,
  limit: number,
  deductible: number,
  extra: Partial<NonNullable<Party['covers']>[number]>,
): Party['covers'] =>
  withCover
    ? [{ id: `cover-${id}`, kind: 'third-party', limit, deductiblePercent: deductible, ...extra }]
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
      damage: fc.option(fc.integer({ min: 100, max: 10_000_000 })),
      extra: fc.record(
        {
          deductibleAmount: fc.integer({ min: 0, max: 500_000 }),
          addLimits: fc.record(
            { mental: amount, 'non-medicare': amount, 'loss-of-use': amount },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      driver: fc.constantFrom<NonNullable<Party['driver']>>(
        [],
        [],
        ['drunk'],
        ['fled'],
        ['stolen'],
      ),
    })
    .map(({ kind, duty, status, cover, limit, deductible, damage, extra, driver }) => ({
      id,
      kind,
      duty,
      driver,
      ...(kind === 'motor'
        ? {
            compulsory: { status },
            covers: [
              ...(policy(id, cover, limit, deductible, extra) ?? []),
              ...(damage
                ? [{ id: `damage-${id}`, kind: 'own-damage' as const, limit: damage }]
                : []),
            ],
          }
        : {}),
    }));

const cut: fc.Arbitrary<NonNullable<Victim['nonMedicare']>> = fc.oneof(
  fc.record({
    by: fc.constant('percent' as const),
    percent: fc.integer({ min: 0, max: 100 }),
    base: fc.constantFrom('all' as const, 'above-compulsory' as const),
  }),
  fc.record({ by: fc.constant('amount' as const), amount }),
);

const victim = (id: string, parties: readonly string[]): fc.Arbitrary<Victim> =>
  fc
    .record({
      age: fc.integer({ min: 1, max: 95 }),
      party: fc.option(fc.constantFrom(...parties), { nil: undefined }),
      role: fc.constantFrom('self' as const, 'passenger' as const, 'outside' as const),
      items: fc.array(item, { minLength: 1, maxLength: 6 }),
      head,
      people,
      cut: fc.option(cut, { nil: undefined }),
    })
    .map(({ age, party: own, role, items, head: first, people: kin, cut: nonMedicare }) => ({
      id,
      age,
      ...(nonMedicare ? { nonMedicare } : {}),
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
      'insurer' as const,
      'claimant' as const,
    ),
    nonMedicareShare: fc.constantFrom(
      'times-share' as const,
      'in-full' as const,
      'off-insurer' as const,
    ),
    nonMedicareOrder: fc.constantFrom('first' as const, 'last' as const),
    stolenCover: fc.constantFrom('persons' as const, 'rescue' as const),
    dependantsRounding: fc.constantFrom('each' as const, 'total' as const),
    insuredFirst: fc.boolean(),
    ownDamageFirst: fc.boolean(),
    noFaultProxy: fc.boolean(),
    vehicleSplit: fc.constantFrom('by-limit' as const, 'equal' as const),
    victimSplit: fc.constantFrom('by-loss' as const, 'equal' as const),
    shareRounding: fc.constantFrom('fen' as const, 'fen-cut' as const, 'yuan' as const),
    itemRounding: fc.constantFrom('fen' as const, 'yuan' as const),
  },
  { requiredKeys: [] },
);

const ids = ['a', 'b', 'c'];
/** A random accident in Henan: up to three victims, three road users, every setting that moves money. */
export const input: fc.Arbitrary<CalculationInput> = fc
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
