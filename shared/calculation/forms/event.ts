import type { Facts, Form, Row } from './form';
import { changeVictim, numberField, put, victimAt } from './form';
import { provinces } from '@shared/law';

const accident: Form = {
  id: 'accident',
  title: '出事时间和省份',
  group: 'event',
  lead: '用哪部法、多少限额，看出事那天；用哪年的标准，看计算这天。',
  fields: () => [
    { key: 'day', label: '出事那天', kind: 'date' },
    { key: 'decidedOn', label: '按哪天计算', kind: 'date', hint: '上法院的，填一审辩论结束那天' },
    {
      key: 'province',
      label: '在哪个省处理',
      kind: 'choice',
      options: provinces.map((p) => ({ value: p, title: p })),
    },
  ],
  read: (facts) => [
    { day: facts.accidentAt.slice(0, 10), decidedOn: facts.decidedOn, province: facts.province },
  ],
  write: (facts, _, [row]) => {
    if (!row) return facts;
    const day = row['day'] ?? '';
    const same = facts.accidentAt.startsWith(day);
    return {
      ...facts,
      accidentAt: same ? facts.accidentAt : day,
      decidedOn: row['decidedOn'] ?? facts.decidedOn,
      province: (row['province'] ?? facts.province) as Facts['province'],
    };
  },
};

const dutyOptions = [
  { value: 'full', title: '全部责任' },
  { value: 'main', title: '主要责任' },
  { value: 'equal', title: '同等责任' },
  { value: 'minor', title: '次要责任' },
  { value: 'none', title: '没有责任' },
];

type Duty = NonNullable<Facts['parties'][number]['duty']>;

const duty: Form = {
  id: 'duty',
  title: '各方责任',
  group: 'event',
  lead: '看认定书最后一段。',
  fields: (facts) =>
    facts.parties.map((p, i) => ({
      key: `p${i}`,
      label: p.name ?? p.id,
      kind: 'choice',
      options: dutyOptions,
    })),
  read: (facts) => [Object.fromEntries(facts.parties.map((p, i) => [`p${i}`, p.duty ?? 'equal']))],
  write: (facts, _, [row]) => {
    if (!row) return facts;
    const { shares: _fixed, disputed, ...rest } = facts;
    const others = (disputed ?? []).filter((d) => !/^parties\.\d+\.duty$/.test(d.path));
    return {
      ...rest,
      ...(others.length > 0 ? { disputed: others } : {}),
      parties: facts.parties.map((p, i) => ({ ...p, duty: (row[`p${i}`] || 'equal') as Duty })),
      victims: facts.victims.map(({ shares: _own, ...v }) => v),
    };
  },
};

const residences = [
  { value: '', title: '不清楚' },
  { value: 'urban', title: '城镇' },
  { value: 'rural', title: '农村' },
  { value: 'rural-in-town', title: '农村户口，住在或挣钱在城镇' },
];

const person: Form = {
  id: 'person',
  title: '受害人',
  group: 'event',
  fields: () => [
    { key: 'name', label: '怎么称呼', kind: 'text', optional: true },
    {
      key: 'bornOn',
      label: '出生日期',
      kind: 'date',
      optional: true,
      hint: '60 岁以上，每大一岁少算一年',
    },
    { key: 'residence', label: '住在哪里', kind: 'choice', options: residences },
  ],
  read: (facts, at) => {
    const v = victimAt(facts, at);
    return v ? [{ name: v.name ?? '', bornOn: v.bornOn ?? '', residence: v.residence ?? '' }] : [];
  },
  write: (facts, at, [row]) =>
    changeVictim(facts, at, ({ residence: _old, ...v }) => ({
      ...v,
      ...put('name', row?.['name'], String),
      ...put('bornOn', row?.['bornOn'], String),
      ...put('residence', row?.['residence'], (r) => r as 'urban' | 'rural' | 'rural-in-town'),
    })),
};

/** Who else lost something in the same accident: limits are shared among all (道交解释 19). */
const victims: Form = {
  id: 'victims',
  title: '还有谁受伤',
  group: 'event',
  lead: '同一辆车的保险，大家一起分。不写上，会算多。',
  many: { row: '受害人', add: '再加一位', max: 59 },
  fields: (facts) => [
    { key: 'name', label: '怎么称呼', kind: 'text' },
    { key: 'age', label: '多大年纪', kind: 'count', unit: '岁', most: 120 },
    {
      key: 'party',
      label: '在哪边',
      kind: 'choice',
      options: facts.parties.map((p) => ({ value: p.id, title: p.name ?? p.id })),
    },
    {
      key: 'role',
      label: '当时',
      kind: 'choice',
      options: [
        { value: 'passenger', title: '坐车' },
        { value: 'self', title: '开车、骑车、走路' },
      ],
    },
  ],
  read: (facts) =>
    facts.victims.slice(1).map((v) => ({
      id: v.id,
      name: v.name ?? '',
      age: numberField(v.age),
      party: v.party ?? '',
      role: v.role ?? 'passenger',
    })),
  write: (facts, _, rows) => ({
    ...facts,
    victims: [...facts.victims.slice(0, 1), ...rows.map((row, i) => victimOf(row, i, facts))],
  }),
};

function victimOf(row: Row, at: number, facts: Facts): Facts['victims'][number] {
  const known = facts.victims.find((v) => v.id === row['id']);
  const taken = new Set(facts.victims.map((v) => v.id));
  let n = at + 2;
  while (taken.has(`v${n}`)) n += 1;
  return {
    items: [],
    ...known,
    id: known?.id ?? `v${n}`,
    ...put('name', row['name'], String),
    ...put('age', row['age'], Number),
    ...put('party', row['party'], String),
    role: row['role'] === 'self' ? 'self' : 'passenger',
  };
}

export const eventForms: readonly Form[] = [accident, duty, person, victims];
