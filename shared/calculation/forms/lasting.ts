import { fenOf } from '../guided';
import { dependants } from './dependants';
import { disabilityForms } from './disability';
import type { Form } from './form';
import { changeVictim, put, victimAt, yuanField } from './form';
import { itemForm } from './item-form';

const ratedOn: Form = {
  id: 'rated-on',
  title: '定残日期',
  drop: '先不填',
  group: 'lasting',
  lead: '误工最多算到这一天的前一天；年数从这一天的年龄算。',
  fields: () => [{ key: 'ratedOn', label: '鉴定意见书的日期', kind: 'date' }],
  read: (facts, at) => {
    const day = victimAt(facts, at)?.ratedOn;
    return day ? [{ ratedOn: day }] : [];
  },
  write: (facts, at, [row]) =>
    changeVictim(facts, at, ({ ratedOn: _old, ...v }) => ({
      ...v,
      ...put('ratedOn', row?.['ratedOn'], String),
    })),
};

const death: Form = {
  id: 'death',
  drop: '不算这一项',
  title: '死亡赔偿金',
  group: 'lasting',
  lead: '填了去世的日子，就按死亡算。',
  fields: () => [{ key: 'diedOn', label: '去世的日子', kind: 'date' }],
  read: (facts, at) => {
    const victim = victimAt(facts, at);
    return victim?.items.some((i) => i.kind === 'death')
      ? [{ diedOn: victim.diedOn ?? facts.accidentAt.slice(0, 10) }]
      : [];
  },
  write: (facts, at, rows) =>
    changeVictim(facts, at, ({ diedOn: _old, ...v }) => {
      const others = v.items.filter((i) => i.kind !== 'death');
      if (rows.length === 0) return { ...v, items: others };
      return {
        ...v,
        ...put('diedOn', rows[0]?.['diedOn'], String),
        items: [...others, { kind: 'death' as const }],
      };
    }),
};

const funeral = itemForm<'funeral'>({
  kind: 'funeral',
  title: '丧葬费',
  group: 'lasting',
  lead: '按本省六个月工资，不用票据。',
  fields: [
    {
      key: 'amount',
      label: '定好的数',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '不填，按标准算',
    },
  ],
  rows: (i) => [{ amount: yuanField(i.amount) }],
  item: ([row]) => (row ? { kind: 'funeral', ...put('amount', row['amount'], fenOf) } : undefined),
});

const mental = itemForm<'mental'>({
  kind: 'mental',
  title: '精神抚慰金',
  group: 'lasting',
  lead: '评上伤残或者人不在了才有，多少由法院定。',
  fields: [
    {
      key: 'amount',
      label: '要多少',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '不填，用惯常的数',
    },
  ],
  rows: (i) => [{ amount: yuanField(i.amount) }],
  item: ([row]) => (row ? { kind: 'mental', ...put('amount', row['amount'], fenOf) } : undefined),
});

export const lastingForms: readonly Form[] = [
  ...disabilityForms,
  ratedOn,
  dependants,
  death,
  funeral,
  mental,
];
