import type { PeriodRow } from './period-row';

const WD = 'working-day';
const CD = 'calendar-day';
const PR = 'handling-procedure';
const OMR = 'online-mediation-rules';
const pr = '2018-05-01';
const omr = '2022-01-01';

/** Police, rescue fund, mediation, appraisal. */
export const periodsBeforeCourt = {
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
} as const satisfies Record<string, PeriodRow>;
