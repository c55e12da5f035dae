import type { Citation } from '@shared/kernel';
import { periods } from './periods';
import { sourceOfId } from './sources';

/** A readable reference: our own short words, not the text of the law; the text is behind the link. */
export type ArticleText = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
};

/** Articles of the injury interpretation in the 2020/2022 numbering, with the 2003 number. */
const injury: readonly (readonly [now: string, before: string, text: string])[] = [
  [
    '6',
    '19',
    '医疗费按收款凭证，结合病历和诊断证明确定；赔偿人认为治疗不必要的，由他举证。后续治疗费等实际发生后可另行起诉，医疗证明或鉴定认为必然发生的可以一并赔。',
  ],
  [
    '7',
    '20',
    '误工费按误工时间和收入确定。时间看医疗机构证明；因伤致残持续误工的，可以算到定残日前一天。收入依次看实际减少、近三年平均、相近行业上一年平均工资。',
  ],
  [
    '8',
    '21',
    '护理费按护理人员收入、人数和期限确定。护理人员原则上一人，医疗或鉴定机构有意见的可参照；期限到恢复自理为止，因残疾不能恢复的，合理确定，最长二十年。',
  ],
  [
    '9',
    '22',
    '交通费按受害人和必要陪护人员就医、转院的实际费用算，凭票据，与时间、地点、人数、次数相符。',
  ],
  [
    '10',
    '23',
    '住院伙食补助费参照当地国家机关一般工作人员出差伙食补助标准。确有必要到外地治疗、不能住院的，住宿费和伙食费的合理部分应赔。',
  ],
  ['11', '24', '营养费按伤残情况，参照医疗机构的意见确定。'],
  [
    '12',
    '25',
    '残疾赔偿金按伤残等级和受诉法院所在地上一年度人均可支配收入标准，自定残之日起算二十年；六十周岁以上每增一岁减一年，七十五周岁以上算五年。',
  ],
  ['13', '26', '残疾辅助器具费按普通适用器具的合理费用算；更换周期和期限参照配制机构的意见。'],
  ['14', '27', '丧葬费按受诉法院所在地上一年度职工月平均工资，以六个月总额算。'],
  [
    '15',
    '29',
    '死亡赔偿金按受诉法院所在地上一年度人均可支配收入标准算二十年；六十周岁以上每增一岁减一年，七十五周岁以上算五年。',
  ],
  [
    '17',
    '28',
    '被扶养人生活费按丧失劳动能力程度和上一年度人均消费支出算。未成年人算到十八周岁；无劳动能力又无其他生活来源的成年人算二十年，高龄递减。有其他扶养人的只赔应负担的部分；有数名被扶养人的，每年合计不超过一年的人均消费支出。',
  ],
  ['24', '36', '规定这部解释适用于何时发生的侵权、何时审理的案件。'],
  [
    '22',
    '35',
    '“上一年度”指一审法庭辩论终结时的上一统计年度，各项数额按政府统计部门公布的数据确定。',
  ],
];

const calculated = Object.fromEntries(
  injury.flatMap(([now, before, text]) => [
    [`pi-2022 ${now}`, text],
    [`pi-2020 ${now}`, text],
    [`pi-2003 ${before}`, text],
  ]),
);

