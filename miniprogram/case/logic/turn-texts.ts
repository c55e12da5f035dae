import { periodWords } from '@shared/law';
import type { CasePage } from './links';

/** What is asked of the reader, and where it is done; without a page it is done at the counter. */
export type OwnTurn = {
  readonly title: string;
  readonly why: string;
  readonly button?: string;
  readonly page?: CasePage;
  readonly query?: Readonly<Record<string, string>>;
};

/** What the others see while they wait. */
export type WaitingTurn = { readonly title: string; readonly why: string };

/** Period → the plain task, when it is the reader's own turn. */
export const ownTurns: Readonly<Record<string, OwnTurn>> = {
  'ask-counterparty': {
    title: '说一声：同不同意调解',
    why: '有一方申请了调解，等您回话。',
    button: '去回话',
    page: 'mediation',
  },
  'agree-disclosure': {
    title: '这位调解员，您同意吗',
    why: '他说明了和这起事故的关系。不同意就换一位。',
    button: '去看看',
    page: 'mediation',
  },
  'pick-time': {
    title: '选一个调解时间',
    why: '调解员给了几个时间，选您有空的。',
    button: '去选时间',
    page: 'times',
  },
  'sign-agreement': {
    title: '看清协议，决定签不签',
    why: '每个人都签好，协议才生效。',
    button: '去看协议',
    page: 'agreement',
  },
  'apply-review': {
    title: '不服责任认定，能申请复核',
    why: '向上一级交警书面提出。',
    button: '看责任认定',
    page: 'finding',
  },
  'ask-police-mediation': {
    title: '能请交警调解',
    why: '各方都同意，一起书面申请。',
    button: '看怎么申请',
    page: 'guide',
    query: { topic: 'police' },
  },
  'ask-police-mediation-again': {
    title: '还能请交警调解',
    why: '人民调解没谈成，各方能一起书面申请。',
    button: '看怎么申请',
    page: 'guide',
    query: { topic: 'police' },
  },
  'joint-confirmation': {
    title: '能一起申请司法确认',
    why: `${periodWords('joint-confirmation')}内各方一起申请。确认后，不给钱能强制执行。`,
    button: '看怎么申请',
    page: 'guide',
    query: { topic: 'confirmation' },
  },
};

/** Period → what others wait for. */
export const waitingTurns: Readonly<Record<string, WaitingTurn>> = {
  'summary-finding': { title: '等责任认定', why: '交警出认定书，您不用做什么。' },
  'issue-finding': { title: '等责任认定', why: '交警查清后出认定书，您不用做什么。' },
  reinvestigate: { title: '等重新认定', why: '复核后，交警重新调查。' },
  'serve-finding': { title: '等认定书送到', why: '送到后就能谈赔偿。' },
  'decide-review': { title: '等复核结果', why: '上一级交警在审查。' },
  'identity-answer': { title: '等民警核对身份', why: '核对好了会通知您。' },
  'assign-mediator': { title: '等派调解员', why: '派好了会通知您。' },
  'mediator-confirms': { title: '等调解员接手', why: '调解员先看和各方有没有关系。' },
  'agree-disclosure': { title: '等各方答复', why: '调解员说明了关系，等各方同意。' },
  'ask-counterparty': { title: '等对方回话', why: '对方同意，调解就开始。' },
  'pre-filing-mediation': { title: '正在调解', why: '在这天前谈完。签字前随时能退。' },
  'pick-time': { title: '等选调解时间', why: '各方都选好，就定时间。' },
  'sign-agreement': { title: '等签协议', why: '每个人都签好，协议才生效。' },
  'claim-list-papers': { title: '等保险公司看材料', why: '缺什么，要一次说清。' },
  'claim-assess': { title: '等保险公司核定', why: '核定后会写明赔多少。' },
  'claim-assess-complex': { title: '等保险公司核定', why: '核定后会写明赔多少。' },
  'claim-advance': { title: '等保险公司先付', why: '总数没定，能定的先付。' },
  'claim-pay-commercial': { title: '等保险公司付款', why: '您不用做什么。付了会通知您。' },
  'claim-pay': { title: '等保险公司付款', why: '您不用做什么。付了会通知您。' },
};

/** Tasks for which no period runs, by what they are. */
export const openTasks = {
  'choose-route': {
    title: '选一个办法谈赔偿',
    why: '网上调解、自己谈、交警调解、打官司，都行。',
    button: '去看有哪些路',
    page: 'route',
  },
  'come-to-session': {
    title: '按时来开调解会',
    why: '提前几分钟进，先试试声音。',
    button: '去调解室',
    page: 'room',
  },
  'enter-room': {
    title: '调解会开始了',
    why: '视频不行，能改语音，也能写字。',
    button: '进调解室',
    page: 'room',
  },
  'claim-now': {
    title: '协议生效了，申请理赔',
    why: '材料都在，点一下就交给保险公司。',
    button: '去理赔',
    page: 'claim',
  },
  'supply-documents': {
    title: '补上缺的材料',
    why: '保险公司一次说清了还缺什么。',
    button: '去补材料',
    page: 'claim',
  },
  'confirm-receipt': {
    title: '看看钱到了没有',
    why: '保险公司说已经付款。',
    button: '去确认',
    page: 'claim',
  },
} as const satisfies Readonly<Record<string, OwnTurn>>;

export type OpenTask = keyof typeof openTasks;
