import { calculate, gaps, range } from '@shared/law/compensation';
import { withAt } from '@shared/law/compensation/path';
import { henan } from '@shared/law/standards/henan';
import { accident } from './support/inputs';

type Change = Readonly<Record<string, unknown>>;

const item = (value: unknown): Change => ({ 'victims.0.items': [value] });

const table: readonly (readonly [what: string, change: Change, path: string, says: RegExp])[] = [
  [
    'negative days',
    item({ kind: 'meal', parts: [{ days: -3 }] }),
    'victims.0.items.0.parts.0.days',
    /不能小于 0/,
  ],
  [
    'death before birth',
    { 'victims.0.bornOn': '2021-02-28', 'victims.0.diedOn': '2020-01-01' },
    'victims.0.diedOn',
    /早于/,
  ],
  [
    'birth after the accident',
    { 'victims.0.bornOn': '2022-01-01' },
    'victims.0.bornOn',
    /晚于事故/,
  ],
  [
    'grade 11',
    item({ kind: 'disability', grades: [11] }),
    'victims.0.items.0.grades.0',
    /不能大于 10/,
  ],
  [
    'shares over 100 %',
    {
      shares: [
        { party: 'car', percent: 80 },
        { party: 'self', percent: 30 },
      ],
    },
    'shares',
    /110%，超过 100%/,
  ],
  [
    'a policy without a limit',
    { 'parties.0.covers': [{ id: 'c', kind: 'third-party' }] },
    'parties.0.covers.0.limit',
    /还没有填/,
  ],
  [
    'a policy with a limit of nothing',
    { 'parties.0.covers': [{ id: 'c', kind: 'third-party', limit: 0 }] },
    'parties.0.covers.0.limit',
    /写明保险限额/,
  ],
  ['an accident before compulsory insurance', { accidentAt: '2005-01-01' }, 'accidentAt', /只能算/],
  [
    'an accident after the day of calculation',
    { accidentAt: '2030-01-01' },
    'decidedOn',
    /不能早于事故/,
  ],
  ['a thirtieth of February', { accidentAt: '2021-02-30' }, 'accidentAt', /不是真实/],
  ["twenty-five o'clock", { accidentAt: '2021-02-20T25:00' }, 'accidentAt', /不是真实/],
  [
    'a billion yuan',
    item({ kind: 'medical', receipts: [100_000_000_000] }),
    'victims.0.items.0.receipts.0',
    /不能大于/,
  ],
  [
    'not a number',
    item({ kind: 'medical', receipts: [Number.NaN] }),
    'victims.0.items.0.receipts.0',
    /数/,
  ],
  [
    'infinity',
    item({ kind: 'appraisal', amount: Number.POSITIVE_INFINITY }),
    'victims.0.items.0.amount',
    /数/,
  ],
  ['half a 分', item({ kind: 'appraisal', amount: 10.5 }), 'victims.0.items.0.amount', /整数/],
  [
    'words for an amount',
    item({ kind: 'appraisal', amount: '一百' }),
    'victims.0.items.0.amount',
    /数字/,
  ],
  [
    'a thousand victims',
    { victims: Array.from({ length: 1000 }, (_, i) => ({ id: `v${i}`, items: [] })) },
    'victims',
    /最多 60 项/,
  ],
  ['nobody at all', { victims: [] }, 'victims', /至少/],
  [
    'the same victim twice',
    {
      victims: [
        { id: 'v', items: [] },
        { id: 'v', items: [] },
      ],
    },
    'victims',
    /重复/,
  ],
  ['an unknown province', { province: '火星' }, 'province', /重新选择/],
  ['an unknown field', { trick: 1 }, '', /不认识/],
  [
    'a payment by nobody',
    { payments: [{ id: 'p', by: 'person:ghost', victim: 'v', amount: 1 }] },
    'payments.0.by',
    /没有这个付款人/,
  ],
  [
    'a share of nobody',
    { shares: [{ party: 'ghost', percent: 10 }] },
    'shares.0.party',
    /没有这一方/,
  ],
  ['no duty and no share', { parties: [{ id: 'car', kind: 'motor' }] }, 'shares', /责任/],
  [
    'a trailer towed by nothing',
    { 'parties.1': { id: 't', kind: 'trailer' } },
    'parties.1.towedBy',
    /牵引/,
  ],
  [
    'two deaths of one person',
    { 'victims.0.items': [{ kind: 'death' }, { kind: 'death' }] },
    'victims.0.items',
    /只能填一项/,
  ],
  [
    'days neither counted nor summed',
    item({ kind: 'care' }),
    'victims.0.items.0.amount',
    /还没有填/,
  ],
  [
    'a rating before the accident',
    { 'victims.0.ratedOn': '2020-01-01' },
    'victims.0.ratedOn',
    /早于事故/,
  ],
];