const others: Readonly<Record<string, string>> = {
  'civil-code 1165': '因过错侵害他人民事权益造成损害的，应当承担侵权责任。',
  'civil-code 1179':
    '造成人身损害的，赔偿医疗、护理、交通、营养、住院伙食补助等合理费用和误工减少的收入；残疾的还赔辅助器具费和残疾赔偿金；死亡的还赔丧葬费和死亡赔偿金。',
  'civil-code 1180': '同一侵权行为造成多人死亡的，可以用相同数额确定死亡赔偿金。',
  'civil-code 1183': '侵害人身权益造成严重精神损害的，被侵权人可以请求精神损害赔偿。',
  'civil-code 1184': '侵害财产的，损失按发生时的市场价格或者其他合理方式计算。',
  'civil-code 1213':
    '机动车一方有责任的，先由交强险在限额内赔，不足的由商业险按合同赔，仍不足的由侵权人赔。',
  'civil-code 188': '请求保护民事权利的诉讼时效为三年，自知道或应当知道受损害和义务人之日起算。',
  'civil-principles 119':
    '（旧法）侵害身体造成伤害的，赔偿医疗费、误工减少的收入、残废者生活补助费等；死亡的还赔丧葬费和死者生前扶养的人必要的生活费。',
  'tort-law 6': '（旧法）因过错侵害他人民事权益的，应当承担侵权责任。',
  'tort-law 16':
    '（旧法）造成人身损害的，赔偿治疗、康复的合理费用和误工减少的收入；残疾、死亡的另赔残疾赔偿金、死亡赔偿金等。',
  'tort-law 19': '（旧法）侵害财产的，损失按发生时的市场价格或其他方式计算。',
  'tort-law 22': '（旧法）侵害人身权益造成严重精神损害的，可以请求精神损害赔偿。',
  'road-safety-law 76':
    '先由交强险在限额内赔；不足部分，机动车之间按过错分担；机动车与非机动车、行人之间，对方有过错的适当减轻机动车一方的责任，机动车一方没有过错的不超过百分之十。',
  'rti-2012 15':
    '（旧编号）财产损失包括维修、车载物品、施救、重置、合理停运损失和通常替代性交通工具的合理费用。',
  'rti-2012 16':
    '（旧编号）同时起诉侵权人和保险公司的，先交强险，再商业三者险，仍不足的由侵权人赔；可以请求精神损害在交强险内优先赔。',
  'rti-2020 12':
    '财产损失包括维修、车载物品、施救、重置、合理停运损失和通常替代性交通工具的合理费用。',
  'rti-2020 13':
    '同时起诉侵权人和保险公司的，依次由交强险、商业三者险、侵权人赔；可以请求精神损害在交强险内优先赔。',
  'rti-2020 16': '未投保交强险的，投保义务人在交强险限额范围内赔。',
  'rti-2020 18':
    '多辆机动车致害，损失超过各车限额之和的，各自足额赔；不超过的，按各车限额与限额总和的比例赔。',
  'rti-2020 19': '同一事故有多名受害人的，按各自损失的比例确定交强险的赔偿数额。',
  'mental-2020 5': '精神损害的赔偿数额考虑过错程度、方式、后果、获利、承担能力和当地平均生活水平。',
  'henan-urban-pilot 1':
    '河南自 2019 年 12 月 20 日起，道路交通等人身损害案件统一按城镇居民标准计算，适用于当时尚未审结的一审、二审案件。',
  'compulsory-clauses-2006 8': '2008 年 2 月 1 日前的交强险分项限额和各分项包括的项目。',
  'compulsory-clauses-2008 8':
    '2008 年 2 月 1 日起的交强险分项限额：死亡伤残、医疗费用、财产损失，以及各分项包括的项目。',
  'compulsory-limits-2020 1':
    '2020 年 9 月 19 日零时起发生的事故：有责总限额 20 万元（死亡伤残 18 万、医疗 1.8 万、财产 0.2 万），无责 1.99 万元。',
  'no-fault-proxy ':
    '双方都投保交强险、一方无责的，无责方对车辆损失的赔付由有责方的保险公司代为支付。',
  'insurance-law 56': '重复保险的各保险人按保险金额占总和的比例赔，合同另有约定的除外。',
  'insurance-law 64': '查明保险事故性质、原因和损失程度的必要合理费用，由保险人承担。',
  'insurance-law 65': '责任保险的保险人可以直接向受损害的第三者赔付。',
  'commercial-clauses 责任比例':
    '商业险条款：没有确定比例的，主要、同等、次要责任按 70%、50%、30%。',
  'commercial-clauses 赔款计算':
    '商业险条款：超过交强险的部分乘责任比例，不超过限额，再乘（1 − 免赔率）。',
  'fault-ratio-practice ':
    '机动车与非机动车、行人之间，机动车一方全部、主要、同等、次要、无责任通常承担 100%、80%、60%、40%、10%。',
  'henan-road-regulation ':
    '河南地方规定：机动车与非机动车、行人之间，机动车主要责任承担 80%；其余各级待核对条文。',
  'hebei-road-regulation 58':
    '河北地方规定：按对方责任大小减轻机动车一方的赔偿责任，减轻幅度有上下限，这里取中间值。',
  'shandong-road-regulation 66':
    '山东地方规定：机动车主要、同等、次要责任分别承担 80—90%、60—70%、30—40%，这里取中间值。',
  'court-practice ': '公开的裁判文书中常见的算法；法院可以另作处理。',
  'court-practice 九级加九级 23%': '河南唐河法院 2014 年判决：两处九级按 23%。',
  'court-practice 八级加两处十级 34%': '湖北判决：八级加两处十级按 34%；九级加十级按 22%。',
  'court-practice 两处十级 12%': '山东判决：两处十级按 12%。',
  'court-practice 鉴定费按责任由侵权人承担':
    '多数判决由侵权人按责任比例承担鉴定费；也有判入交强险、商业险的。',
  'court-practice 鉴定费由保险人承担': '安徽判决：鉴定费作为查明损失的必要费用，由保险公司承担。',
  'henan-practice ': '河南法院惯常的每天标准和精神抚慰金数额，法院可以酌定。',
  'multi-grade-practice ':
    '多处伤残：以最重一级为基数，其余各处附加，附加合计不超过 10%。附加多少各地不一。',
  'dependants-practice ': '多名被扶养人：按各人年限分段，每段合计超过一年标准的按比例缩减。',
  'calculation-method 先乘后取整':
    '先用未取整的日标准相乘，再把结果取整；部分法院先把日标准取到分或元。',
  'calculation-method 四舍五入到分': '每一项在最后四舍五入到分。',
  'calculation-method 最大余数法': '按比例分配后剩下的一分钱给余数最大的一方，不多不少。',
  'county-service-promise ': '本县平台的服务承诺，不是法律规定。',
  'platform-practice ': '同类平台的通行做法，不是法律规定。',
};

const unitTitles = {
  'working-day': '个工作日',
  'calendar-day': '日',
  month: '个月',
  year: '年',
  hour: '小时',
} as const;

const fromPeriods: Readonly<Record<string, string>> = Object.values(periods).reduce<
  Record<string, string>
>((texts, { title, n, unit, cite }) => {
  const key = `${cite.source} ${cite.article}`;
  const text = `${title}：${n} ${unitTitles[unit]}。`;
  return { ...texts, [key]: (texts[key] ?? '') + text };
}, {});

/** `《民法典》第1213条` and what it says in short; undefined for an unknown source. */
export function articleOf(cite: Citation): ArticleText | undefined {
  const source = sourceOfId(cite.source);
  if (!source) return undefined;
  const key = `${cite.source} ${cite.article}`;
  const text = calculated[key] ?? others[key] ?? fromPeriods[key];
  if (text === undefined) return undefined;
  const numbered = /^\d+$/.test(cite.article);
  return {
    title: `《${source.short}》${numbered ? `第 ${cite.article} 条` : cite.article}`,
    text,
    link: source.link,
  };
}
