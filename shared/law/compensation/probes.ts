import type { Victim } from './input';
import type { Item } from './input-items';

/** One piece that may be missing: what to do, and the victim as he would be with it. */
export type Probe = {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** The victim as he would be with the piece in hand; undefined when nothing is missing. */
  readonly with: (victim: Victim) => Victim | undefined;
};

const has = (victim: Victim, kind: Item['kind']): boolean =>
  victim.items.some((i) => i.kind === kind);
const add = (victim: Victim, item: Item): Victim => ({ ...victim, items: [...victim.items, item] });
const dead = (victim: Victim): boolean => has(victim, 'death');

/** Days in hospital as told by the meal allowance. */
function hospitalDays(victim: Victim): number {
  const meal = victim.items.find((i) => i.kind === 'meal');
  return meal && 'parts' in meal
    ? (meal.parts ?? []).reduce((t, p) => t + ('days' in p ? p.days : 0), 0)
    : 0;
}

const days = (victim: Victim, n = hospitalDays(victim)): number | undefined =>
  n > 0 ? n : undefined;

/** In the order people meet them: income, care, small costs, disability, death. */
export const probes: readonly Probe[] = [
  {
    id: 'wage-record',
    title: '工资证明',
    how: '请单位出具近三年工资表、纳税或银行流水，证明实际收入。',
    with: (v) => {
      const item = v.items.find((i) => i.kind === 'lost-income');
      if (
        !item ||
        item.kind !== 'lost-income' ||
        !item.parts?.some((p) => p.rate.from === 'measure')
      )
        return undefined;
      const parts = item.parts.map((p) => ({
        ...p,
        rate: { from: 'measure' as const, measure: 'wage-employed' as const },
      }));
      return { ...v, items: v.items.map((i) => (i === item ? { ...item, parts } : i)) };
    },
  },
  {
    id: 'lost-income',
    title: '误工证明',
    how: '请医院在出院记录写明休息天数，请单位写明扣发工资。',
    with: (v) => {
      const n = days(v);
      const adult = v.age === undefined || (v.age >= 16 && v.age < 60);
      if (!n || dead(v) || !adult || has(v, 'lost-income')) return undefined;
      return add(v, {
        kind: 'lost-income',
        parts: [{ rate: { from: 'measure', measure: 'urban-disposable-income' }, n, unit: 'day' }],
      });
    },
  },
  {
    id: 'care',
    title: '护理证明',
    how: '请医院写明护理人数和天数，留好护工票据或护理人工资证明。',
    with: (v) => {
      const n = days(v);
      if (!n || has(v, 'care')) return undefined;
      return add(v, {
        kind: 'care',
        parts: [{ rate: { from: 'measure', measure: 'urban-disposable-income' }, n, unit: 'day' }],
      });
    },
  },
  {
    id: 'nutrition',
    title: '加强营养的医嘱',
    how: '请医生在出院记录写明“加强营养”及天数。',
    with: (v) => {
      const n = days(v);
      return !n || has(v, 'nutrition')
        ? undefined
        : add(v, { kind: 'nutrition', parts: [{ days: n }] });
    },
  },
  {
    id: 'transport',
    title: '交通费票据',
    how: '留好就医往返的车票，写明时间、地点、人数。',
    with: (v) => {
      const n = days(v);
      return !n || has(v, 'transport')
        ? undefined
        : add(v, { kind: 'transport', parts: [{ days: n }] });
    },
  },
  {
    id: 'disability',
    title: '伤残鉴定',
    how: '伤情稳定后申请伤残鉴定。这里按最轻的十级估算，不一定构成。',
    with: (v) =>
      !days(v) || dead(v) || has(v, 'disability')
        ? undefined
        : add(v, { kind: 'disability', grades: [10] }),
  },
  {
    id: 'mental',
    title: '精神抚慰金',
    how: '构成伤残或死亡的，可以请求精神抚慰金，并请求在交强险内先赔。',
    with: (v) =>
      has(v, 'mental') || !(dead(v) || has(v, 'disability'))
        ? undefined
        : add(v, { kind: 'mental' }),
  },
  {
    id: 'dependants',
    title: '被扶养人材料',
    how: '准备户口簿、亲属关系证明；成年人还要有丧失劳动能力和没有收入的证明。按一名孩子抚养十年估算。',
    with: (v) => {
      if (has(v, 'dependants') || !(dead(v) || has(v, 'disability'))) return undefined;
      return add(v, {
        kind: 'dependants',
        people: [{ id: 'child', relation: 'child', years: 10, supporters: 2 }],
      });
    },
  },
  {
    id: 'funeral',
    title: '丧葬费',
    how: '凭死亡证明即可请求，不用票据。',
    with: (v) => (dead(v) && !has(v, 'funeral') ? add(v, { kind: 'funeral' }) : undefined),
  },
  {
    id: 'residence',
    title: '城镇居住或收入证明',
    how: '准备居住证、租房合同、社区证明，或在城镇务工满一年的收入证明。',
    with: (v) =>
      v.residence === undefined || v.residence === 'rural'
        ? { ...v, residence: 'rural-in-town' }
        : undefined,
  },
];
