import { calculate, checkInput, compute } from '@shared/law/compensation';
import { henan } from '@shared/law/standards/henan';
import { accident, fen } from './inputs';

/** One cyclist hurt by an insured car: the usual case. */
export const simple = accident({
  parties: [
    {
      id: 'car',
      kind: 'motor',
      duty: 'main',
      compulsory: { status: 'insured' },
      covers: [{ id: 'c', kind: 'third-party', limit: fen(1000000) }],
    },
    { id: 'bike', kind: 'non-motor', duty: 'minor' },
  ],
  victims: [
    {
      id: 'v',
      age: 45,
      party: 'bike',
      items: [
        { kind: 'medical', receipts: [fen(23456.78)] },
        { kind: 'meal', parts: [{ days: 20 }] },
        { kind: 'nutrition', parts: [{ days: 30 }] },
        {
          kind: 'lost-income',
          parts: [
            { rate: { from: 'amount', amount: fen(50282), per: 'year' }, n: 90, unit: 'day' },
          ],
        },
        {
          kind: 'care',
          parts: [
            { rate: { from: 'amount', amount: fen(49073), per: 'year' }, n: 30, unit: 'day' },
          ],
        },
        { kind: 'transport', parts: [{ days: 20 }] },
      ],
    },
  ],
});

/** Five victims, three vehicles, disability, death, dependants. */
export const large = accident({
  parties: ['a', 'b', 'c'].map((id, i) => ({
    id,
    kind: 'motor' as const,
    duty: (['main', 'minor', 'none'] as const)[i] ?? 'none',
    compulsory: { status: 'insured' as const },
    covers: [{ id: `cover-${id}`, kind: 'third-party' as const, limit: fen(500000) }],
  })),
  victims: [0, 1, 2, 3, 4].map((n) => ({
    id: `v${n}`,
    age: 30 + 10 * n,
    ...(n < 3 ? { party: ['a', 'b', 'c'][n] ?? 'a', role: 'passenger' as const } : {}),
    items: [
      { kind: 'medical' as const, receipts: [fen(40000 + n)] },
      { kind: 'meal' as const, parts: [{ days: 30 }] },
      ...(n === 4
        ? [{ kind: 'death' as const }, { kind: 'funeral' as const }]
        : [{ kind: 'disability' as const, grades: [8, 10] }]),
      {
        kind: 'dependants' as const,
        people: [1, 2, 3].map((k) => ({
          id: `p${k}`,
          relation: 'child' as const,
          years: 5 * k,
          supporters: 2,
        })),
      },
      { kind: 'mental' as const },
      { kind: 'repair' as const, amount: fen(20000) },
    ],
  })),
});

/** Runs per second of processor time, so that a busy machine does not change the answer. */
export function perSecond(run: () => unknown, times: number): number {
  for (let i = 0; i < times / 4; i += 1) run();
  const start = process.cpuUsage();
  for (let i = 0; i < times; i += 1) run();
  const { user, system } = process.cpuUsage(start);
  return Math.round(times / ((user + system) / 1e6));
}

/** Milliseconds of the slowest of a hundred. */
export function p99(run: () => unknown, times: number): number {
  const each: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (i >= times / 2) each.push((user + system) / 1000);
  }
  each.sort((a, b) => a - b);
  return each[Math.floor(each.length * 0.99)] ?? 0;
}

export const measure = (): {
  compute: number;
  calculate: number;
  check: number;
  largeP99: number;
} => ({
  compute: perSecond(() => compute(simple, henan), 30000),
  calculate: perSecond(() => calculate(simple, henan), 10000),
  check: perSecond(() => checkInput(simple), 10000),
  largeP99: p99(() => calculate(large, henan), 4000),
});

if (process.argv[2] === 'measure') console.log(JSON.stringify(measure()));
