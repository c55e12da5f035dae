import type { Citation } from '@shared/kernel';
import type { ConsentStage } from './model';

/**
 * What a party reads before it chooses (同意前的告知). Phone and server hold the same words:
 * the phone hashes exactly what it showed, the server can find the words again by their version.
 * Any change of a word needs a new version; old versions stay in `earlier`.
 */
export type ConsentPaper = {
  readonly version: string;
  readonly stage: ConsentStage;
  readonly title: string;
  readonly lead: string;
  readonly agree: readonly string[];
  readonly notAgree: readonly string[];
  /** What follows from handling this stage offline, before or after a consent. */
  readonly offline: readonly string[];
  readonly recorded: string;
  readonly cite: Citation;
};

const cite: Citation = { source: 'online-litigation-rules', article: '4' };
const recorded = '会记下：时间、您看到的原文、您选了什么。以后随时能改。';

export const consentPapers: Readonly<Record<ConsentStage, ConsentPaper>> = {
  mediation: {
    version: 'mediation-1',
    stage: 'mediation',
    title: '用网上调解',
    lead: '只管调解这一步。签字和理赔会另外问您。',
    agree: [
      '由调解员主持，在网上谈',
      '对方和保险公司能看到您的出价',
      '谈好了再签协议，签了双方都要照办',
    ],
    notAgree: ['没有同意任何金额', '没有放弃打官司', '没有同意拿您的让步当证据'],
    offline: [
      '证据和计算单都留着，不用再交',
      '调解员会打电话，约您见面谈',
      '对方还可以在网上办，不耽误',
      '期限照样走，到期前会提醒您',
    ],
    recorded,
    cite,
  },
  signing: {
    version: 'signing-1',
    stage: 'signing',
    title: '在手机上签协议',
    lead: '只管签字这一步。内容先看清，再决定签不签。',
    agree: [
      '在手机上手写签名，再填验证码',
      '网上签的字，和手写一样算数',
      '每个人都签好，协议才生效',
    ],
    notAgree: ['没有同意协议里的金额', '没有说一定会签', '没有放弃要纸质协议'],
    offline: [
      '谈好的条款都留着，不用重谈',
      '调解员会约您到窗口签纸质的',
      '您签好以前，协议不生效',
      '对方还可以在手机上签',
    ],
    recorded,
    cite,
  },
  claim: {
    version: 'claim-1',
    stage: 'claim',
    title: '网上申请理赔',
    lead: '只管理赔这一步。协议还是那份协议。',
    agree: [
      '把协议和证据交给保险公司核对',
      '在网上收核定结果和付款凭证',
      '收款账户只给付款的保险公司看',
    ],
    notAgree: ['没有同意少赔', '没有同意别人代收钱', '没有同意把病历给别人看'],
    offline: [
      '协议照样有效，钱一样要付',
      '您带协议去保险公司窗口申请',
      '要自己交材料的复印件',
      '以后想回网上办，随时能改',
    ],
    recorded,
    cite,
  },
};

/** Papers that were shown once and are no longer; kept so that an old consent can still be read. */
const earlier: readonly ConsentPaper[] = [];

export function findConsentPaper(version: string): ConsentPaper | undefined {
  return [...Object.values(consentPapers), ...earlier].find((paper) => paper.version === version);
}

/** The shown words in one fixed order, one line each: this text, in UTF-8, is what SHA-256 runs over. */
export function consentText(paper: ConsentPaper): string {
  return [
    paper.version,
    paper.title,
    paper.lead,
    '您会同意',
    ...paper.agree,
    '您没有同意',
    ...paper.notAgree,
    '走线下会怎样',
    ...paper.offline,
    paper.recorded,
  ].join('\n');
}
