import type { LookView } from '@shared/account';

const things: Readonly<Record<string, string>> = {
  phone: '手机号',
  'id-number': '身份证号',
  name: '姓名',
  address: '住址',
  'bank-account': '收款账户',
  evidence: '证据',
  medical: '病历',
  agreement: '调解协议原文（有身份证号和收款账户）',
};

const roles: Readonly<Record<string, string>> = {
  police: '交警',
  mediator: '调解员',
  clerk: '调委会工作人员',
  insurer: '保险公司',
  judge: '法官',
  supervisor: '联络办',
  appraiser: '鉴定人',
  lawyer: '律师',
  'fund-officer': '救助基金',
  party: '另一方当事人',
  helper: '代办人',
  system: '系统自动',
};

/** `交警 · 清丰县公安局交警大队`, `另一方当事人 · 李建军`, `代办人 · 替李建军` */
export function whoLooked({
  role,
  office,
  name,
}: Pick<LookView, 'role' | 'office' | 'name'>): string {
  const party = role === 'helper' && name ? `替${name}` : name;
  return [roles[role] ?? '工作人员', office ?? party].filter(Boolean).join(' · ');
}

/** `手机号、身份证号` */
export function whatWasSeen(look: Pick<LookView, 'what'>): string {
  return look.what.map((thing) => things[thing] ?? thing).join('、');
}

const works: Readonly<Record<string, string>> = {
  accident: '处理事故',
  case: '办这起事故',
  evidence: '看证据',
  calculation: '算赔偿',
  mediation: '调解',
  claim: '核对和付款',
};

/** What was written as the purpose; where the work itself is the purpose, its plain name. */
export function purposeText({ purpose }: Pick<LookView, 'purpose'>): string {
  const [, work] = /^([a-z-]+)\/[a-z-]+$/.exec(purpose) ?? [];
  return work === undefined ? purpose : (works[work] ?? '办这起事故');
}

/** How many of the looks fall into the month of `today`. */
export function looksThisMonth(looks: readonly LookView[], today: string): number {
  return looks.filter((look) => look.at.slice(0, 7) === today.slice(0, 7)).length;
}
