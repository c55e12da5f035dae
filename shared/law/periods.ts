import type { Citation, LocalDate } from '@shared/kernel';
import { day } from './dated';

export type PeriodUnit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'hour';

/** A statutory period (法定期间): how long, counted how, by which article. */
export type StatutoryPeriod = {
  readonly id: string;
  readonly title: string;
  readonly n: number;
  readonly unit: PeriodUnit;
  readonly cite: Citation;
  /** True when the article was read in full; false for secondary sources and local promises. */
  readonly verified: boolean;
  readonly from: LocalDate;
};

type Row = readonly [
  title: string,
  n: number,
  unit: PeriodUnit,
  source: string,
  article: string,
  verified: boolean,
  from: string,
];

const WD = 'working-day';
const CD = 'calendar-day';
const PR = 'handling-procedure';
const OMR = 'online-mediation-rules';
const CPL = 'civil-procedure-law';
const CTI = 'compulsory-insurance-regulation';
const pr = '2018-05-01';
const omr = '2022-01-01';
const cpl = '2024-01-01';
const cti = '2006-07-01';

const rows = {
  // traffic police
  'accept-late-report': ['事后报案是否受理', 3, WD, PR, '18', true, pr],
  'summary-finding': ['简易程序制作认定书', 3, WD, PR, '24', true, pr],
  'police-entrust-appraisal': ['交警委托检验鉴定', 3, WD, PR, '49', true, pr],
  'police-appraisal': ['检验鉴定期限', 30, CD, PR, '51', true, pr],
  'police-appraisal-extended': ['检验鉴定期限（经批准）', 60, CD, PR, '51', true, pr],
  'appraisal-copy-to-parties': ['送达鉴定意见复印件', 5, WD, PR, '55', true, pr],
  'ask-reappraisal': ['申请重新检验鉴定', 3, WD, PR, '56', true, pr],
  'issue-finding': ['制作道路交通事故认定书', 10, WD, PR, '62', true, pr],
  'issue-finding-after-appraisal': ['鉴定意见确定后制作认定书', 5, WD, PR, '62', true, pr],
  'issue-finding-hit-and-run': ['未侦破逃逸案制作认定书', 10, WD, PR, '66', true, pr],
  'issue-finding-fast': ['当事人共同请求的认定书', 5, WD, PR, '69', true, pr],
  'finding-suspension': ['中止认定的最长时间', 60, CD, PR, '68', true, pr],
  'issue-finding-after-suspension': ['中止原因消除后制作认定书', 5, WD, PR, '68', true, pr],
  'serve-finding': ['送达道路交通事故认定书', 3, WD, PR, '65', true, pr],
  'apply-review': ['申请事故认定复核', 3, WD, PR, '71', true, pr],
  'forward-review': ['转交复核申请', 2, WD, PR, '72', true, pr],
  'send-review-file': ['提交复核案卷', 5, WD, PR, '72', true, pr],
  'decide-review': ['作出复核结论', 30, CD, PR, '74', true, pr],
  'serve-review': ['送达复核结论', 3, WD, PR, '78', true, pr],
  reinvestigate: ['重新调查并认定', 10, WD, PR, '79', true, pr],
  'reinvestigate-after-appraisal': ['重新鉴定确定后认定', 5, WD, PR, '79', true, pr],
  'ask-police-mediation': ['申请交警调解', 10, WD, PR, '86', true, pr],
  'ask-police-mediation-again': ['人民调解终止后申请交警调解', 3, WD, PR, '85', true, pr],
  'police-mediation': ['交警调解期限', 10, WD, PR, '90', true, pr],
  'police-session-notice': ['交警调解会通知', 3, WD, PR, '88', true, pr],
  'police-session-reschedule': ['请求变更交警调解时间', 1, WD, PR, '88', true, pr],
  'handle-remains': ['办理丧葬事宜', 10, WD, PR, '53', true, pr],
  'collect-vehicle': ['通知领取车辆', 5, WD, PR, '58', true, pr],
  'file-to-court': ['向法院提供事故卷宗', 3, WD, PR, '106', true, pr],
  'police-recusal': ['决定是否回避', 2, WD, PR, '105', true, pr],
  // rescue fund
  'notify-fund': ['通知救助基金垫付', 3, WD, 'rescue-fund-rules', '', false, '2022-01-01'],
  'fund-review': ['救助基金审核', 3, WD, 'rescue-fund-rules', '', false, '2022-01-01'],
  'fund-pay-hospital': ['救助基金划拨医院', 2, WD, 'rescue-fund-rules', '', false, '2022-01-01'],
  'fund-funeral': ['救助基金垫付丧葬费', 3, WD, 'rescue-fund-rules', '', false, '2022-01-01'],
  'rescue-cost-window': [
    '可垫付的抢救费用时段',
    7,
    CD,
    'rescue-fund-rules',
    '',
    false,
    '2022-01-01',
  ],
  // mediation
  'choose-mediator': ['共同选定调解员', 2, WD, OMR, '10', true, omr],
  'appoint-mediator': ['法院指定调解员', 3, WD, OMR, '10', true, omr],
  'mediator-confirms': ['调解员确认是否接受', 3, WD, OMR, '12', true, omr],
  'ask-counterparty': ['征求对方是否同意调解', 3, WD, OMR, '15', true, omr],
  'pre-filing-mediation': ['诉前调解期限', 30, CD, OMR, '24', true, omr],
  'ordinary-case-mediation': ['普通程序立案后调解', 15, CD, OMR, '24', true, omr],
  'summary-case-mediation': ['简易程序立案后调解', 7, CD, OMR, '24', true, omr],
  'people-mediation': [
    '人民调解期限',
    1,
    'month',
    'people-mediation-practice',
    '33',
    false,
    '2011-01-01',
  ],
  // appraisal
  'appraisal-acceptance': [
    '鉴定机构决定是否受理',
    7,
    WD,
    'appraisal-rules',
    '13',
    false,
    '2016-05-01',
  ],
  appraisal: ['司法鉴定期限', 30, WD, 'appraisal-rules', '28', false, '2016-05-01'],
  'appraisal-extension': ['司法鉴定延长', 30, WD, 'appraisal-rules', '28', false, '2016-05-01'],
  'court-appraisal': [
    '法院委托鉴定期限',
    30,
    WD,
    'court-appraisal-rules',
    '13',
    false,
    '2020-09-01',
  ],
  'court-appraisal-complex': [
    '法院委托鉴定（复杂）',
    60,
    WD,
    'court-appraisal-rules',
    '13',
    false,
    '2020-09-01',
  ],
  'appraisal-fee': ['交纳鉴定费', 5, CD, 'platform-practice', '', false, '2018-01-01'],
  // judicial confirmation
  'joint-confirmation': ['共同申请司法确认', 30, CD, CPL, '205', true, cpl],
  'accept-confirmation': [
    '是否受理司法确认',
    3,
    CD,
    'confirmation-rules-2011',
    '4',
    true,
    '2011-03-30',
  ],
  'decide-confirmation': [
    '作出确认裁定',
    15,
    CD,
    'confirmation-rules-2011',
    '5',
    true,
    '2011-03-30',
  ],
  'decide-confirmation-extension': [
    '确认裁定延长',
    10,
    CD,
    'confirmation-rules-2011',
    '5',
    true,
    '2011-03-30',
  ],
  'special-procedure': ['特别程序审结', 30, CD, CPL, '187', true, cpl],
  'object-confirmation-party': [
    '当事人对确认裁定提异议',
    15,
    CD,
    'civil-procedure-interpretation',
    '372',
    true,
    '2022-04-10',
  ],
  'object-confirmation-third': [
    '利害关系人提异议',
    6,
    'month',
    'civil-procedure-interpretation',
    '372',
    true,
    '2022-04-10',
  ],
  // insurance claim
  'claim-list-papers': ['一次告知所需单证', 1, CD, CTI, '28', true, cti],
  'claim-assess': ['交强险核定', 5, CD, CTI, '29', true, cti],
  'claim-assess-complex': [
    '商业险核定（情形复杂）',
    30,
    CD,
    'insurance-law',
    '23',
    true,
    '2009-10-01',
  ],
  'claim-pay': ['赔偿保险金', 10, CD, CTI, '29', true, cti],
  'claim-refusal-notice': ['发出拒赔通知书', 3, CD, 'insurance-law', '24', true, '2009-10-01'],
  'claim-advance': ['先予支付可确定的数额', 60, CD, 'insurance-law', '25', true, '2009-10-01'],
  // litigation
  'register-case': ['登记立案', 7, CD, CPL, '126', true, cpl],
  'pay-court-fee': ['交纳案件受理费', 7, CD, 'court-fee-rules', '22', true, '2007-04-01'],
  'serve-complaint': ['向被告发送起诉状副本', 5, CD, CPL, '128', true, cpl],
  'answer-complaint': ['提出答辩状', 15, CD, CPL, '128', true, cpl],
  'send-answer': ['向原告发送答辩状副本', 5, CD, CPL, '128', true, cpl],
  'link-online-case': ['关联网上案件', 3, CD, 'online-litigation-rules', '10', true, '2021-08-01'],
  'hearing-notice': ['开庭通知', 3, CD, CPL, '139', true, cpl],
  'small-claim-trial': ['小额诉讼审结', 2, 'month', CPL, '168', true, cpl],
  'small-claim-trial-extension': ['小额诉讼延长', 1, 'month', CPL, '168', true, cpl],
  'summary-trial': ['简易程序审结', 3, 'month', CPL, '164', true, cpl],
  'summary-trial-extension': ['简易程序延长', 1, 'month', CPL, '164', true, cpl],
  'ordinary-trial': ['普通程序审结', 6, 'month', CPL, '152', true, cpl],
  'ordinary-trial-extension': ['普通程序延长', 6, 'month', CPL, '152', true, cpl],
  'appeal-judgment': ['对判决上诉', 15, CD, CPL, '171', true, cpl],
  'appeal-ruling': ['对裁定上诉', 10, CD, CPL, '171', true, cpl],
  'pre-suit-preservation': ['诉前保全裁定', 48, 'hour', CPL, '104', true, cpl],
  'sue-after-preservation': ['诉前保全后起诉', 30, CD, CPL, '104', true, cpl],
  'public-notice-service': ['公告送达', 30, CD, CPL, '95', true, cpl],
  // enforcement
  'apply-enforcement': ['申请执行', 2, 'year', CPL, '250', true, cpl],
  'enforcement-notice': [
    '发出执行通知',
    10,
    CD,
    'civil-procedure-interpretation',
    '480',
    true,
    '2022-04-10',
  ],
  'notice-after-instant-measure': [
    '立即执行后补发通知',
    3,
    CD,
    'enforcement-procedure-interpretation',
    '22',
    true,
    '2021-01-01',
  ],
  'enforcement-objection': ['审查执行异议', 15, CD, CPL, '236', true, cpl],
  'enforcement-reconsideration': ['对执行异议裁定申请复议', 10, CD, CPL, '236', true, cpl],
  'enforcement-by-superior': ['未执行可向上一级申请', 6, 'month', CPL, '237', true, cpl],
  'freeze-deposit': [
    '冻结存款',
    1,
    'year',
    'civil-procedure-interpretation',
    '485',
    true,
    '2022-04-10',
  ],
  'seize-movable': [
    '查封扣押动产',
    2,
    'year',
    'civil-procedure-interpretation',
    '485',
    true,
    '2022-04-10',
  ],
  'seize-immovable': [
    '查封不动产',
    3,
    'year',
    'civil-procedure-interpretation',
    '485',
    true,
    '2022-04-10',
  ],
  'enforce-after-preservation': [
    '执行前保全后申请执行',
    5,
    CD,
    'civil-procedure-interpretation',
    '163',
    true,
    '2022-04-10',
  ],
  // limitation, aid, data
  'damage-claim-limitation': [
    '损害赔偿诉讼时效',
    3,
    'year',
    'civil-code',
    '188',
    true,
    '2021-01-01',
  ],
  'insurance-claim-limitation': [
    '请求保险金时效',
    2,
    'year',
    'insurance-law',
    '26',
    true,
    '2009-10-01',
  ],
  'legal-aid-decision': ['法律援助审查决定', 7, CD, 'legal-aid-law', '43', true, '2022-01-01'],
  'legal-aid-assign': ['指派法律援助人员', 3, CD, 'legal-aid-law', '43', true, '2022-01-01'],
  'keep-impact-assessment': [
    '个人信息保护影响评估保存',
    3,
    'year',
    'personal-information-law',
    '56',
    true,
    '2021-11-01',
  ],
  'keep-network-logs': ['网络日志保存', 6, 'month', 'cybersecurity-law', '21', true, '2017-06-01'],
  // local promise, not law
  'assign-mediator': ['指派调解员', 3, WD, 'county-service-promise', '', false, '2019-08-29'],
  'agree-disclosure': [
    '答复调解员的披露',
    2,
    WD,
    'county-service-promise',
    '',
    false,
    '2019-08-29',
  ],
  'pick-time': ['选调解时间', 2, WD, 'county-service-promise', '', false, '2019-08-29'],
  'sign-agreement': ['签署调解协议', 3, WD, 'county-service-promise', '', false, '2019-08-29'],
  'identity-answer': [
    '工作人员答复身份问题',
    1,
    WD,
    'county-service-promise',
    '',
    false,
    '2019-08-29',
  ],
} as const satisfies Record<string, Row>;

export type PeriodId = keyof typeof rows;

const periodOf = (
  id: string,
  [title, n, unit, source, article, verified, from]: Row,
): StatutoryPeriod => ({
  id,
  title,
  n,
  unit,
  cite: { source, article },
  verified,
  from: day(from),
});

/** Every period of the procedure, by id. Day counting itself is in `calendar/`. */
export const periods = Object.fromEntries(
  Object.entries(rows).map(([id, row]) => [id, periodOf(id, row)]),
) as Readonly<Record<PeriodId, StatutoryPeriod>>;

/** Rights that lapse and duties that end by themselves: nobody is late when they run out. */
export const lapsingPeriods: ReadonlySet<string> = new Set<PeriodId>([
  'apply-review',
  'ask-reappraisal',
  'ask-police-mediation',
  'ask-police-mediation-again',
  'rescue-cost-window',
  'pre-filing-mediation',
  'ordinary-case-mediation',
  'summary-case-mediation',
  'people-mediation',
  'joint-confirmation',
  'object-confirmation-party',
  'object-confirmation-third',
  'appeal-judgment',
  'appeal-ruling',
  'apply-enforcement',
  'damage-claim-limitation',
  'insurance-claim-limitation',
]);
