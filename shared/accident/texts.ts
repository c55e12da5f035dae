import { spacedCode, type Severity } from '@shared/case';
import { monthDay } from '@shared/kernel';
import type { Service } from './finding';
import type { AccidentFact, AccidentStatus } from './model';

export const severityNames: Readonly<Record<Severity, string>> = {
  property: '财产损失',
  injury: '伤人',
  death: '死亡',
};

export const accidentStatusNames: Readonly<Record<AccidentStatus, string>> = {
  reported: '待认定',
  issued: '已认定',
  'under-review': '复核中',
  final: '已生效',
};

export const serviceNames: Readonly<Record<Service['how'], string>> = {
  'in-person': '当面送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  'public-notice': '公告送达',
};

export const documentNames = { finding: '事故认定书', certificate: '事故证明' } as const;

type FactTexts = {
  readonly [T in AccidentFact['type']]: (
    data: Extract<AccidentFact, { type: T }>['data'],
  ) => string;
};

/** One timeline sentence per fact. The page adds who and when. */
export const accidentFactTexts: FactTexts = {
  'accident.reported': ({ severity, channel }) =>
    channel === 'message'
      ? `事故系统传来一起${severityNames[severity]}事故`
      : `民警登记了一起${severityNames[severity]}事故`,
  'accident.corrected': ({ sections, serveAgain }) =>
    serveAgain ? `更正了${sections}，认定书要重新送达` : `更正了${sections}`,
  'accident.finding-issued': ({ kind, number }) => `出具${documentNames[kind]} ${number}`,
  'accident.finding-served': ({ how, on, until }) =>
    `${monthDay(on)}${serviceNames[how]}，${monthDay(until)}前可以申请复核`,
  'accident.review-requested': ({ on }) => `${monthDay(on)}有人申请复核`,
  'accident.review-decided': ({ result }) =>
    result === 'upheld' ? '复核维持原认定' : '复核要求重新调查认定',
  'accident.finding-final': () => '认定书不再复核，以此为准',
};

type NoticeData = Readonly<Record<string, string | number>>;
type NoticeText = (data: NoticeData) => { readonly title: string; readonly text: string };

const codeOf = ({ code }: NoticeData): string => spacedCode(String(code));

/** Title and text of each notice about the accident, by template. The text is also the SMS. */
export const accidentNoticeTexts = {
  'case-opened': (data) => ({
    title: '您的交通事故有了事故码',
    text: `事故码 ${codeOf(data)}。打开“道交一体化”，扫码或输入事故码，就能看进度、谈赔偿。一事故一码，请保存。`,
  }),
  'accident-with-injury': (data) => ({
    title: '有人受伤的事故',
    text: `事故码 ${codeOf(data)}，有贵公司承保的车辆，有人${data['severity'] === 'death' ? '死亡' : '受伤'}。请安排抢救费用和人伤跟踪。`,
  }),
  'accident-corrected': (data) => ({
    title: '事故信息有更正',
    text: `事故码 ${codeOf(data)}：民警更正了${data['sections'] ?? '事故信息'}。请打开看一看。`,
  }),
  'finding-corrected': (data) => ({
    title: '认定书出具后有更正',
    text: `事故码 ${codeOf(data)}：民警更正了${data['sections'] ?? '认定内容'}。更正认定的，会重新送达，复核时间重新算。`,
  }),
  'finding-issued': (data) => ({
    title: '责任认定出来了',
    text: `事故码 ${codeOf(data)}：${documentNames[data['kind'] === 'certificate' ? 'certificate' : 'finding']} ${data['number'] ?? ''} 已经做好，会在 3 个工作日内送达。`,
  }),
  'finding-served': (data) => ({
    title: '认定书已送达',
    text: `事故码 ${codeOf(data)}：对认定不服，可在${monthDay(String(data['until']))}前书面申请复核；也可以申请调解，或者直接起诉。`,
  }),
  'review-requested': (data) => ({
    title: '有人申请了复核',
    text: `事故码 ${codeOf(data)}：上一级交警 30 天内作出结论，出来就告诉您。`,
  }),
  'review-upheld': (data) => ({
    title: '复核结论：维持',
    text: `事故码 ${codeOf(data)}：原来的责任认定不变，可以接着谈赔偿。`,
  }),
  'review-reopened': (data) => ({
    title: '复核结论：重新调查',
    text: `事故码 ${codeOf(data)}：原认定书撤销，民警在 10 个工作日内重新认定。`,
  }),
} satisfies Readonly<Record<string, NoticeText>>;
