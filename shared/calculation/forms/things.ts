import { fenOf } from '../guided';
import type { Form, Row } from './form';
import { numberField, put, yuanField } from './form';
import { amountForm, itemForm } from './item-form';

const aids = itemForm<'aids'>({
  kind: 'aids',
  title: '残疾辅助器具',
  group: 'lasting',
  lead: '假肢、轮椅等。按普通适用的价格；更换年限看配制机构的意见。',
  many: { row: '器具', add: '再加一件', max: 20 },
  fields: [
    { key: 'price', label: '单价', kind: 'money', unit: '元' },
    { key: 'count', label: '件数', kind: 'count', unit: '件', most: 10 },
    { key: 'years', label: '一共用多少年', kind: 'count', unit: '年', optional: true, most: 100 },
    {
      key: 'cycleYears',
      label: '几年换一次',
      kind: 'count',
      unit: '年',
      optional: true,
      most: 100,
    },
    { key: 'upkeep', label: '维护费合计', kind: 'money', unit: '元', optional: true },
  ],
  rows: ({ devices }) =>
    devices.map((d) => ({
      price: yuanField(d.price),
      count: numberField(d.count ?? 1),
      years: numberField(d.years),
      cycleYears: numberField(d.cycleYears),
      upkeep: yuanField(d.upkeep),
    })),
  item: (rows) =>
    rows.length === 0
      ? undefined
      : {
          kind: 'aids',
          devices: rows.map((r) => ({
            price: fenOf(r['price'] ?? ''),
            count: Number(r['count'] || '1'),
            ...put('years', r['years'], Number),
            ...put('cycleYears', r['cycleYears'], Number),
            ...put('upkeep', r['upkeep'], fenOf),
          })),
        },
});

const repair = itemForm<'repair'>({
  kind: 'repair',
  title: '修车费',
  group: 'things',
  fields: [
    { key: 'amount', label: '修车花了', kind: 'money', unit: '元' },
    {
      key: 'valueBefore',
      label: '出事前值多少',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '修得比车还贵时才要填',
    },
    { key: 'salvage', label: '残值', kind: 'money', unit: '元', optional: true },
  ],
  rows: (i) => [
    {
      amount: yuanField(i.amount),
      valueBefore: yuanField(i.valueBefore),
      salvage: yuanField(i.salvage),
    },
  ],
  item: ([row]) =>
    row?.['amount']
      ? {
          kind: 'repair',
          amount: fenOf(row['amount']),
          ...put('valueBefore', row['valueBefore'], fenOf),
          ...put('salvage', row['salvage'], fenOf),
        }
      : undefined,
});

const totalLoss = itemForm<'total-loss'>({
  kind: 'total-loss',
  title: '车修不了，按报废',
  group: 'things',
  fields: [
    { key: 'value', label: '出事前值多少', kind: 'money', unit: '元' },
    { key: 'salvage', label: '残值', kind: 'money', unit: '元', optional: true },
  ],
  rows: (i) => [{ value: yuanField(i.value), salvage: yuanField(i.salvage) }],
  item: ([row]) =>
    row?.['value']
      ? { kind: 'total-loss', value: fenOf(row['value']), ...put('salvage', row['salvage'], fenOf) }
      : undefined,
});

/** A sum, or days at so much a day: loss of use, a substitute, relatives at a funeral. */
function daysForm(
  kind: 'loss-of-use' | 'substitute' | 'funeral-relatives',
  title: string,
  group: 'things' | 'lasting',
  lead: string,
): Form {
  return itemForm<typeof kind>({
    kind,
    title,
    group,
    lead,
    fields: [
      { key: 'n', label: '几天', kind: 'count', unit: '天', optional: true, most: 2000 },
      { key: 'perDay', label: '每天多少', kind: 'money', unit: '元', when: hasDays },
      {
        key: 'people',
        label: '几个人',
        kind: 'count',
        unit: '人',
        optional: true,
        most: 20,
        when: (row) => kind === 'funeral-relatives' && hasDays(row),
      },
      {
        key: 'amount',
        label: '或者，合计金额',
        kind: 'money',
        unit: '元',
        when: (row) => !hasDays(row),
      },
    ],
    rows: ({ amount, parts }) => {
      const [part] = parts ?? [];
      return [
        {
          n: numberField(part?.n),
          perDay: part?.rate.from === 'amount' ? yuanField(part.rate.amount) : '',
          people: numberField(part?.people),
          amount: yuanField(amount),
        },
      ];
    },
    item: ([row]) => {
      if (row && hasDays(row)) {
        const rate = { from: 'amount', amount: fenOf(row['perDay'] ?? ''), per: 'day' } as const;
        const people = put('people', row['people'], Number);
        return { kind, parts: [{ rate, n: Number(row['n']), unit: 'day', ...people }] };
      }
      return row?.['amount'] ? { kind, amount: fenOf(row['amount']) } : undefined;
    },
  });
}

const hasDays = (row: Row): boolean => (row['n'] ?? '') !== '';

export const thingForms: readonly Form[] = [
  repair,
  totalLoss,
  amountForm('towing', '施救拖车费', 'things'),
  amountForm('cargo', '车上的东西', 'things'),
  amountForm('other-property', '其他东西', 'things', '手机、衣服、头盔等。'),
  daysForm('loss-of-use', '停运损失', 'things', '营运车修车期间少挣的钱。'),
  daysForm('substitute', '租车代步费', 'things', '修车期间合理的代步花费。'),
  amountForm('depreciation', '车辆贬值', 'things', '一般不赔；新车伤了骨架，法院才可能支持。'),
  amountForm('appraisal', '鉴定、评估费', 'things', '伤残鉴定、车损评估的发票。'),
  amountForm('other', '别的损失', 'things', '上面都没有的，写合计。'),
];

export const lastingItemForms: readonly Form[] = [
  aids,
  amountForm('other-injury', '其他人身损失', 'lasting'),
  daysForm('funeral-relatives', '办丧事误工费', 'lasting', '一般三个人，三到七天。'),
  amountForm('funeral-transport', '办丧事交通住宿费', 'lasting'),
];
