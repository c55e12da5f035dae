import { periodWords } from '@shared/law';
import { formatMoney, type Money } from '@shared/kernel';
import { spacedCode } from '@shared/case';
import { clocksUnder, type ClaimCover } from './clocks';
import type { ClaimFact, ClaimStatus } from './model';
import type { CheckId } from './checks';

type Data = Readonly<Record<string, string | number>>;
type Words = { readonly title: string; readonly text: string };

type FactTexts = {
  readonly [T in ClaimFact['type']]: (data: Extract<ClaimFact, { type: T }>['data']) => string;
};

const yuan = (amount: Money): string => `¥${formatMoney(amount)}`;
const money = (data: Data, field = 'amount'): string => yuan(Number(data[field] ?? 0) as Money);
const code = (data: Data): string => `事故 ${spacedCode(data['code'])}：`;

/** Notices of before the cover was noted were all of compulsory cover. */
const lawOf = (data: Data): ClaimCover =>
  data['cover'] === 'commercial' ? 'commercial' : 'compulsory';
const assessWords = (data: Data): string => periodWords(clocksUnder(lawOf(data)).assess);
const whenPapers = (data: Data): string => {
  const { papers } = clocksUnder(lawOf(data));
  return papers ? ` ${periodWords(papers)}内` : '及时';
};

export const claimStatusTexts: Readonly<Record<ClaimStatus, string>> = {
  submitted: '等保险公司看材料',
  'documents-asked': '等您补材料',
  complete: '等保险公司核定',
  'part-approved': '先付一部分',
  approved: '等保险公司付款',
  refused: '保险公司拒付',
  paid: '已付款，等您确认',
  confirmed: '钱已到账',
};

export const checkTexts: Readonly<Record<CheckId, string>> = {
  'policy-in-force': '保单在期',
  'amount-agrees': '金额重算一致',
  'payee-is-party': '收款人是本人',
  'single-victim': '没有别的伤者',
  'no-fund-advance': '没有基金垫付',
  'advance-deducted': '垫付已扣',
  'signatures-valid': '签名有效',
};

/** One sentence of the timeline for every fact. */
export const claimFactTexts: FactTexts = {
  'claim.submitted': (d) => `按了一键理赔，向保险公司要 ${yuan(d.amount)}`,
  'claim.papers-accepted': () => '保险公司说材料齐了',
  'claim.documents-asked': (d) => `保险公司一次说清要补 ${d.count} 样材料`,
  'claim.documents-supplied': () => '材料补交了',
  'claim.approved': (d) => `保险公司核定同意付 ${yuan(d.amount)}`,
  'claim.part-approved': (d) => `保险公司先付没争议的 ${yuan(d.amount)}，还有 ${yuan(d.left)} 没定`,
  'claim.refused': (d) => `保险公司拒付 ${yuan(d.amount)}，写了理由和条款`,
  'claim.paid': (d) => `保险公司付出 ${yuan(d.amount)}，回单 ${d.receipt}`,
  'claim.receipt-confirmed': (d) => `确认收到 ${yuan(d.amount)}`,
  'claim.receipt-disputed': (d) => `说 ${yuan(d.amount)} 没有到账`,
};

/** The notices of a claim: what happened, and what to do now. */
export const claimNoticeTexts = {
  'claim-arrived': (d) => ({
    title: '来了一件一键理赔',
    text: `${code(d)}要付 ${money(d)}。${whenPapers(d)}说清缺不缺材料，${assessWords(d)}内核定。`,
  }),
  'claim-submitted': (d) => ({
    title: '理赔已交给保险公司',
    text: `${code(d)}向保险公司要 ${money(d)}。保险公司${whenPapers(d)}告诉您缺不缺材料。`,
  }),
  'claim-papers-complete': (d) => ({
    title: '理赔材料齐了',
    text: `${code(d)}保险公司说材料不缺，正在核定。`,
  }),
  'claim-documents-asked': (d) => ({
    title: `要补 ${String(d['count'])} 样材料`,
    text: `${code(d)}保险公司要补材料，只会要这一次。请打开看清单。`,
  }),
  'claim-documents-supplied': (d) => ({
    title: '材料补来了',
    text: `${code(d)}材料已补交，${assessWords(d)}内核定。`,
  }),
  'claim-approved': (d) => ({
    title: '保险公司同意付款',
    text: `${code(d)}核定 ${money(d)}，${periodWords(clocksUnder(lawOf(d)).pay)}内付。`,
  }),
  'claim-part-approved': (d) => ({
    title: '先付没争议的一部分',
    text: `${code(d)}先付 ${money(d)}，还有 ${money(d, 'left')} 接着核定。`,
  }),
  'claim-refused': (d) => ({
    title: '保险公司拒付',
    text: `${code(d)}拒付 ${money(d)}。理由和条款在小程序里，不服可以找调解员或起诉。`,
  }),
  'claim-paid': (d) => ({
    title: '保险公司付款了',
    text: `${code(d)}付给您 ${money(d)}，回单 ${String(d['receipt'])}。钱到了请确认，没到也请说一声。`,
  }),
  'claim-receipt-confirmed': (d) => ({
    title: '对方确认收到',
    text: `${code(d)}${money(d)} 已确认到账。`,
  }),
  'claim-receipt-disputed': (d) => ({
    title: '有人说钱没到账',
    text: `${code(d)}${money(d)} 说没有到账。请核对账号和回单。`,
  }),
} satisfies Readonly<Record<string, (data: Data) => Words>>;
