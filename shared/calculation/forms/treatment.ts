import { fenOf } from '../guided';
import type { Form } from './form';
import { yuanField } from './form';
import { amountForm, dayForm, itemForm } from './item-form';

const medical = itemForm<'medical'>({
  kind: 'medical',
  title: '医疗费',
  group: 'treatment',
  lead: '一张发票填一行，也可以填合计。',
  many: { row: '发票', add: '再加一张', max: 200 },
  fields: [{ key: 'amount', label: '金额', kind: 'money', unit: '元' }],
  rows: ({ receipts }) => receipts.map((fen) => ({ amount: yuanField(fen) })),
  item: (rows) =>
    rows.length === 0
      ? undefined
      : { kind: 'medical', receipts: rows.map((r) => fenOf(r['amount'] ?? '')) },
});

export const treatmentForms: readonly Form[] = [
  medical,
  dayForm('meal', '住院伙食补助', '住院几天填几天。'),
  dayForm('nutrition', '营养费', '看出院记录有没有写“加强营养”和天数。'),
  dayForm('transport', '交通费', '看病来回的车费。没有票，按天数估。'),
  amountForm('lodging', '住宿费', 'treatment', '去外地看病、没有床位时才有。'),
  amountForm('later-treatment', '后续治疗费', 'treatment', '医院证明或鉴定写了要花多少。'),
  amountForm('rehabilitation', '康复费', 'treatment'),
  amountForm('plastic-surgery', '整容费', 'treatment'),
];
