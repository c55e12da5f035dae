import type { CalculationFacts } from '@shared/law/compensation';

type Example = { readonly summary: string; readonly value: { readonly input: CalculationFacts } };

/** A car at main fault and a rider on an e-bike, one grade, one child; bills partly paid by the driver. */
const rider: CalculationFacts = {
  province: '河南',
  accidentAt: '2021-06-10',
  decidedOn: '2022-06-20',
  figures: [
    { measure: 'urban-disposable-income', value: 3_709_500, source: '判决书载明' },
    { measure: 'urban-consumption', value: 2_317_800, source: '判决书载明' },
  ],
  parties: [
    {
      id: 'B',
      kind: 'motor',
      duty: 'main',
      compulsory: { status: 'insured' },
      covers: [{ id: 'c', kind: 'third-party', limit: 100_000_000 }],
    },
    { id: 'A', kind: 'non-motor', duty: 'minor' },
  ],
  victims: [
    {
      id: 'A',
      party: 'A',
      bornOn: '1980-03-01',
      items: [
        { kind: 'medical', receipts: [3_250_040, 120_000] },
        { kind: 'meal', parts: [{ days: 21, perDay: 5_000 }] },
        { kind: 'nutrition', parts: [{ days: 60, perDay: 2_000 }] },
        {
          kind: 'lost-income',
          parts: [{ rate: { from: 'amount', amount: 450_000, per: 'month' }, n: 120, unit: 'day' }],
        },
        {
          kind: 'care',
          parts: [{ rate: { from: 'amount', amount: 4_907_300, per: 'year' }, n: 60, unit: 'day' }],
        },
        { kind: 'disability', grades: [10] },
        {
          kind: 'dependants',
          people: [{ id: 'child', relation: 'child', bornOn: '2012-09-15', supporters: 2 }],
        },
        { kind: 'mental', amount: 500_000 },
        { kind: 'transport', amount: 60_000 },
        { kind: 'appraisal', amount: 180_000 },
      ],
    },
  ],
  payments: [{ id: 'p1', by: 'person:B', victim: 'A', amount: 1_000_000 }],
};

/** A tractor with its trailer against a car: two dead or hurt people share one limit, shares fixed by the court. */
const lorry: CalculationFacts = {
  province: '湖北',
  accidentAt: '2019-05-02',
  decidedOn: '2020-03-10',
  settings: { victimShareDecimals: 2, appraisalPayer: 'commercial', nonMedicareShare: 'in-full' },
  figures: [
    { measure: 'urban-disposable-income', value: 3_760_100, source: '判决书载明' },
    { measure: 'wage-on-post', value: 6_467_900, source: '判决书载明' },
  ],
  parties: [
    {
      id: 'T',
      kind: 'motor',
      duty: 'main',
      liable: [{ id: 'driver' }, { id: 'company', joint: true }],
      compulsory: { status: 'insured' },
      covers: [{ id: 'tractor', kind: 'third-party', limit: 100_000_000 }],
    },
    {
      id: 'trailer',
      kind: 'trailer',
      towedBy: 'T',
      covers: [{ id: 'trailer', kind: 'third-party', limit: 5_000_000 }],
    },
    { id: 'C', kind: 'motor', duty: 'minor', compulsory: { status: 'insured' } },
  ],
  shares: [
    { party: 'T', percent: 70 },
    { party: 'C', percent: 30 },
  ],
  victims: [
    {
      id: 'D',
      party: 'C',
      residence: 'urban',
      items: [
        { kind: 'death', years: 20 },
        { kind: 'funeral' },
        { kind: 'mental', amount: 3_000_000 },
      ],
    },
    {
      id: 'P',
      party: 'C',
      role: 'passenger',
      items: [
        { kind: 'medical', receipts: [8_000_000] },
        { kind: 'appraisal', amount: 200_000 },
      ],
      nonMedicare: { by: 'percent', percent: 15, base: 'above-compulsory' },
    },
  ],
};

/** Two inputs to start from. */
export const examples: Readonly<Record<string, Example>> = {
  rider: { summary: 'A car and an e-bike, one disability grade', value: { input: rider } },
  lorry: { summary: 'A lorry with trailer, one dead and one hurt', value: { input: lorry } },
};
