import { gradeName } from '@shared/law/compensation';
import { isUnrated, rated } from '../unrated';
import type { Facts, Form, Item } from './form';
import { changeVictim, numberField, put, victimAt } from './form';

const grades = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

type Disability = Extract<Item, { kind: 'disability' }>;

function ratingOf(facts: Facts, at: number): Disability | undefined {
  const item = victimAt(facts, at)?.items.find((i) => i.kind === 'disability');
  return item?.kind === 'disability' ? item : undefined;
}

const disability: Form = {
  id: 'disability',
  drop: '不算这一项',
  title: '残疾赔偿金',
  group: 'lasting',
  lead: '一处伤残填一行，看鉴定意见。还没评的，先不填。',
  many: { row: '伤残', add: '再加一处', max: 10 },
  fieldOf: { grades: 'grade' },
  fields: () => [
    {
      key: 'grade',
      label: '等级',
      kind: 'choice',
      start: '',
      options: grades.map((g) => ({ value: String(g), title: gradeName(g) })),
    },
  ],
  read: (facts, at) => (ratingOf(facts, at)?.grades ?? []).map((g) => ({ grade: String(g) })),
  write: (facts, at, rows) =>
    changeVictim(facts, at, (v) => {
      const others = v.items.filter((i) => i.kind !== 'disability' && !isUnrated(i));
      const chosen = rows.map((row) => Number(row['grade']));
      if (chosen.length === 0) return { ...v, items: others };
      const known = others.length < v.items.length;
      const items: Item[] = known ? v.items : [...v.items, { kind: 'disability', grades: chosen }];
      return { ...v, items: rated(items, (item) => ({ ...item, grades: chosen })) };
    }),
};

/** What the opinion or the court fixes otherwise than by the grade alone (解释 12; 损伤参与度). */
const fixed: Form = {
  id: 'disability-fixed',
  drop: '都不填',
  title: '伤残另有认定',
  group: 'lasting',
  lead: '鉴定、判决另外写明了的，才填。',
  fieldOf: { adjustPercent: 'less' },
  fields: (facts, at) =>
    ratingOf(facts, at)
      ? [
          { key: 'index', label: '伤残系数', kind: 'count', unit: '%', optional: true, most: 100 },
          { key: 'years', label: '赔几年', kind: 'count', unit: '年', optional: true, most: 30 },
          {
            key: 'less',
            label: '减少',
            kind: 'count',
            unit: '%',
            optional: true,
            most: 100,
            hint: '收入没有少的，法院可以减',
          },
          {
            key: 'causePercent',
            label: '参与度',
            kind: 'count',
            unit: '%',
            optional: true,
            most: 100,
            hint: '原来有病，事故只占一部分的',
          },
        ]
      : [],
  read: (facts, at) => {
    const item = ratingOf(facts, at);
    const row = {
      index: numberField(item?.index),
      years: numberField(item?.years),
      less: item?.adjustPercent ? numberField(-item.adjustPercent) : '',
      causePercent: numberField(item?.causePercent),
    };
    return Object.values(row).some((text) => text !== '') ? [row] : [];
  },
  write: (facts, at, [row]) =>
    changeVictim(facts, at, (v) => ({
      ...v,
      items: v.items.map((item) => {
        if (item.kind !== 'disability') return item;
        const { index: _i, years: _y, adjustPercent: _a, causePercent: _c, ...rest } = item;
        return {
          ...rest,
          ...put('index', row?.['index'], Number),
          ...put('years', row?.['years'], Number),
          ...put('adjustPercent', row?.['less'], (text) => -Number(text)),
          ...put('causePercent', row?.['causePercent'], Number),
        };
      }),
    })),
};

export const disabilityForms: readonly Form[] = [disability, fixed];
