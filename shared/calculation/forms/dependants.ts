import { fenOf } from '../guided';
import type { FieldSpec, Row } from './form';
import { isSplit, numberField, put, yuanField } from './form';
import { itemForm } from './item-form';
import { freshId } from './parties';

const relations = [
  { value: 'child', title: '孩子' },
  { value: 'parent', title: '父母' },
  { value: 'spouse', title: '配偶' },
  { value: 'other', title: '其他近亲属' },
];

const noBirthday = (row: Row): boolean => (row['bornOn'] ?? '') === '';

type Relation = 'child' | 'parent' | 'spouse' | 'other';

/** Asked only where it still makes a difference. */
const residence: FieldSpec = {
  key: 'residence',
  label: '住在哪里',
  kind: 'choice',
  options: [
    { value: '', title: '和受害人一样' },
    { value: 'urban', title: '城镇' },
    { value: 'rural', title: '农村' },
  ],
};

export const dependants = itemForm<'dependants'>({
  kind: 'dependants',
  title: '被扶养人生活费',
  group: 'lasting',
  lead: '靠受害人养的人：未成年的孩子，没有劳动能力又没有收入的成年人。',
  many: { row: '被扶养人', add: '再加一位', max: 20 },
  fields: (facts) => [
    { key: 'name', label: '怎么称呼', kind: 'text', optional: true },
    { key: 'relation', label: '是受害人的', kind: 'choice', options: relations },
    {
      key: 'bornOn',
      label: '出生日期',
      kind: 'date',
      when: (row) => (row['years'] ?? '') === '' && (row['months'] ?? '') === '',
    },
    {
      key: 'years',
      label: '还要养几年',
      kind: 'count',
      unit: '年',
      optional: true,
      most: 40,
      hint: '鉴定、判决写明了年数才填',
      when: noBirthday,
    },
    {
      key: 'months',
      label: '又几个月',
      kind: 'count',
      unit: '个月',
      optional: true,
      most: 480,
      when: (row) => noBirthday(row) && (row['years'] ?? '') !== '',
    },
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
        { value: 'less', title: '有一点，不够生活' },
        { value: 'yes', title: '有，够生活' },
      ],
    },
    {
      key: 'ownYearly',
      label: '一年有多少收入、养老金',
      kind: 'money',
      unit: '元',
      when: (row) => row['ownIncome'] === 'less',
    },
    {
      key: 'incapacityPercent',
      label: '劳动能力丧失了多少',
      kind: 'count',
      unit: '%',
      optional: true,
      most: 100,
      hint: '成年人，鉴定写了部分丧失的才填',
      when: (row) => row['relation'] !== 'child',
    },
    ...(isSplit(facts) ? [residence] : []),
  ],
  rows: ({ people }) =>
    people.map((p) => ({
      id: p.id,
      name: p.name ?? '',
      relation: p.relation,
      bornOn: p.bornOn ?? '',
      years: numberField(p.years),
      months: numberField(p.months),
      supporters: numberField(p.supporters),
      ownIncome: p.ownYearly !== undefined ? 'less' : p.ownIncome ? 'yes' : '',
      ownYearly: yuanField(p.ownYearly),
      residence: p.residence ?? '',
      incapacityPercent: numberField(p.incapacityPercent),
    })),
  item: (rows) => (rows.length === 0 ? undefined : { kind: 'dependants', people: peopleOf(rows) }),
});

function peopleOf(rows: readonly Row[]) {
  const taken = new Set(rows.flatMap((row) => row['id'] || []));
  return rows.map((row) => personOf(row, row['id'] || freshId('d', taken)));
}

function personOf(row: Row, id: string) {
  return {
    id,
    ...put('name', row['name'], String),
    relation: (row['relation'] || 'child') as Relation,
    ...put('bornOn', row['bornOn'], String),
    ...(noBirthday(row)
      ? { ...put('years', row['years'], Number), ...put('months', row['months'], Number) }
      : {}),
    supporters: Number(row['supporters'] || '1'),
    ...(row['ownIncome'] === 'yes' ? { ownIncome: true } : {}),
    ...(row['ownIncome'] === 'less' ? put('ownYearly', row['ownYearly'], fenOf) : {}),
    ...(row['relation'] === 'child'
      ? {}
      : put('incapacityPercent', row['incapacityPercent'], Number)),
    ...put('residence', row['residence'], (r) => r as 'urban' | 'rural'),
  };
}
