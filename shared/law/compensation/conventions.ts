import type { Citation, LocalDate } from '@shared/kernel';
import { day } from '../dated';
import { roundingTitles, type RoundingId } from './rounding';
import type { SettingId, Settings } from './settings';

/** The default of one setting, for one province or all, over a time. */
export type Convention<K extends SettingId = SettingId> = {
  readonly setting: K;
  readonly value: Settings[K];
  /** Absent: every province without a line of its own. */
  readonly province?: string;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly cite: Citation;
  readonly verified: boolean;
};

const start = day('2004-05-01');
const practice: Citation = { source: 'court-practice', article: '' };
const henan: Citation = { source: 'henan-practice', article: '' };
const law = (source: string, article: string): Citation => ({ source, article });

const general = <K extends SettingId>(
  setting: K,
  value: Settings[K],
  cite: Citation,
  verified = false,
): Convention => ({
  setting,
  value,
  from: start,
  cite,
  verified,
});
const local = <K extends SettingId>(
  setting: K,
  province: string,
  value: Settings[K],
  cite: Citation,
): Convention => ({
  ...general(setting, value, cite),
  province,
});

/** Counted by the day of decision. The judgments named in `article` show the convention. */
export const conventions: readonly Convention[] = [
  general('dayDivisor', 365, practice, true),
  general('monthDivisor', 30, practice, true),
  general('dayRounding', 'none', law('calculation-method', '先乘后取整')),
  general('itemRounding', 'fen', law('calculation-method', '四舍五入到分')),
  general('shareRounding', 'fen', law('calculation-method', '四舍五入到分')),
  general('multiGrade', 'grade-percent', law('multi-grade-practice', ''), true),
  local('multiGrade', '河南', 'plus-one', law('court-practice', '九级加九级 23%')),
  local('multiGrade', '湖北', 'plus-one', law('court-practice', '八级加两处十级 34%')),
  local('multiGrade', '山东', 'plus-one', law('court-practice', '两处十级 12%')),
  general('lostIncomePeriod', 'until-rating', law('pi-2022', '7'), true),
  general('regime', 'auto', law('pi-2022', '24'), true),
  general('dependantsCap', 'after-coefficient', law('pi-2022', '17'), false),
  general('dependantsCoefficient', 'apply', law('pi-2022', '17'), true),
  general('dependantsRounding', 'each', practice, false),
  general('childYears', 'months', law('dependants-practice', ''), true),
  general('mealBucket', 'medical', law('compulsory-clauses-2008', '8'), true),
  general('mentalOrder', 'first', law('rti-2020', '13'), true),
  general('mentalFault', 'final', law('mental-2020', '5'), false),
  general('nonMedicareOrder', 'last', practice, false),
  general('nonMedicareShare', 'times-share', practice, false),
  general('appraisalPayer', 'tortfeasor', law('court-practice', '鉴定费按责任由侵权人承担'), false),
  local('appraisalPayer', '安徽', 'commercial', law('court-practice', '鉴定费由保险人承担')),
  general('subLimits', 'separate', law('compulsory-clauses-2008', '8'), false),
  general('payOrder', 'compulsory-first', law('civil-code', '1213'), true),
  general('vehicleSplit', 'by-limit', law('rti-2020', '18'), true),
  general('victimSplit', 'by-loss', law('rti-2020', '19'), true),
  general('victimShareDecimals', null, law('calculation-method', '最大余数法')),
  general('coverSplit', 'by-limit', law('insurance-law', '56'), true),
  general('deductibleOn', 'payment', law('commercial-clauses', '赔款计算'), false),
  general('uninsuredPaysLimit', true, law('rti-2020', '16'), true),
  general('insuredFirst', false, law('rti-2020', '18'), true),
  general('stolenCover', 'persons', law('compulsory-insurance-regulation', '22'), false),
  general('noFaultProxy', true, law('no-fault-proxy', ''), true),
  general('prepaymentsDeducted', true, practice, true),
  general('ownDamageFirst', false, law('insurance-law', '60'), true),
  general('returnFrom', 'commercial-first', practice, true),
  general('sameDeathAmount', false, law('civil-code', '1180'), true),
  local('dayRounding', '河南', 'none', henan),
];

