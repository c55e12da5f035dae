import type { Facts, Form, Row } from './form';
import { put } from './form';

type Party = Facts['parties'][number];

export const nameOf = (party: Party): string => party.name ?? party.id;

export const partyOptions = (facts: Facts, ...kinds: Party['kind'][]) =>
  facts.parties
    .filter((p) => kinds.length === 0 || kinds.includes(p.kind))
    .map((p) => ({ value: p.id, title: nameOf(p) }));

const isMotor = (row: Row): boolean => row['kind'] === 'motor';

/** Who was in it: every vehicle and everybody on foot; several cars, a trailer, a car that fled. */
const parties: Form = {
  id: 'parties',
  title: '事故各方和车辆',
  group: 'event',
  lead: '一辆车一行，走路的人一人一行。挂车单独写一行。',
  many: { row: '车或人', add: '再加一方', max: 20 },
  fieldOf: { parties: 'name' },
  fields: (facts) => [
    { key: 'name', label: '怎么称呼', kind: 'text', hint: '车牌号，或者“对方的车”' },
    {
      key: 'kind',
      label: '是什么',
      kind: 'choice',
      options: [
        { value: 'motor', title: '汽车、摩托车' },
        { value: 'non-motor', title: '电动车、自行车' },
        { value: 'pedestrian', title: '走路的人' },
        { value: 'trailer', title: '挂车' },
      ],
    },
    {
      key: 'towedBy',
      label: '由哪辆车拖着',
      kind: 'choice',
      options: partyOptions(facts, 'motor'),
      when: (row) => row['kind'] === 'trailer',
    },
    {
      key: 'identified',
      label: '车和人找到了吗',
      kind: 'choice',
      options: [
        { value: '', title: '找到了' },
        { value: 'no', title: '逃了，还没找到' },
      ],
      when: isMotor,
    },
  ],
  read: (facts) =>
    facts.parties.map((p) => ({
      id: p.id,
      name: nameOf(p),
      kind: p.kind,
      towedBy: p.towedBy ?? '',
      identified: p.identified === false ? 'no' : '',
    })),
  write: (facts, _, rows) => {
    const taken = new Set(facts.parties.map((p) => p.id));
    return { ...facts, parties: rows.map((row) => partyOf(row, facts, taken)) };
  },
};

function partyOf(row: Row, { parties: old }: Facts, taken: Set<string>): Party {
  const known = old.find((p) => p.id === row['id']);
  const id = known?.id ?? freshId('p', taken);
  const kind = (row['kind'] || 'motor') as Party['kind'];
  const { identified: _was, towedBy: _by, compulsory, ...rest } = known ?? { id };
  const insurable = kind === 'motor' || kind === 'trailer';
  return {
    ...(known ? {} : { duty: 'none' as const }),
    ...rest,
    ...(insurable && compulsory ? { compulsory } : {}),
    ...(kind === 'motor' && !compulsory ? { compulsory: { status: 'unknown' as const } } : {}),
    id,
    kind,
    ...put('name', row['name'], String),
    ...(kind === 'trailer' ? put('towedBy', row['towedBy'], String) : {}),
    ...(isMotor(row) && row['identified'] === 'no' ? { identified: false } : {}),
  };
}

/** An id nobody has yet; it is taken from now on. */
export function freshId(letter: string, taken: Set<string>): string {
  let n = taken.size + 1;
  while (taken.has(`${letter}${n}`)) n += 1;
  taken.add(`${letter}${n}`);
  return `${letter}${n}`;
}

const states = [
  { value: '', title: '没有' },
  { value: 'drunk', title: '醉酒' },
  { value: 'drugged', title: '吸毒' },
  { value: 'unlicensed', title: '没有驾照，或驾照不对' },
  { value: 'intentional', title: '故意' },
  { value: 'stolen', title: '车是偷来、抢来的' },
  { value: 'fled', title: '出事后逃逸' },
];

type State = NonNullable<Party['driver']>[number];

/** What the driver did decides whether insurers pay for good or may ask it back of him (条例 22). */
const driver: Form = {
  id: 'driver',
  title: '司机有没有这些情形',
  group: 'event',
  lead: '看认定书。有的话，商业险多半不赔，交强险赔了可以向司机追。',
  fields: (facts) =>
    facts.parties.flatMap((p, i) =>
      p.kind === 'motor'
        ? [
            {
              key: `p${i}`,
              label: nameOf(p),
              kind: 'choice' as const,
              optional: true as const,
              options: states,
            },
          ]
        : [],
    ),
  read: (facts) => [
    Object.fromEntries(facts.parties.map((p, i) => [`p${i}`, p.driver?.[0] ?? ''])),
  ],
  write: (facts, _, [row]) => ({
    ...facts,
    parties: facts.parties.map(({ driver: old = [], ...p }, i) => {
      const chosen = row?.[`p${i}`];
      const states = chosen ? [chosen as State, ...old.slice(1).filter((s) => s !== chosen)] : [];
      return states.length > 0 ? { ...p, driver: states } : p;
    }),
  }),
};

/** Owner, employer, lender: who answers for a vehicle, alone, in parts or together (民法典 1191、1209、1211). */
const liable: Form = {
  id: 'liable',
  drop: '都去掉',
  title: '谁替这一方赔',
  group: 'event',
  lead: '司机、车主、单位。不写，就由这一方自己赔。几个人各赔一部分的，百分比加起来要是 100。',
  many: { row: '赔偿人', add: '再加一位', max: 20 },
  fields: (facts) => [
    { key: 'party', label: '哪一方', kind: 'choice', options: partyOptions(facts) },
    { key: 'name', label: '姓名或单位', kind: 'text' },
    {
      key: 'joint',
      label: '怎么赔',
      kind: 'choice',
      options: [
        { value: '', title: '赔自己那一份' },
        { value: 'yes', title: '和别人一起赔全部（连带）' },
      ],
    },
    {
      key: 'percent',
      label: '占这一方的',
      kind: 'count',
      unit: '%',
      optional: true,
      most: 100,
      hint: '只有一个人赔，不用填',
      when: (row) => row['joint'] !== 'yes',
    },
  ],
  read: (facts) =>
    facts.parties.flatMap((p) =>
      (p.liable ?? []).map((l) => ({
        id: l.id,
        party: p.id,
        name: l.name ?? l.id,
        joint: l.joint ? 'yes' : '',
        percent: l.percent === undefined ? '' : String(l.percent),
      })),
    ),
  write: (facts, _, rows) => {
    const taken = new Set(facts.parties.flatMap((p) => (p.liable ?? []).map((l) => l.id)));
    return {
      ...facts,
      parties: facts.parties.map(({ liable: _old, ...p }) => {
        const own = rows.filter((r) => r['party'] === p.id);
        return own.length > 0 ? { ...p, liable: own.map((r) => liableOf(r, taken)) } : p;
      }),
    };
  },
};

function liableOf(row: Row, taken: Set<string>): NonNullable<Party['liable']>[number] {
  return {
    id: row['id'] || freshId('l', taken),
    ...put('name', row['name'], String),
    ...(row['joint'] === 'yes' ? { joint: true } : put('percent', row['percent'], Number)),
  };
}

export const partyForms: readonly Form[] = [parties, driver, liable];
