import type { Facts, Form, Row } from './form';
import { changeVictim, isSplit, numberField, put, victimAt } from './form';
import { freshId, partyOptions } from './parties';

const residences = [
  { value: '', title: '不清楚' },
  { value: 'urban', title: '城镇' },
  { value: 'rural', title: '农村' },
  { value: 'rural-in-town', title: '农村户口，住在或挣钱在城镇' },
];

const roles = [
  { value: 'self', title: '自己开车、骑车、走路' },
  { value: 'passenger', title: '坐车' },
  { value: 'outside', title: '都不是，东西被撞坏了' },
];

type Role = NonNullable<Facts['victims'][number]['role']>;
type Residence = NonNullable<Facts['victims'][number]['residence']>;

const nowhere = { value: '', title: '哪边都不是' };

const person: Form = {
  id: 'person',
  title: '受害人',
  group: 'event',
  lead: '年纪越准，算得越准。有出生日期填出生日期，没有就填几岁。',
  fields: (facts) => [
    { key: 'name', label: '怎么称呼', kind: 'text', optional: true },
    {
      key: 'bornOn',
      label: '出生日期',
      kind: 'date',
      optional: true,
      hint: '60 岁以上，每大一岁少算一年',
    },
    {
      key: 'age',
      label: '几岁',
      kind: 'count',
      unit: '岁',
      optional: true,
      most: 120,
      when: (row) => !row['bornOn'],
    },
    ...(isSplit(facts)
      ? [{ key: 'residence', label: '住在哪里', kind: 'choice', options: residences } as const]
      : []),
    { key: 'party', label: '在哪边', kind: 'choice', options: [...partyOptions(facts), nowhere] },
    { key: 'role', label: '当时', kind: 'choice', options: roles },
  ],
  read: (facts, at) => {
    const v = victimAt(facts, at);
    if (!v) return [];
    return [
      {
        name: v.name ?? '',
        bornOn: v.bornOn ?? '',
        age: v.bornOn ? '' : numberField(v.age),
        residence: v.residence ?? '',
        party: v.party ?? '',
        role: v.role ?? (v.party ? 'self' : 'outside'),
      },
    ];
  },
  write: (facts, at, [row]) =>
    changeVictim(
      facts,
      at,
      ({ residence: _old, age: _age, party: _party, bornOn: _born, ...v }) => ({
        ...v,
        ...put('name', row?.['name'], String),
        ...put('bornOn', row?.['bornOn'], String),
        ...(row?.['bornOn'] ? {} : put('age', row?.['age'], Number)),
        ...put('residence', row?.['residence'], (r) => r as Residence),
        ...put('party', row?.['party'], String),
        role: (row?.['role'] || 'self') as Role,
      }),
    ),
};

/** Who else lost something in the same accident: limits are shared among all (道交解释 19). */
const victims: Form = {
  id: 'victims',
  title: '还有谁受了损失',
  group: 'event',
  lead: '同一辆车的保险，大家一起分。不写上，会算多。写上以后，在上一页选他，填他的损失。',
  many: { row: '受害人', add: '再加一位', max: 59 },
  fields: (facts) => [
    { key: 'name', label: '怎么称呼', kind: 'text' },
    {
      key: 'age',
      label: '多大年纪',
      kind: 'count',
      unit: '岁',
      most: 120,
      optional: true,
    },
    { key: 'party', label: '在哪边', kind: 'choice', options: [...partyOptions(facts), nowhere] },
    { key: 'role', label: '当时', kind: 'choice', options: roles },
  ],
  read: (facts) =>
    facts.victims.slice(1).map((v) => ({
      id: v.id,
      name: v.name ?? '',
      age: numberField(v.age),
      party: v.party ?? '',
      role: v.role ?? 'passenger',
    })),
  write: (facts, _, rows) => {
    const taken = new Set(facts.victims.map((v) => v.id));
    const others = rows.map((row) => victimOf(row, facts, taken));
    const next = [...facts.victims.slice(0, 1), ...others];
    const { payments, ...rest } = facts;
    const paid = payments?.filter((p) => next.some((v) => v.id === p.victim)) ?? [];
    return { ...rest, victims: next, ...(paid.length > 0 ? { payments: paid } : {}) };
  },
};

function victimOf(row: Row, facts: Facts, taken: Set<string>): Facts['victims'][number] {
  const known = facts.victims.find((v) => v.id === row['id']);
  const { age: _age, party: _party, ...rest } = known ?? { id: freshId('v', taken), items: [] };
  return {
    ...rest,
    ...put('name', row['name'], String),
    ...(rest.bornOn ? {} : put('age', row['age'], Number)),
    ...put('party', row['party'], String),
    role: (row['role'] || 'self') as Role,
  };
}

export const peopleForms: readonly Form[] = [person, victims];