/** Chinese names of the settings and of their values, for the page and the printed sheet. */
export const settingTitles: Readonly<Record<SettingId, string>> = {
  dayDivisor: '日标准除数',
  monthDivisor: '月折日除数',
  dayRounding: '日标准先取整',
  itemRounding: '每项取整',
  shareRounding: '按比例分担后取整',
  multiGrade: '多处伤残指数',
  lostIncomePeriod: '误工期算到',
  regime: '城乡标准',
  dependantsCap: '被扶养人年度上限',
  dependantsCoefficient: '被扶养人乘伤残系数',
  dependantsRounding: '被扶养人生活费取整',
  childYears: '未成年人年数',
  mealBucket: '伙食营养归入',
  mentalOrder: '精神抚慰金次序',
  mentalFault: '精神抚慰金与责任比例',
  nonMedicareOrder: '非医保用药在交强险里',
  nonMedicareShare: '非医保用药由侵权人承担',
  appraisalPayer: '鉴定费由谁承担',
  subLimits: '交强险分项',
  payOrder: '赔付次序',
  vehicleSplit: '多车之间分配',
  victimSplit: '多名受害人之间分配',
  victimShareDecimals: '受害人比例先取几位小数',
  coverSplit: '多份商业险分配',
  deductibleOn: '免赔率乘在',
  uninsuredPaysLimit: '未投保车先在限额内赔',
  insuredFirst: '有未投保车时由已投保的先赔',
  stolenCover: '盗抢车的交强险',
  noFaultProxy: '无责代赔',
  prepaymentsDeducted: '扣除已垫付',
  ownDamageFirst: '车损险先赔再追偿',
  returnFrom: '垫付从哪里返还',
  sameDeathAmount: '同一事故死亡赔偿金相同',
};

const choiceTitles: Readonly<Record<string, string>> = {
  'grade-percent': '十级加 1%、九级加 2%，依次递加',
  'plus-one': '十级加 2%、九级加 3%，依次递加',
  cap10: '其余合计加 10%',
  sum: '各级相加',
  highest: '只算最高一级',
  'until-rating': '定残前一天',
  appraised: '鉴定或医嘱的天数',
  auto: '按省份和日期',
  urban: '城镇标准',
  rural: '农村标准',
  'after-coefficient': '乘系数后再比',
  'before-coefficient': '先比再乘系数',
  none: '不适用',
  apply: '乘',
  'leave-out': '不乘',
  months: '按足月',
  whole: '按整年',
  days: '按天',
  medical: '医疗费用',
  disability: '死亡伤残',
  first: '先赔',
  'pro-rata': '按比例',
  last: '后赔',
  outside: '不在交强险内',
  final: '定额，不再乘比例',
  'times-share': '再乘责任比例',
  'in-full': '全额，不乘责任比例',
  'off-insurer': '全额，从保险公司那份里减',
  each: '每人先取整再相加',
  total: '相加后取整',
  persons: '照赔人身损失，再追偿',
  rescue: '只垫付抢救费用，再追偿',
  tortfeasor: '侵权人按责任',
  compulsory: '交强险',
  commercial: '商业险',
  insurer: '保险公司全额，不乘比例',
  claimant: '自己承担',
  separate: '分项',
  'merged-personal': '人身不分项',
  merged: '不分项',
  'compulsory-first': '先交强险',
  'ratio-first': '先乘比例再扣交强险',
  'by-limit': '按限额比例',
  equal: '平均',
  'by-loss': '按损失比例',
  'in-order': '按先后',
  payment: '赔款',
  loss: '损失',
  'commercial-first': '先商业险',
};

const roundings: readonly SettingId[] = ['dayRounding', 'itemRounding', 'shareRounding'];

/** The value of a setting in plain Chinese: `是`, `365`, `先赔`. */
export function choiceTitle(setting: SettingId, value: Settings[SettingId]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null) return '不先取整';
  if (typeof value === 'number') return String(value);
  if (roundings.includes(setting)) return roundingTitles[value as RoundingId];
  return choiceTitles[value] ?? value;
}
