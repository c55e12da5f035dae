import { lapsingPeriods, periods, type PeriodId } from '@shared/law';
import type { HelperScope } from '@shared/kernel';
import type { CaseFact, ConsentStage, Fault, Party, Way } from './model';

/** Words of the finding (程序规定 60), as the parties read them. */
export const faultNames: Readonly<Record<Fault, string>> = {
  full: '全部责任',
  main: '主要责任',
  equal: '同等责任',
  minor: '次要责任',
  none: '无责任',
  unknown: '无法查清',
};

/** Words of the harm, as the offices read them; to the family a page speaks more gently. */
export const harmNames: Readonly<Record<Party['harm'], string>> = {
  none: '无',
  property: '财产损失',
  injury: '受伤',
  death: '死亡',
};

const stageNames: Readonly<Record<ConsentStage, string>> = {
  mediation: '调解',
  signing: '签协议',
  claim: '理赔',
};

/** The plain word for a way to settle. */
export const wayNames: Readonly<Record<Way, string>> = {
  mediation: '请调解员调解',
  self: '自己谈',
  police: '请交警调解',
  court: '打官司',
};

/** The plain word for a consent stage, as it stands in titles and on the timeline. */
export function consentStageName(stage: ConsentStage): string {
  return stageNames[stage];
}

/** The plain name of a period, or its id where the id is not of this version's list. */
export function periodTitle(period: string): string {
  return isPeriod(period) ? periods[period].title : period;
}

function isPeriod(id: string): id is PeriodId {
  return id in periods;
}

/** What a helper may do, as a person would say it. */
export const scopeTitles: Readonly<Record<HelperScope, string>> = {
  see: '看进度和材料',
  evidence: '替您交证据',
  talk: '替您谈',
  sign: '替您签字',
  claim: '替您申请理赔',
};

/** The same, said to the helper: `看进度和材料、交证据`. */
function scopesText(scopes: string | number | undefined): string {
  return String(scopes)
    .split(' ')
    .flatMap((scope) => (scopeTitles as Readonly<Record<string, string>>)[scope] ?? [])
    .map((title) => title.replace('替您', ''))
    .join('、');
}

type FactTexts = {
  readonly [T in CaseFact['type']]: (data: Extract<CaseFact, { type: T }>['data']) => string;
};

/** One timeline sentence per fact. The page adds who and when. */
export const caseFactTexts: FactTexts = {
  'case.stage-moved': ({ to }) => {
    switch (to) {
      case 'reported':
        return '事故已登记';
      case 'open':
        return '责任认定完成，可以谈赔偿了';
      case 'mediating':
        return '调解开始';
      case 'settled':
        return '达成协议';
      case 'unsettled':
        return '调解结束，没有谈成';
      case 'closed':
        return '保险公司的钱都付到了';
    }
  },
  'case.joined': () => '核对身份，进来办理',
  'case.identity-asked': () => '手机号不一样，请民警核对',
  'case.identity-confirmed': () => '民警核对：是本人',
  'case.identity-refused': () => '民警核对：没有对上',
  'case.helper-named': ({ until }) => `请了亲友代办，到${dayOf(until)}止`,
  'case.helper-revoked': () => '收回了亲友代办',
  'case.route-chosen': ({ stage, choice }) =>
    choice === 'online' ? `${stageNames[stage]}选了网上办` : `${stageNames[stage]}选了线下办`,
  'case.way-chosen': ({ way }) => `打算${wayNames[way]}`,
  'case.deadline-passed': ({ period }) =>
    `${lapsingPeriods.has(period) ? '期限到了' : '逾期'}：${periodTitle(period)}`,
};

type NoticeData = Readonly<Record<string, string | number>>;
type NoticeText = (data: NoticeData) => { readonly title: string; readonly text: string };

/** Title and text of each notice of the spine, by template. */
export const caseNoticeTexts = {
  'identity-asked': ({ code }) => ({
    title: '有当事人请您核对身份',
    text: `事故 ${spacedCode(code)}：手机号和登记的不一样。请在 1 个工作日内核对。`,
  }),
  'identity-confirmed': ({ code }) => ({
    title: '身份核对好了',
    text: `事故 ${spacedCode(code)} 已在您名下，打开就能办。`,
  }),
  'identity-refused': ({ code }) => ({
    title: '身份没有对上',
    text: `事故 ${spacedCode(code)}：民警核对过，没有对上。可以写明情况再请民警核对，或带身份证到窗口办。`,
  }),
  'helper-named': ({ code, until }) => ({
    title: '亲友代办已生效',
    text: `事故 ${spacedCode(code)}：代办到${dayOf(until)}止。不是您本人办的，请马上收回。`,
  }),
  'helper-revoked': ({ code }) => ({
    title: '亲友代办已收回',
    text: `事故 ${spacedCode(code)}：代办人从现在起看不到这起事故。`,
  }),
  'you-were-named': ({ code, name, scopes, until }) => ({
    title: `${name}请您代办`,
    text: `事故 ${spacedCode(code)}：您能替${name}${scopesText(scopes)}，到${dayOf(until)}止。打开“道交一体化”，用收这条短信的手机号登录，就能看到。不认识${name}，不用理会。`,
  }),
  'you-were-revoked': ({ code, name }) => ({
    title: `${name}收回了代办`,
    text: `事故 ${spacedCode(code)}：从现在起您看不到这起事故，也不能再替${name}办。您办过的都算数。`,
  }),
  'party-goes-offline': ({ code, stage }) => ({
    title: '有一方改走线下',
    text: `事故 ${spacedCode(code)}：${stageOf(stage)}这一步改走线下。请打电话约见面时间。`,
  }),
  'deadline-passed': ({ code, period }) => ({
    title: `逾期：${periodTitle(String(period))}`,
    text: `事故 ${spacedCode(code)} 有一项过了期限，请督促办理。`,
  }),
  'deadline-passed-yours': ({ code, period }) => ({
    title: `过期了，还能办：${periodTitle(String(period))}`,
    text: `事故 ${spacedCode(code)}：这一步过了期限。请尽快办，办不了就打电话说明。`,
  }),
} satisfies Readonly<Record<string, NoticeText>>;

/** `2026-12-31` → `2026年12月31日` */
function dayOf(date: string | number | undefined): string {
  const [year, month, day] = String(date).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function stageOf(stage: string | number | undefined): string {
  return stageNames[stage as ConsentStage] ?? '';
}

/** `QF23080417` → `QF 2308 0417` */
export function spacedCode(code: string | number | undefined): string {
  return String(code ?? '').replace(/^([A-Z]{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}
