import { formatMoney, sum, type Money } from '@shared/kernel';
import type { Calculation, VictimResult } from '@shared/law/compensation';

type Line = VictimResult['items'][number];
type Allocation = VictimResult['allocation'][number];

/** Groups of payers in the order of the law: 交强险, 商业险, 赔偿人, 自己. */
export type PayerGroup = 'compulsory' | 'commercial' | 'person' | 'self';

export type PayerPart = {
  readonly key: string;
  readonly group: PayerGroup;
  readonly name: string;
  readonly sum: Money;
  readonly why: string;
};

const groups: Readonly<Record<Allocation['kind'], PayerGroup>> = {
  compulsory: 'compulsory',
  commercial: 'commercial',
  seat: 'commercial',
  'own-damage': 'commercial',
  person: 'person',
  unidentified: 'person',
  self: 'self',
  'not-claimed': 'self',
};
const order: readonly PayerGroup[] = ['compulsory', 'commercial', 'person', 'self'];

/** Who pays what to one victim, with the reason in one line. */
export function payersOf(result: Calculation, victim: VictimResult): readonly PayerPart[] {
  const ids = [...new Set(victim.allocation.map((a) => a.payer))];
  const parts = ids.map((payer) => {
    const rows = victim.allocation.filter((a) => a.payer === payer);
    const kind = rows[0]?.kind ?? 'person';
    const line = result.payers.find((p) => p.payer === payer);
    return {
      key: payer,
      group: groups[kind],
      name: line?.name ?? payer,
      sum: sum(rows.map((r) => r.amount)),
      why: [whyOf(kind, rows, victim), ...jointText(line?.jointly)].join('；'),
    };
  });
  return parts
    .filter((p) => p.sum > 0)
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || b.sum - a.sum);
}

const purses: Readonly<Record<string, string>> = {
  medical: '医疗',
  disability: '伤残',
  property: '财物',
  personal: '人身',
  all: '合计',
};

const jointText = (names: readonly string[] = []): string[] =>
  names.length > 0 ? [`${names.join('、')}一起承担`] : [];

function whyOf(
  kind: Allocation['kind'],
  rows: readonly Allocation[],
  victim: VictimResult,
): string {
  switch (kind) {
    case 'compulsory':
      return rows
        .map((r) => `${purses[r.purse ?? ''] ?? '合计'} ${formatMoney(r.amount)}`)
        .join('；');
    case 'commercial':
      return `超出交强险的部分${shareText(rows, victim)}`;
    case 'seat':
      return '车上人员险，按座位限额';
    case 'own-damage':
      return '车损险';
    case 'person':
      return rows.some((r) => r.basis === 'in-lieu')
        ? '没买交强险，在限额内先由他赔'
        : `保险不赔、赔不完的部分${shareText(rows, victim)}`;
    case 'unidentified':
      return '逃逸的车还没找到，可以申请救助基金';
    case 'self':
      return selfText(victim);
    case 'not-claimed':
      return '没有向这一方要';
  }
}

function shareText(rows: readonly Allocation[], victim: VictimResult): string {
  const party = rows.find((r) => r.party)?.party;
  const share = victim.shares.find((s) => s.party === party);
  return share ? `，按 ${share.percent}%` : '';
}

function selfText(victim: VictimResult): string {
  const own = victim.shares.find((s) => s.party === 'self')?.percent ?? '0';
  return own === '0' ? '没有人依法要赔的部分' : `自己有责任，超出交强险的部分担 ${own}%`;
}

/** `2022 年度城镇收入`-like label of a figure, short enough for a link. */
export function figureLabel({ year, title }: Line['figures'][number]): string {
  const short = title
    .replace('居民人均可支配收入', '收入')
    .replace(/居民人均(生活)?消费支出/, '消费')
    .replace('年平均工资', '工资')
    .replace('每天标准', '标准')
    .replace('精神损害抚慰金', '精神抚慰金');
  return year === null ? short : `${year} 年度${short}`;
}

/** As people say it: 644723.24 → `64 万 4723.24`. */
function spoken(amount: Money): string {
  const text = formatMoney(amount).replace(/,/g, '').replace(/\.00$/, '');
  const [yuan = '', cents] = text.split('.');
  if (yuan.length <= 4) return text;
  const rest = Number(yuan.slice(-4));
  const small = cents === undefined ? String(rest) : `${rest}.${cents}`;
  return `${yuan.slice(0, -4)} 万${Number(small) === 0 ? '' : ` ${small}`}`;
}

/** The result in plain sentences, for listening and for the elderly. */
export function spokenSummary(
  result: Calculation,
  victim: VictimResult,
  range?: { readonly low: Money; readonly high: Money },
): readonly string[] {
  const payers = payersOf(result, victim);
  const lacking = victim.items.filter((i) => i.amount === null).map((i) => i.title);
  const own = payers.filter((p) => p.group === 'self');
  return [
    `损失一共 ${spoken(victim.total)} 元。`,
    `别人该赔 ${spoken(victim.receivable)} 元。`,
    ...(range ? [`少的话 ${spoken(range.low)} 元，多的话 ${spoken(range.high)} 元。`] : []),
    ...payers.filter((p) => p.group !== 'self').map((p) => `${p.name}付 ${spoken(p.sum)} 元。`),
    ...own.map((p) => `自己承担 ${spoken(p.sum)} 元。`),
    ...(victim.received > 0 ? [`已经收到 ${spoken(victim.received)} 元。`] : []),
    ...(victim.toHandBack > 0 ? [`多收的 ${spoken(victim.toHandBack)} 元要退。`] : []),
    `还应收 ${spoken(victim.stillToCome)} 元。`,
    ...(lacking.length > 0 ? [`${lacking.join('、')}缺数字，还没有算进去。`] : []),
    '这是估算，以调解、判决为准。',
  ];
}
