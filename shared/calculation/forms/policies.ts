import { fenOf } from '../guided';
import type { Facts, FieldSpec, Form, Row } from './form';
import { put, yuanField } from './form';
import { freshId, partyOptions } from './parties';

type Cover = NonNullable<Facts['parties'][number]['covers']>[number];

const coverKinds = [
  { value: 'third-party', title: '第三者责任险' },
  { value: 'seat', title: '车上人员险（每座）' },
  { value: 'own-damage', title: '车损险' },
];

type Add = NonNullable<Cover['adds']>[number];

/** Add-ons of third-party cover (附加险), each asked by itself. */
const adds: Readonly<Record<Add, string>> = {
  mental: '附加了精神抚慰金责任险吗',
  'non-medicare': '附加了医保外用药责任险吗',
  'loss-of-use': '附加了停驶、停运责任险吗',
  'holiday-double': '附加了节假日限额翻倍险吗',
};
const addIds = Object.keys(adds) as Add[];

const isThirdParty = (row: Row): boolean => row['kind'] === 'third-party';
const ownLimit = (add: Add): add is Exclude<Add, 'holiday-double'> => add !== 'holiday-double';

const addFields: readonly FieldSpec[] = addIds.flatMap((add): FieldSpec[] => [
  {
    key: add,
    label: adds[add],
    kind: 'choice',
    options: [
      { value: '', title: '没有' },
      { value: 'yes', title: '有' },
    ],
    when: isThirdParty,
  },
  ...(ownLimit(add)
    ? [
        {
          key: `${add}-limit`,
          label: '这个附加险自己的限额',
          kind: 'money',
          unit: '元',
          optional: true,
          hint: '保单另外写了才填',
          when: (row) => isThirdParty(row) && row[add] === 'yes',
        } satisfies FieldSpec,
      ]
    : []),
]);

export const policies: Form = {
  id: 'policies',
  drop: '都去掉',
  title: '商业险',
  group: 'money',
  lead: '看保单。有商业险，超出交强险的钱多由保险公司出。',
  many: { row: '保单', add: '再加一份', max: 20 },
  fields: (facts) => [
    {
      key: 'party',
      label: '哪边的车',
      kind: 'choice',
      options: partyOptions(facts, 'motor', 'trailer'),
    },
    { key: 'kind', label: '哪种险', kind: 'choice', options: coverKinds },
    { key: 'limit', label: '限额', kind: 'money', unit: '元' },
    { key: 'insurer', label: '保险公司', kind: 'text', optional: true },
    { key: 'deductible', label: '免赔率', kind: 'count', unit: '%', optional: true, most: 100 },
    {
      key: 'byDuty',
      label: '买了不计免赔吗',
      kind: 'choice',
      options: [
        { value: '', title: '买了，或保单里自带' },
        { value: 'no', title: '没有，按责任大小扣免赔率' },
      ],
      when: isThirdParty,
    },
    {
      key: 'deductibleAmount',
      label: '绝对免赔额',
      kind: 'money',
      unit: '元',
      optional: true,
    },
    ...addFields,
    {
      key: 'holiday',
      label: '出事那天是节假日或周末吗',
      kind: 'choice',
      options: [
        { value: '', title: '不是' },
        { value: 'yes', title: '是' },
      ],
      when: (row) => row['holiday-double'] === 'yes',
    },
    {
      key: 'excluded',
      label: '保险公司说不赔的原因',
      kind: 'text',
      optional: true,
      hint: '例如酒驾。不写，就是赔',
    },
    {
      key: 'clause',
      label: '这一条投保时说明过吗',
      kind: 'choice',
      options: [
        { value: '', title: '说明过' },
        { value: 'no', title: '没说明过，这一条不算数' },
      ],
      when: (row) => (row['excluded'] ?? '') !== '',
    },
  ],
  read: (facts) =>
    facts.parties.flatMap((p) =>
      (p.covers ?? []).map((c) => ({
        ...coverRow(p.id, c),
        holiday: facts.onHoliday ? 'yes' : '',
      })),
    ),
  write: (facts, _, rows) => {
    const old = facts.parties.flatMap((p) => p.covers ?? []);
    const taken = new Set(old.map((c) => c.id));
    const { onHoliday: _day, ...rest } = facts;
    const doubled = rows.filter((row) => row['holiday-double'] === 'yes');
    return {
      ...rest,
      ...(doubled.length > 0 ? { onHoliday: doubled.some((r) => r['holiday'] === 'yes') } : {}),
      parties: facts.parties.map(({ covers: _old, ...p }) => {
        const own = rows.filter((r) => r['party'] === p.id).map((r) => coverOf(r, old, taken));
        return own.length > 0 ? { ...p, covers: own } : p;
      }),
    };
  },
};

const coverRow = (party: string, c: Cover): Row => ({
  id: c.id,
  party,
  kind: c.kind,
  limit: yuanField(c.limit),
  insurer: c.insurer ?? '',
  deductible: c.deductiblePercent === undefined ? '' : String(c.deductiblePercent),
  ...Object.fromEntries(addIds.map((add) => [add, c.adds?.includes(add) ? 'yes' : ''])),
  ...Object.fromEntries(
    addIds.filter(ownLimit).map((add) => [`${add}-limit`, yuanField(c.addLimits?.[add])]),
  ),
  byDuty: c.deductibleByDuty ? 'no' : '',
  deductibleAmount: yuanField(c.deductibleAmount),
  excluded: c.excluded ?? '',
  clause: c.clausePointedOut === false ? 'no' : '',
});

function coverOf(row: Row, old: readonly Cover[], taken: Set<string>): Cover {
  const known = old.find((c) => c.id === row['id']);
  // what no question of this form asks stays as it was
  const {
    insurer: _insurer,
    deductiblePercent: _percent,
    excluded: _why,
    clausePointedOut: _told,
    adds: _adds,
    ...kept
  } = known ?? {};
  const bought = addIds.filter((add) => row[add] === 'yes');
  return {
    ...kept,
    ...(bought.length > 0 ? { adds: bought } : {}),
    ...limitsOf(row, bought),
    ...(row['byDuty'] === 'no' ? { deductibleByDuty: true } : {}),
    ...put('deductibleAmount', row['deductibleAmount'], fenOf),
    ...put('excluded', row['excluded'], String),
    ...(row['excluded'] && row['clause'] === 'no' ? { clausePointedOut: false } : {}),
    id: known?.id ?? freshId('c', taken),
    kind: (row['kind'] || 'third-party') as Cover['kind'],
    limit: fenOf(row['limit'] ?? ''),
    ...put('insurer', row['insurer'], String),
    ...put('deductiblePercent', row['deductible'], Number),
  };
}

function limitsOf(row: Row, bought: readonly Add[]): Pick<Cover, 'addLimits'> {
  const limits = bought
    .filter(ownLimit)
    .flatMap((add) => (row[`${add}-limit`] ? [[add, fenOf(row[`${add}-limit`] ?? '')]] : []));
  return limits.length > 0 ? { addLimits: Object.fromEntries(limits) as Cover['addLimits'] } : {};
}
