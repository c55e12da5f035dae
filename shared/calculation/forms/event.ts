import { provinces } from '@shared/law';
import { duties } from '../answers';
import type { Facts, Form } from './form';
import { nameOf, partyForms } from './parties';
import { peopleForms } from './people';
import { shareForms } from './shares';

const yesNo = [
  { value: '', title: '不是' },
  { value: 'yes', title: '是' },
];

/** Circumstances of the accident on which a rule hangs. */
const marks = [
  { key: 'closedRoad', label: '在高速路等封闭的路上吗' },
  { key: 'onHoliday', label: '是法定节假日或周末吗' },
  { key: 'attachedToCriminal', label: '在刑事案子里一起要赔偿吗' },
] as const;

const accident: Form = {
  id: 'accident',
  title: '出事时间和省份',
  group: 'event',
  lead: '用哪部法、多少限额，看出事那天；用哪年的标准，看计算这天。',
  fieldOf: { accidentAt: 'day' },
  fields: () => [
    { key: 'day', label: '出事那天', kind: 'date' },
    { key: 'decidedOn', label: '按哪天计算', kind: 'date', hint: '上法院的，填一审辩论结束那天' },
    {
      key: 'province',
      label: '在哪个省处理',
      kind: 'choice',
      options: provinces.map((p) => ({ value: p, title: p })),
    },
    ...marks.map(({ key, label }) => ({ key, label, kind: 'choice' as const, options: yesNo })),
  ],
  read: (facts) => [
    {
      day: facts.accidentAt.slice(0, 10),
      decidedOn: facts.decidedOn,
      province: facts.province,
      ...Object.fromEntries(marks.map(({ key }) => [key, facts[key] ? 'yes' : ''])),
    },
  ],
  write: (facts, _, [row]) => {
    if (!row) return facts;
    const day = row['day'] ?? '';
    const same = facts.accidentAt.startsWith(day);
    const { onHoliday: _h, closedRoad: _r, attachedToCriminal: _c, ...rest } = facts;
    return {
      ...rest,
      ...Object.fromEntries(marks.flatMap(({ key }) => (row[key] ? [[key, true]] : []))),
      accidentAt: same ? facts.accidentAt : day,
      decidedOn: row['decidedOn'] ?? facts.decidedOn,
      province: (row['province'] ?? facts.province) as Facts['province'],
    };
  },
};

/** The paper names one of these; not to know is an answer of the guided questions alone. */
const dutyOptions = duties.filter(({ value }) => value !== 'unknown');

type Duty = NonNullable<Facts['parties'][number]['duty']>;

const duty: Form = {
  id: 'duty',
  title: '各方责任',
  group: 'event',
  lead: '看认定书最后一段。',
  fields: (facts) =>
    facts.parties.flatMap((p, i) =>
      p.kind === 'trailer'
        ? []
        : [{ key: `p${i}`, label: nameOf(p), kind: 'choice', options: dutyOptions }],
    ),
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

export const eventForms: readonly Form[] = [
  accident,
  ...partyForms,
  duty,
  ...shareForms,
  ...peopleForms,
];
