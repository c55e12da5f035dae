import type { FieldIssue } from '@shared/kernel';
import { settingTitles } from './conventions';
import type { SettingId } from './settings';

/** Chinese names of input fields, for sentences about a faulty field. */
export const fieldNames: Readonly<Record<string, string>> = {
  version: '版本',
  province: '省份',
  accidentAt: '事故时间',
  decidedOn: '计算日期',
  settings: '计算设置',
  statYears: '统计年度',
  figures: '补填的标准',
  parties: '事故各方',
  victims: '受害人',
  shares: '责任比例',
  payments: '已付款项',
  disputed: '有争议的事实',
  id: '编号',
  name: '名称',
  title: '名称',
  kind: '种类',
  duty: '责任等级',
  towedBy: '牵引车',
  liable: '赔偿人',
  percent: '百分比',
  joint: '连带',
  compulsory: '交强险',
  covers: '商业险',
  limit: '保险限额',
  deductiblePercent: '免赔率',
  deductibleByDuty: '按责任扣免赔率',
  deductibleAmount: '绝对免赔额',
  addLimits: '附加险限额',
  mental: '精神抚慰金责任险',
  'non-medicare': '医保外用药责任险',
  'loss-of-use': '停运损失险',
  onHoliday: '是否节假日',
  closedRoad: '是否封闭道路',
  attachedToCriminal: '刑事附带民事',
  incapacityPercent: '丧失劳动能力程度',
  costs: '诉讼费和利息',
  courtFee: '案件受理费',
  lateInterest: '迟延履行利息',
  fixed: '每件的定额',
  halved: '减半原因',
  bornBy: '由谁负担',
  plaintiffPercent: '原告负担的比例',
  insurersBear: '保险公司是否负担',
  preservation: '保全的数额',
  principal: '没付的金额',
  dueOn: '履行期满日',
  until: '付清日',
  repaid: '中间付的钱',
  on: '日期',
  yearlyPercent: '一般利息年利率',
  excluded: '免责原因',
  adds: '附加险',
  used: '前案已用限额',
  reserved: '预留限额',
  quotas: '分配数额',
  status: '投保情况',
  insurer: '保险公司',
  driver: '驾驶人情形',
  identified: '是否查获',
  bornOn: '出生日期',
  age: '年龄',
  residence: '城镇或农村',
  party: '所属一方',
  role: '身份',
  ratedOn: '定残日期',
  diedOn: '死亡日期',
  items: '赔偿项目',
  claimTotal: '诉请总额',
  freeRidePercent: '好意同乘减轻',
  notSuing: '不起诉的一方',
  nonMedicare: '非医保部分',
  amount: '金额',
  by: '付款人',
  'nonMedicare.by': '扣减方式',
  victim: '受害人',
  measure: '标准',
  year: '年度',
  value: '数值',
  source: '来源',
  verified: '是否核实',
  receipts: '票据金额',
  less: '扣减',
  parts: '时段',
  days: '天数',
  perDay: '每天标准',
  rate: '收入标准',
  n: '数量',
  unit: '单位',
  people: '人数',
  'people[]': '被扶养人',
  medical: '医疗费用',
  disability: '死亡伤残',
  property: '财产损失',
  factor: '倍数',
  dependence: '护理依赖',
  grades: '伤残等级',
  index: '伤残系数',
  years: '年数',
  months: '月数',
  adjustPercent: '调整比例',
  supporters: '扶养人数',
  relation: '关系',
  ownIncome: '本人收入',
  devices: '器具',
  price: '单价',
  count: '件数',
  cycleYears: '更换周期',
  upkeep: '维护费',
  valueBefore: '事故前价值',
  salvage: '残值',
  claim: '诉请金额',
  bucket: '分项',
  covered: '商业险是否赔',
  round: '取整',
  dayRound: '日标准取整',
  divisor: '日标准除数',
  proof: '收入证明',
  path: '位置',
  low: '低值',
  high: '高值',
  from: '标准来源',
  per: '标准单位',
  base: '扣减基数',
  income: '收入年度',
  wage: '工资年度',
  agreed: '认可的数额',
  causePercent: '参与度',
  alongside: '同时进行',
  ownYearly: '本人年收入',
  notSuingInsurers: '不起诉的交强险',
  clausePointedOut: '免责条款是否提示',
};

/** A name may depend on what it is part of; a setting has the name of its own. */
const nameOf = (parent: PropertyKey | undefined, key: string): string =>
  fieldNames[`${String(parent)}.${key}`] ??
  fieldNames[key] ??
  settingTitles[key as SettingId] ??
  '内容';

/** `victims.0.items.2.amount` → `第1位受害人 · 第3个项目 · 金额`. */
function fieldTitle(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, i) => {
    if (typeof key !== 'number') {
      const next = path[i + 1];
      const title =
        (typeof next === 'number' ? fieldNames[`${String(key)}[]`] : undefined) ??
        nameOf(path[i - 1], String(key));
      words.push(typeof next === 'number' ? `第 ${next + 1} 项${title}` : title);
    }
  });
  return words.join(' · ') || '内容';
}

/** One faulty field: where, and what to mend. */
export const issueOf = (path: readonly PropertyKey[], text: string): FieldIssue => ({
  path: path.map(String).join('.'),
  message: `${fieldTitle(path)}：${text}`,
});
