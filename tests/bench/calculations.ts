import { performance } from 'node:perf_hooks';
import { CalculationInput, compute } from '../../shared/law/compensation';
import { loadStandards } from '../../shared/law/standards';
import { quantile } from './measure';

const simple = {
  version: 1,
  province: '河南',
  accidentAt: '2023-08-18T18:40',
  decidedOn: '2024-01-10',
  parties: [
    {
      id: 'car',
      kind: 'motor',
      duty: 'main',
      compulsory: { status: 'insured' },
      covers: [{ id: 'tp', kind: 'third-party', limit: 100_000_000 }],
    },
    { id: 'bike', kind: 'non-motor', duty: 'minor' },
  ],
  victims: [
    {
      id: 'wang',
      bornOn: '1971-03-04',
      residence: 'urban',
      party: 'bike',
      role: 'self',
      ratedOn: '2023-12-20',
      items: [
        { kind: 'medical', receipts: [3_482_650] },
        { kind: 'meal', parts: [{ days: 25, perDay: 5000 }] },
        { kind: 'nutrition', parts: [{ days: 60, perDay: 2000 }] },
        {
          kind: 'care',
          parts: [{ rate: { from: 'amount', amount: 13_000, per: 'day' }, n: 60, unit: 'day' }],
        },
        { kind: 'disability', grades: [10] },
        { kind: 'mental', amount: 500_000 },
        { kind: 'repair', amount: 115_000 },
      ],
    },
  ],
} as const;

/** Five people hurt by three cars. */
function large(): object {
  const [wang] = simple.victims;
  return {
    ...simple,
    parties: [
      ...['car1', 'car2', 'car3'].map((id, at) => ({
        id,
        kind: 'motor',
        duty: at === 0 ? 'main' : 'minor',
        compulsory: { status: 'insured' },
        covers: [{ id: `tp${at}`, kind: 'third-party', limit: 50_000_000 }],
      })),
    ],
    victims: [1, 2, 3, 4, 5].map((n) => ({
      ...wang,
      id: `v${n}`,
      party: undefined,
      role: 'outside',
    })),
  };
}

export async function calculations(print: (line: string) => void): Promise<void> {
  const standards = await loadStandards('河南');
  if (!standards.ok) throw new Error('no figures for 河南');
  const one = CalculationInput.parse(simple);
  const many = CalculationInput.parse(JSON.parse(JSON.stringify(large())));
  const run = (input: CalculationInput) => {
    const result = compute(input, standards.value);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  for (let i = 0; i < 2000; i++) run(one);
  const began = performance.now();
  const count = 20_000;
  for (let i = 0; i < count; i++) run(one);
  print(
    `one injury                          ${(count / ((performance.now() - began) / 1000)).toFixed(0)} calculations/s`,
  );
  const times: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const start = performance.now();
    run(many);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  print(
    `five victims, three vehicles        p50 ${quantile(times, 0.5).toFixed(2)} ms   p99 ${quantile(times, 0.99).toFixed(2)} ms`,
  );
}
