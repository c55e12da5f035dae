import { fenOf } from '../guided';
import type { Facts, Form } from './form';
import { numberField, put, yuanField } from './form';

type CourtFee = NonNullable<NonNullable<Facts['costs']>['courtFee']>;

function withCosts(facts: Facts, change: NonNullable<Facts['costs']>): Facts {
  const { costs: _old, ...rest } = facts;
  const known = Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined));
  return Object.keys(known).length > 0 ? { ...rest, costs: known } : rest;
}

/** 案件受理费, beside the loss: what a suit would cost and who bears it. */
const courtFee: Form = {
  id: 'court-fee',
  title: '打官司的受理费',
  group: 'court',
  drop: '不算受理费',
  lead: '不算在损失里，另外列出来。调解不收费。',
  fieldOf: { preservation: 'preservation' },
  fields: () => [
    {
      key: 'kind',
      label: '法院按什么收',
      kind: 'choice',
      options: [
        { value: 'property', title: '财产案件' },
        { value: 'personality', title: '人格权案件' },
      ],
    },
    {
      key: 'halved',
      label: '减半吗',
      kind: 'choice',
      options: [
        { value: '', title: '不减' },
        { value: 'summary', title: '简易程序，减半' },
        { value: 'mediation', title: '调解结案，减半' },
        { value: 'withdrawal', title: '撤诉，减半' },
      ],
    },
    {
      key: 'claim',
      label: '起诉要多少',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '不填，按别人该赔的算',
    },
    {
      key: 'preservation',
      label: '申请保全多少财产',
      kind: 'money',
      unit: '元',
      optional: true,
    },
  ],
  read: ({ costs }) => {
    const fee = costs?.courtFee;
    if (!fee) return [];
    return [
      {
        kind: fee.kind ?? 'property',
        halved: fee.halved ?? '',
        claim: yuanField(fee.claim),
        preservation: yuanField(fee.preservation),
      },
    ];
  },
  write: (facts, _, [row]) => {
    const { courtFee: old, ...others } = facts.costs ?? {};
    if (!row) return withCosts(facts, others);
    const { claim: _c, halved: _h, preservation: _p, ...rest } = old ?? {};
    const fee: CourtFee = {
      ...rest,
      kind: row['kind'] === 'personality' ? 'personality' : 'property',
      ...put('halved', row['halved'], (h) => h as NonNullable<CourtFee['halved']>),
      ...put('claim', row['claim'], fenOf),
      ...put('preservation', row['preservation'], fenOf),
    };
    return withCosts(facts, { ...others, courtFee: fee });
  },
};

/** 迟延履行利息, beside the loss: what comes on top when a paper is not obeyed in time. */
const lateInterest: Form = {
  id: 'late-interest',
  title: '到期不给的利息',
  group: 'court',
  drop: '不算利息',
  lead: '判决、调解书定了日子，到期没给，从第二天起加倍算利息。不算在损失里，另外列出来。',
  fields: () => [
    { key: 'dueOn', label: '该给的最后一天', kind: 'date' },
    { key: 'until', label: '算到哪天', kind: 'date' },
    {
      key: 'principal',
      label: '欠多少',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '不填，按还应给的算',
    },
    {
      key: 'yearlyPercent',
      label: '判决写了的年利率',
      kind: 'count',
      unit: '%',
      optional: true,
      most: 100,
      hint: '没写就不填',
    },
  ],
  read: ({ costs }) => {
    const debt = costs?.lateInterest;
    if (!debt) return [];
    return [
      {
        dueOn: debt.dueOn,
        until: debt.until,
        principal: yuanField(debt.principal),
        yearlyPercent: numberField(debt.yearlyPercent),
      },
    ];
  },
  write: (facts, _, [row]) => {
    const { lateInterest: old, ...others } = facts.costs ?? {};
    if (!row) return withCosts(facts, others);
    const repaid = old?.repaid;
    const debt = {
      ...(repaid ? { repaid } : {}),
      dueOn: row['dueOn'] ?? '',
      until: row['until'] ?? '',
      ...put('principal', row['principal'], fenOf),
      ...put('yearlyPercent', row['yearlyPercent'], Number),
    };
    return withCosts(facts, { ...others, lateInterest: debt });
  },
};

export const costForms: readonly Form[] = [courtFee, lateInterest];
