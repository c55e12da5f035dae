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

import { input } from './support/random-accidents';

const resultOf = (one: CalculationInput): Calculation => {
  const answer = compute(one, henan);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const sum = (rows: readonly { amount: number }[]): number => rows.reduce((t, r) => t + r.amount, 0);
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
          for (const c of p.covers ?? []) {
            const paid = r.victims
              .flatMap((v) => v.allocation)
              .filter((a) => a.payer === `commercial:${c.id}` && a.basis !== 'cost');
            const addOns = Object.values(c.addLimits ?? {}).reduce<number>(
              (t, n) => t + (n ?? 0),
              0,
            );
            expect(sum(paid)).toBeLessThanOrEqual(c.limit + addOns);
          }
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
