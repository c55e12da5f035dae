import { measureTitle, type MeasureId } from '@shared/law/standards';
import type { FieldSpec, Form, Item, Row } from './form';
import { numberField, put, yuanField } from './form';
import { itemForm } from './item-form';
import { fenOf } from '../guided';

type Stretch = NonNullable<Extract<Item, { proof?: unknown }>['parts']>[number];

const rateOf = (row: Row): Stretch['rate'] =>
  row['income']
    ? {
        from: 'amount',
        amount: fenOf(row['income']),
        per: (row['per'] ?? 'month') as 'day' | 'month' | 'year',
      }
    : { from: 'measure', measure: (row['measure'] || 'urban-disposable-income') as MeasureId };

/** The ladder of the law (解释 7、8): what is proved, else the wage of the same or a like trade, else the income of the province. */
const measures: readonly MeasureId[] = [
  'urban-disposable-income',
  'wage-employed',
  'wage-resident-services',
  'wage-agriculture',
  'wage-manufacturing',
  'wage-construction',
  'wage-transport',
  'wage-wholesale-retail',
  'rural-disposable-income',
];

const perOptions = [
  { value: 'month', title: '每月' },
  { value: 'day', title: '每天' },
  { value: 'year', title: '每年' },
];

const rateRow = (part: Stretch | undefined): Row =>
  part?.rate.from === 'amount'
    ? { income: yuanField(part.rate.amount), per: part.rate.per, measure: '' }
    : { income: '', per: 'month', measure: part?.rate.measure ?? measures[0] ?? '' };

const hasIncome = (row: Row): boolean => (row['income'] ?? '') !== '';

const incomeFields = [
  {
    key: 'income',
    label: '收入',
    kind: 'money',
    unit: '元',
    optional: true,
    hint: '有凭证才填；不填，用本省的标准',
  },
  {
    key: 'per',
    label: '这是',
    kind: 'choice',
    options: perOptions,
    when: (row) => hasIncome(row),
  },
  {
    key: 'measure',
    label: '用本省的哪个标准',
    kind: 'choice',
    options: measures.map((m) => ({ value: m, title: measureTitle(m) })),
    when: (row) => !hasIncome(row),
  },
] satisfies readonly FieldSpec[];

const lostIncome = itemForm<'lost-income'>({
  kind: 'lost-income',
  title: '误工费',
  group: 'income',
  lead: '从受伤算到医生写的休息期满；评上伤残的，最多算到定残前一天。',
  many: { row: '误工', add: '再加一段', max: 10 },
  fields: [
    { key: 'n', label: '误工天数', kind: 'count', unit: '天', most: 20000 },
    ...incomeFields,
  ],
  rows: ({ parts = [] }) => parts.map((p) => ({ n: numberField(p.n), ...rateRow(p) })),
  item: (rows) =>
    rows.length === 0
      ? undefined
      : {
          kind: 'lost-income',
          parts: rows.map((row) => ({ rate: rateOf(row), n: Number(row['n']), unit: 'day' })),
          proof: rows.some((row) => row['income']),
        },
});

const care = itemForm<'care'>({
  kind: 'care',
  title: '护理费',
  group: 'income',
  lead: '一般一个人护理；医院写了两个人的，填 2。出院后还要人照顾的，再加一段。',
  many: { row: '护理', add: '再加一段', max: 10 },
  fields: [
    { key: 'n', label: '多久', kind: 'count', most: 20000 },
    {
      key: 'unit',
      label: '单位',
      kind: 'choice',
      options: [
        { value: 'day', title: '天' },
        { value: 'month', title: '个月' },
        { value: 'year', title: '年' },
      ],
    },
    { key: 'people', label: '几个人护理', kind: 'count', unit: '人', most: 20 },
    ...incomeFields,
    {
      key: 'dependence',
      label: '护理依赖（鉴定写的）',
      kind: 'choice',
      optional: true,
      options: [
        { value: '', title: '没有写' },
        { value: 'part', title: '部分' },
        { value: 'most', title: '大部分' },
        { value: 'full', title: '完全' },
      ],
    },
  ],
  rows: ({ parts = [] }) =>
    parts.map((p) => ({
      n: numberField(p.n),
      unit: p.unit,
      people: numberField(p.people ?? 1),
      dependence: p.dependence ?? '',
      ...rateRow(p),
    })),
  item: (rows) =>
    rows.length === 0
      ? undefined
      : {
          kind: 'care',
          parts: rows.map((row) => ({
            rate: rateOf(row),
            n: Number(row['n']),
            unit: (row['unit'] || 'day') as Stretch['unit'],
            people: Number(row['people'] || '1'),
            ...put('dependence', row['dependence'], (d) => d as 'part' | 'most' | 'full'),
          })),
        },
});

export const incomeForms: readonly Form[] = [lostIncome, care];
