const words: Readonly<Record<string, string>> = {
  number: '编号',
  occurredAt: '时间',
  place: '地点',
  weather: '天气',
  severity: '类型',
  procedure: '程序',
  inspectedOn: '现场调查日期',
  summary: '经过',
  parties: '当事人',
  vehicles: '车辆',
  kind: '种类',
  name: '姓名',
  idNumber: '证件号码',
  phone: '手机号',
  harm: '损害',
  injury: '伤情',
  vehicle: '哪辆车',
  familyOf: '哪位死者的亲属',
  relation: '关系',
  description: '车型',
  plate: '号牌',
  trailerOf: '牵引车',
  policies: '保单',
  cover: '险种',
  insurer: '保险公司',
  limit: '限额（分）',
  from: '起期',
  until: '止期',
  finding: '认定',
  faults: '责任',
  fault: '责任',
  plain: '一句话说明',
  facts: '基本事实',
  cause: '成因',
  articles: '条款',
  officers: '民警',
  issuedOn: '制作日期',
  party: '当事人',
};

/** `accident.parties.B.phone` → 当事人 B 手机号 */
export function pathText(path: string): string {
  const steps = path.replace(/^accident\./, '').split('.');
  return steps
    .map((step) => words[step] ?? (/^\d+$/.test(step) ? `第 ${Number(step) + 1} 项` : step))
    .join(' ');
}
