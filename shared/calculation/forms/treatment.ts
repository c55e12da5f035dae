import { fenOf } from '../guided';
import type { Facts, Form } from './form';
import { changeVictim, victimAt, yuanField } from './form';
import { amountForm, dayForm, itemForm } from './item-form';

const medical = itemForm<'medical'>({
  kind: 'medical',
  title: '医疗费',
  group: 'treatment',
  lead: '一张发票填一行，也可以填合计。',
  many: { row: '发票', add: '再加一张', max: 200 },
  fields: [{ key: 'amount', label: '金额', kind: 'money', unit: '元' }],
  fieldOf: { receipts: 'amount' },
  rows: ({ receipts }) => receipts.map((fen) => ({ amount: yuanField(fen) })),
  item: (rows, old) =>
    rows.length === 0
      ? undefined
      : {
          kind: 'medical',
          receipts: rows.map((r) => fenOf(r['amount'] ?? '')),
          ...(old?.less ? { less: old.less } : {}),
        },
});

const medicalLess: Form = {
  id: 'medical-less',
  drop: '都不扣',
  title: '医疗费里要扣的',
  group: 'treatment',
  lead: '医保已经报销的、和这次受伤无关的，写在这里。',
  many: { row: '一笔', add: '再加一笔', max: 50 },
  fields: (facts, at) =>
    medicalOf(facts, at) ? [{ key: 'less', label: '金额', kind: 'money', unit: '元' }] : [],
  read: (facts, at) => (medicalOf(facts, at)?.less ?? []).map((fen) => ({ less: yuanField(fen) })),
  write: (facts, at, rows) =>
    changeVictim(facts, at, (v) => ({
      ...v,
      items: v.items.map((item) => {
        if (item.kind !== 'medical') return item;
        const { less: _old, ...rest } = item;
        return rows.length > 0 ? { ...rest, less: rows.map((r) => fenOf(r['less'] ?? '')) } : rest;
      }),
    })),
};

function medicalOf(facts: Facts, at: number) {
  const item = victimAt(facts, at)?.items.find((i) => i.kind === 'medical');
  return item?.kind === 'medical' ? item : undefined;
}

export const treatmentForms: readonly Form[] = [
  medical,
  medicalLess,
  dayForm('meal', '住院伙食补助', '住院几天填几天。'),
  dayForm('nutrition', '营养费', '看出院记录有没有写“加强营养”和天数。'),
  dayForm('transport', '交通费', '看病来回的车费。没有票，按天数估。'),
  amountForm('lodging', '住宿费', 'treatment', '去外地看病、没有床位时才有。'),
  amountForm('later-treatment', '后续治疗费', 'treatment', '医院证明或鉴定写了要花多少。'),
  amountForm('rehabilitation', '康复费', 'treatment'),
  amountForm('plastic-surgery', '整容费', 'treatment'),
  amountForm('other-medical', '其他看病花费', 'treatment'),
];
