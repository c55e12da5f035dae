import { calculate, gaps, range } from '@shared/law/compensation';
import { henan } from '@shared/law/standards/henan';
import { accident, fen } from './support/inputs';

type Change = (one: Record<string, any>) => void;

const table: readonly (readonly [what: string, change: Change, path: string, says: RegExp])[] = [
  [
    'negative days',
    (o) => {
      o['victims'][0].items = [{ kind: 'meal', parts: [{ days: -3 }] }];
    },
    'victims.0.items.0.parts.0.days',
    /不能小于 0/,
  ],
  [
    'death before birth',
    (o) => {
      Object.assign(o['victims'][0], { bornOn: '2021-02-28', diedOn: '2020-01-01' });
    },
    'victims.0.diedOn',
    /早于/,
  ],
  [
    'birth after the accident',
    (o) => {
      o['victims'][0].bornOn = '2022-01-01';
    },
    'victims.0.bornOn',
    /晚于事故/,
  ],
  [
    'grade 11',
    (o) => {
      o['victims'][0].items = [{ kind: 'disability', grades: [11] }];
    },
    'victims.0.items.0.grades.0',
    /不能大于 10/,
  ],
  [
    'shares over 100 %',
    (o) => {
      o['shares'] = [
        { party: 'car', percent: 80 },
        { party: 'self', percent: 30 },
      ];
    },
    'shares',
    /110%，超过 100%/,
  ],
  [
    'a policy without a limit',
    (o) => {
      o['parties'][0].covers = [{ id: 'c', kind: 'third-party' }];
    },
    'parties.0.covers.0.limit',
    /还没有填/,
  ],
  [
    'a policy with a limit of nothing',
    (o) => {
      o['parties'][0].covers = [{ id: 'c', kind: 'third-party', limit: 0 }];
    },
    'parties.0.covers.0.limit',
    /写明保险限额/,
  ],
  [
    'an accident before compulsory insurance',
    (o) => {
      o['accidentAt'] = '2005-01-01';
    },
    'accidentAt',
    /只能算/,
  ],
  [
    'an accident after the day of calculation',
    (o) => {
      o['accidentAt'] = '2030-01-01';
    },
    'decidedOn',
    /不能早于事故/,
  ],
  [
    'a thirtieth of February',
    (o) => {
      o['accidentAt'] = '2021-02-30';
    },
    'accidentAt',
    /不是真实/,
  ],
  [
    "twenty-five o'clock",
    (o) => {
      o['accidentAt'] = '2021-02-20T25:00';
    },
    'accidentAt',
    /不是真实/,
  ],
  [
    'a billion yuan',
    (o) => {
      o['victims'][0].items = [{ kind: 'medical', receipts: [100_000_000_000] }];
    },
    'victims.0.items.0.receipts.0',
    /不能大于/,
  ],
  [
    'not a number',
    (o) => {
      o['victims'][0].items = [{ kind: 'medical', receipts: [Number.NaN] }];
    },
    'victims.0.items.0.receipts.0',
    /./,
  ],
  [
    'infinity',
    (o) => {
      o['victims'][0].items = [{ kind: 'appraisal', amount: Number.POSITIVE_INFINITY }];
    },
    'victims.0.items.0.amount',
    /./,
  ],
  [
    'half a 分',
    (o) => {
      o['victims'][0].items = [{ kind: 'appraisal', amount: 10.5 }];
    },
    'victims.0.items.0.amount',
    /整数/,
  ],
  [
    'words for an amount',
    (o) => {
      o['victims'][0].items = [{ kind: 'appraisal', amount: '一百' }];
    },
    'victims.0.items.0.amount',
    /数字/,
  ],
  [
    'a thousand victims',
    (o) => {
      o['victims'] = Array.from({ length: 1000 }, (_, i) => ({ id: `v${i}`, items: [] }));
    },
    'victims',
    /最多 60 项/,
  ],
  [
    'nobody at all',
    (o) => {
      o['victims'] = [];
    },
    'victims',
    /至少/,
  ],
  [
    'the same victim twice',
    (o) => {
      o['victims'] = [
        { id: 'v', items: [] },
        { id: 'v', items: [] },
      ];
    },
    'victims',
    /重复/,
  ],
  [
    'an unknown province',
    (o) => {
      o['province'] = '火星';
    },
    'province',
    /重新选择/,
  ],
  [
    'an unknown field',
    (o) => {
      o['trick'] = 1;
    },
    '',
    /不认识/,
  ],
  [
    'a payment by nobody',
    (o) => {
      o['payments'] = [{ id: 'p', by: 'person:ghost', victim: 'v', amount: 1 }];
    },
    'payments.0.by',
    /没有这个付款人/,
  ],
  [
    'a share of nobody',
    (o) => {
      o['shares'] = [{ party: 'ghost', percent: 10 }];
    },
    'shares.0.party',
    /没有这一方/,
  ],
  [
    'no duty and no share',
    (o) => {
      delete o['parties'][0].duty;
    },
    'shares',
    /责任/,
  ],
  [
    'a trailer towed by nothing',
    (o) => {
      o['parties'].push({ id: 't', kind: 'trailer' });
    },
    'parties.1.towedBy',
    /牵引/,
  ],
  [
    'two deaths of one person',
    (o) => {
      o['victims'][0].items = [{ kind: 'death' }, { kind: 'death' }];
    },
    'victims.0.items',
    /只能填一项/,
  ],
  [
    'days neither counted nor summed',
    (o) => {
      o['victims'][0].items = [{ kind: 'care' }];
    },
    'victims.0.items.0.amount',
    /还没有填/,
  ],
  [
    'a rating before the accident',
    (o) => {
      o['victims'][0].ratedOn = '2020-01-01';
    },
    'victims.0.ratedOn',
    /早于事故/,
  ],
];

describe('a faulty input gets sentences, never a number', () => {
  it.each(table.map((row) => [row[0], row] as const))('%s', (_, [, change, path, says]) => {
    const input = JSON.parse(JSON.stringify(accident())) as Record<string, any>;
    change(input);
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
    const answer = calculate(
      accident({
        victims: [
          {
            id: 'v',
            items: [
              { kind: 'medical', receipts: Array.from({ length: 200 }, () => most) },
              {
                kind: 'care',
                parts: [
                  {
                    rate: { from: 'amount', amount: most, per: 'day' },
                    n: 36500,
                    unit: 'day',
                    people: 20,
                  },
                ],
              },
            ],
          },
        ],
      }),
      henan,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.total).toBe(200 * most + 36500 * 20 * most);
    expect(answer.value.victims[0]?.allocation.reduce((t, a) => t + a.amount, 0)).toBe(
      answer.value.total,
    );
    expect(fen(1)).toBe(100);
  });
});
