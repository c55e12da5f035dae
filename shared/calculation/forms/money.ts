import { fenOf } from '../guided';
import type { Facts, Form } from './form';
import { yuanField } from './form';
import { nameOf } from './parties';
import { policies } from './policies';
import { measureIds, measureTitle, type MeasureId } from '@shared/law/standards';

type Party = Facts['parties'][number];

const statuses = [
  { value: 'insured', title: '买了' },
  { value: 'uninsured', title: '没买' },
  { value: 'unknown', title: '不知道' },
  { value: 'not-required', title: '不用买' },
];

type Status = NonNullable<Party['compulsory']>['status'];

const compulsory: Form = {
  id: 'compulsory',
  title: '交强险',
  group: 'money',
  lead: '没买的，由该买的人在限额里先赔。',
  fields: (facts) =>
    facts.parties.flatMap((p, i) =>
      p.kind === 'motor'
        ? [
            {
              key: `p${i}`,
              label: `${nameOf(p)}的车`,
              kind: 'choice' as const,
              options: statuses,
            },
          ]
        : [],
    ),
  read: (facts) => [
    Object.fromEntries(facts.parties.map((p, i) => [`p${i}`, p.compulsory?.status ?? 'unknown'])),
  ],
  write: (facts, _, [row]) => ({
    ...facts,
    parties: facts.parties.map((p, i) =>
      p.kind === 'motor' && row
        ? { ...p, compulsory: { ...p.compulsory, status: (row[`p${i}`] || 'unknown') as Status } }
        : p,
    ),
  }),
};

function payerOptions(facts: Facts) {
  const people = facts.parties.flatMap((p) =>
    (p.liable ?? [{ id: p.id, name: p.name }]).map((l) => ({
      value: `person:${l.id}`,
      title: l.name ?? l.id,
    })),
  );
  const insurers = facts.parties
    .filter((p) => p.compulsory?.status === 'insured')
    .map((p) => ({ value: `compulsory:${p.id}`, title: `${nameOf(p)}的交强险` }));
  const covers = facts.parties.flatMap((p) =>
    (p.covers ?? []).map((c) => ({
      value: `cover:${c.id}`,
      title: c.insurer ?? `${nameOf(p)}的商业险`,
    })),
  );
  return [
    ...people,
    ...insurers,
    ...covers,
    { value: 'fund', title: '救助基金' },
    { value: 'other:outside', title: '医保、单位、别的保险' },
  ];
}

const payments: Form = {
  id: 'payments',
  drop: '都去掉',
  title: '已经付的钱',
  group: 'money',
  lead: '对方、保险公司、救助基金垫付的，都写上，算总账时扣掉。',
  many: { row: '一笔', add: '再加一笔', max: 50 },
  fields: (facts) => [
    { key: 'by', label: '谁付的', kind: 'choice', options: payerOptions(facts) },
    { key: 'amount', label: '付了', kind: 'money', unit: '元' },
  ],
  read: (facts, at) =>
    (facts.payments ?? [])
      .filter((p) => p.victim === facts.victims[at]?.id)
      .map((p) => ({ by: p.by, amount: yuanField(p.amount) })),
  write: (facts, at, rows) => {
    const victim = facts.victims[at]?.id ?? '';
    const { payments: old = [], ...rest } = facts;
    const others = old.filter((p) => p.victim !== victim);
    const own = rows.map((row, i) => ({
      id: `${victim}-p${i + 1}`,
      by: row['by'] ?? 'fund',
      victim,
      amount: fenOf(row['amount'] ?? ''),
    }));
    const all = [...others, ...own];
    return all.length > 0 ? { ...rest, payments: all } : rest;
  },
};

/** A figure nobody has entered yet, filled in by a person with its source; never taken from another year. */
export function figureForm(measure: string, year: number | null): Form | undefined {
  const known = measureIds.find((id): id is MeasureId => id === measure);
  if (!known) return undefined;
  const title = `${year === null ? '' : `${year} 年度`}${measureTitle(known)}`;
  const isIt = (f: NonNullable<Facts['figures']>[number]): boolean =>
    f.measure === known && f.year === year;
  return {
    id: 'figure',
    drop: '不用这个数',
    title,
    group: 'money',
    lead: '查省统计局或调查总队的公报。写明出处，计算单上会印出来，标“数字待核对”。',
    fields: () => [
      { key: 'value', label: title, kind: 'money', unit: '元' },
      { key: 'source', label: '出处', kind: 'text', hint: '网址，或公报名称、日期' },
    ],
    read: (facts) =>
      (facts.figures ?? [])
        .filter(isIt)
        .map((f) => ({ value: yuanField(f.value), source: f.source })),
    write: (facts, _, [row]) => {
      const { figures: old = [], ...rest } = facts;
      const others = old.filter((f) => !isIt(f));
      const own = row?.['value']
        ? [
            {
              measure: known,
              year,
              value: fenOf(row['value']),
              source: (row['source'] ?? '').trim(),
            },
          ]
        : [];
      const all = [...others, ...own];
      return all.length > 0 ? { ...rest, figures: all } : rest;
    },
  };
}

export const moneyForms: readonly Form[] = [compulsory, policies, payments];
