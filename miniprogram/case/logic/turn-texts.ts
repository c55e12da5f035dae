import type { CasePage } from './links';

/** What a running period asks of the person it waits for, and where that is done. */
export type OwnTurn = {
  readonly title: string;
  readonly why: string;
  readonly button: string;
  readonly page: CasePage;
  readonly query?: Readonly<Record<string, string>>;
};

/** What the others see while they wait. */
export type WaitingTurn = { readonly title: string; readonly why: string };

/** Period → the plain task, when it is the reader's own turn. */
export const ownTurns: Readonly<Record<string, OwnTurn>> = {
  'choose-route': {
    title: '选一个办法谈赔偿',
    why: '网上调解、自己谈、打官司，都行。',
    button: '去看三条路',
    page: 'route',
  },
  'ask-counterparty': {
    title: '说一声：同不同意调解',
    why: '有一方申请了调解，等您回话。',
    button: '去回话',
    page: 'mediation',
  },
  'choose-mediator': {
    title: '一起选一位调解员',
    why: '选不到一起，就由调委会指定。',
    button: '去选调解员',
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
  'answer-evidence': {
    title: '看看对方的证据',
    why: '有不同意见，一条一条写。',
    button: '去看证据',
    page: 'evidence',
  },
  'supply-papers': {
    title: '补上缺的材料',
    why: '保险公司一次说清了还缺什么。',
    button: '去补材料',
    page: 'claim',
  },
  'confirm-payment': {
    title: '看看钱到了没有',
    why: '保险公司说已经付款。',
    button: '去确认',
    page: 'claim',
  },
  'apply-review': {
    title: '对责任认定不服，可以申请复核',
    why: '认定书送到后 3 个工作日内，向上一级交警提出。',
    button: '看认定结果',
    page: 'home',
  },
};

/** Period → what others wait for. `{who}` is in front of it on the page. */
export const waitingTurns: Readonly<Record<string, WaitingTurn>> = {
  'issue-finding': { title: '等责任认定', why: '交警查清后出认定书，您不用做什么。' },
  'serve-finding': { title: '等认定书送到', why: '送到后就能谈赔偿。' },
  'identity-answer': { title: '等民警核对身份', why: '核对好了会通知您。' },
  'ask-counterparty': { title: '等对方回话', why: '对方同意，调解就开始。' },
  'choose-mediator': { title: '等选调解员', why: '选不到一起，就由调委会指定。' },
  'appoint-mediator': { title: '等指定调解员', why: '定好了会通知您。' },
  'mediator-confirms': { title: '等调解员接手', why: '调解员先看和各方有没有关系。' },
  'people-mediation': { title: '正在调解', why: '调解要在期限内结束，签字前随时能退。' },
  'pre-filing-mediation': { title: '正在调解', why: '调解要在期限内结束，签字前随时能退。' },
  'pick-time': { title: '等选调解时间', why: '人齐了就定时间。' },
  'sign-agreement': { title: '等签协议', why: '每个人都签好，协议才生效。' },
  'choose-route': { title: '等对方选办法', why: '对方不上网，也能接着办。' },
  'claim-list-papers': { title: '等保险公司看材料', why: '缺什么，要一次说清。' },
  'claim-assess': { title: '等保险公司核定', why: '核定后会写明赔多少。' },
  'claim-pay': { title: '等保险公司付款', why: '您不用做什么。付了会通知您。' },
  'claim-refusal-notice': { title: '等拒赔的书面理由', why: '不赔要写明理由。' },
  'supply-papers': { title: '等补材料', why: '材料齐了，接着核定。' },
  'confirm-payment': { title: '等收款人确认', why: '确认后这起事故就办完了。' },
};