const changed = (change: Change): unknown =>
  Object.entries(change).reduce<unknown>(
    (input, [path, value]) => withAt(input, path, value),
    accident(),
  );

describe('a faulty input gets sentences, never a number', () => {
  it.each(table.map((row) => [row[0], row] as const))('%s', (_, [, change, path, says]) => {
    const input = changed(change);
    for (const ask of [calculate, range, gaps]) {
      const answer = ask(input, henan);
      expect(answer.ok).toBe(false);
      if (answer.ok) return;
      expect(answer.error.code).toBe('bad-input');
      const field = answer.error.fields?.find((f) => f.path === path);
      expect(answer.error.fields?.map((f) => f.path)).toContain(path);
      expect(field?.message).toMatch(says);
      expect(field?.message).toMatch(/[\u4e00-\u9fff]/);
      expect(field?.message).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each([[null], [undefined], [42], ['text'], [[]], [{}]])('%j instead of an input', (value) => {
    expect(calculate(value, henan)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('the sentence names the place as a person would', () => {
    const answer = calculate(
      accident({ victims: [{ id: 'v', items: [{ kind: 'disability', grades: [11] }] }] }),
      henan,
    );
    expect(!answer.ok && answer.error.fields?.[0]?.message).toBe(
      '第 1 项受害人 · 第 1 项赔偿项目 · 第 1 项伤残等级：不能大于 10。',
    );
  });

  it('the largest accepted amounts still add up to the last 分', () => {
    const most = 10_000_000_000;
    const items = Array.from({ length: 80 }, () => ({
      kind: 'medical' as const,
      receipts: [most - 1, 1],
    }));
    const answer = calculate(accident({ victims: [{ id: 'v', items }] }), henan);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.total).toBe(80 * most);
    expect(answer.value.victims[0]?.allocation.reduce((t, a) => t + a.amount, 0)).toBe(
      answer.value.total,
    );
  });

  it('an item that comes to more than 1 亿元 is refused, for nobody ever lost so much', () => {
    const answer = calculate(
      accident({
        victims: [
          {
            id: 'v',
            items: [
              {
                kind: 'care',
                parts: [
                  { rate: { from: 'amount', amount: 4_000_000, per: 'day' }, n: 7000, unit: 'day' },
                ],
              },
            ],
          },
        ],
      }),
      henan,
    );
    expect(!answer.ok && answer.error.fields?.[0]?.message).toBe(
      '第 1 项受害人 · 第 1 项赔偿项目：算出来超过 1 亿元，请核对金额、天数和人数。',
    );
  });

  describe('facts that contradict each other', () => {
    const car = { id: 'A', kind: 'motor', duty: 'full', compulsory: { status: 'insured' } };
    const medical = { kind: 'medical', receipts: [100] };
    const person = (change: object) => [{ id: 'v', age: 40, items: [medical], ...change }];
    const child = (bornOn: string) => ({
      items: [
        { kind: 'death' },
        { kind: 'dependants', people: [{ id: 'c', relation: 'child', bornOn, supporters: 2 }] },
      ],
    });
    const cases: readonly (readonly [string, object, string])[] = [
      [
        'no duty and an empty list of shares',
        { parties: [{ ...car, duty: undefined }], shares: [] },
        'shares',
      ],
      [
        'persons who answer for 30 % together',
        { parties: [{ ...car, liable: [{ id: 'A', percent: 30 }, { id: 'B' }] }] },
        'parties.0.liable',
      ],
      [
        'a trailer towed by itself',
        { parties: [car, { id: 'G', kind: 'trailer', towedBy: 'G' }] },
        'parties.1.towedBy',
      ],
      [
        'a trailer towed by a pedestrian',
        {
          parties: [
            car,
            { id: 'P', kind: 'pedestrian' },
            { id: 'G', kind: 'trailer', towedBy: 'P' },
          ],
        },
        'parties.2.towedBy',
      ],
      [
        'compulsory insurance of a pedestrian',
        { parties: [car, { id: 'P', kind: 'pedestrian', compulsory: { status: 'insured' } }] },
        'parties.1.compulsory',
      ],
      [
        'money from an insurer that is not there',
        {
          parties: [car, { id: 'P', kind: 'pedestrian' }],
          payments: [{ id: '1', by: 'compulsory:P', victim: 'v', amount: 1 }],
        },
        'payments.0.by',
      ],
      [
        'a quota beyond the limit of the policy',
        {
          parties: [
            {
              ...car,
              covers: [
                {
                  id: 'c',
                  kind: 'third-party',
                  limit: 100,
                  quotas: [{ victim: 'v', bucket: 'all', amount: 200 }],
                },
              ],
            },
          ],
        },
        'parties.0.covers.0.quotas',
      ],
      [
        'a rating after the day of calculation',
        { victims: person({ ratedOn: '2030-01-01' }) },
        'victims.0.ratedOn',
      ],
      [
        'somebody 170 years old',
        { victims: person({ age: undefined, bornOn: '1850-01-01' }) },
        'victims.0.bornOn',
      ],
      [
        'an age that the birth date denies',
        { victims: person({ bornOn: '1960-01-01' }) },
        'victims.0.age',
      ],
      [
        'disability and death of one person',
        { victims: person({ items: [{ kind: 'death' }, { kind: 'disability', grades: [1] }] }) },
        'victims.0.items',
      ],
      [
        'a child born 69 years after the accident',
        { victims: person(child('2090-01-01')) },
        'victims.0.items.1.people.0.bornOn',
      ],
      [
        'a parent younger than his child',
        {
          victims: person({
            bornOn: '1980-01-01',
            age: undefined,
            items: [
              { kind: 'death' },
              {
                kind: 'dependants',
                people: [{ id: 'm', relation: 'parent', bornOn: '2019-01-01', supporters: 1 }],
              },
            ],
          }),
        },
        'victims.0.items.1.people.0.bornOn',
      ],
      [
        'one yearly figure entered twice',
        {
          figures: [1, 2].map((value) => ({
            measure: 'urban-disposable-income',
            year: 2020,
            value,
            source: '统计局',
          })),
        },
        'figures.1',
      ],
    ];
    it.each(cases)('%s: a sentence at the field, never a number', (_title, change, path) => {
      const answer = calculate(
        accident({ parties: [car], victims: person({}), ...change } as never),
        henan,
      );
      expect(!answer.ok && answer.error.fields?.map((f) => f.path)).toContain(path);
    });

    it('findings that do not go together are told, and the calculation still runs', () => {
      const parties = [car, { ...car, id: 'B' }];
      const answer = calculate(accident({ parties, victims: person({}) } as never), henan);
      if (!answer.ok) throw new Error(answer.error.code);
      expect(answer.value.warnings.map((w) => w.code)).toContain('duties-odd');
    });
  });
});
