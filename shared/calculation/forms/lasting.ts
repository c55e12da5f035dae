import type { Form, Row } from './form';
import { changeVictim, numberField, put, victimAt, yuanField } from './form';
import { itemForm } from './item-form';
import { fenOf } from '../guided';

const grades = ['一级', '二级', '三级', '四级', '五级', '六级', '七级', '八级', '九级', '十级'];

const disability = itemForm<'disability'>({
  kind: 'disability',
  title: '残疾赔偿金',
  group: 'lasting',
  lead: '一处伤残填一行，看鉴定意见。',
  many: { row: '伤残', add: '再加一处', max: 10 },
  fields: [
    {
      key: 'grade',
      label: '等级',
      kind: 'choice',
      options: grades.map((title, i) => ({ value: String(i + 1), title })).reverse(),
    },
  ],
  rows: (item) => item.grades.map((g) => ({ grade: String(g) })),
  item: (rows) =>
    rows.length === 0
      ? undefined
      : { kind: 'disability', grades: rows.map((r) => Number(r['grade'] ?? '10')) },
});

const ratedOn: Form = {
  id: 'rated-on',
  title: '定残日期',
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

const relations = [
  { value: 'child', title: '孩子' },
  { value: 'parent', title: '父母' },
  { value: 'spouse', title: '配偶' },
  { value: 'other', title: '其他近亲属' },
];

type Relation = 'child' | 'parent' | 'spouse' | 'other';

const dependants = itemForm<'dependants'>({
  kind: 'dependants',
  title: '被扶养人生活费',
  group: 'lasting',
  lead: '靠受害人养的人：未成年的孩子，没有劳动能力又没有收入的成年人。',
  many: { row: '被扶养人', add: '再加一位', max: 20 },
  fields: [
    { key: 'relation', label: '是受害人的', kind: 'choice', options: relations },
    { key: 'bornOn', label: '出生日期', kind: 'date' },
    {
      key: 'supporters',
      label: '一共几个人养',
      kind: 'count',
      unit: '人',
      most: 20,
      hint: '孩子一般是父母两人；老人看有几个子女',
    },
    {
      key: 'ownIncome',
      label: '有没有自己的收入',
      kind: 'choice',
      options: [
        { value: '', title: '没有' },
        { value: 'yes', title: '有，或有退休金' },
      ],
    },
  ],
  rows: ({ people }) =>
    people.map((p) => ({
      relation: p.relation,
      bornOn: p.bornOn ?? '',
      supporters: numberField(p.supporters),
      ownIncome: p.ownIncome ? 'yes' : '',
    })),
  item: (rows) =>
    rows.length === 0 ? undefined : { kind: 'dependants', people: rows.map(personOf) },
});

function personOf(row: Row, at: number) {
  return {
    id: `d${at + 1}`,
    relation: (row['relation'] || 'child') as Relation,
    ...put('bornOn', row['bornOn'], String),
    supporters: Number(row['supporters'] || '1'),
    ...(row['ownIncome'] === 'yes' ? { ownIncome: true } : {}),
  };
}

export const lastingForms: readonly Form[] = [
  disability,
  ratedOn,
  dependants,
  death,
  funeral,
  mental,
];
