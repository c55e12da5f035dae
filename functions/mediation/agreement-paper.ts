import { formatMoney, sum, type Instant, type PartyId } from '@shared/kernel';
import { actingParties, insurersOf, partyOf, type DisputeCase } from '@shared/case';
import { payingInsurer, type Payer, type Terms } from '@shared/mediation';
import {
  chineseDate,
  finish,
  fontData,
  newSheet,
  paragraph,
  table,
  type Finish,
  type Rendered,
  type Sheet,
} from '../documents';

/** All that stands in an agreement. Nothing else goes in: the same content gives the same bytes. */
export type AgreementContent = {
  readonly number: string;
  readonly checkCode: string;
  readonly checkUrl: string;
  readonly terms: Terms;
  readonly dispute: DisputeCase;
  readonly mediator: string;
  readonly at: Instant;
};

const ordinals = '一二三四五六七八九';

/** 人民调解协议书, unsigned: the hash of this file is what people sign. Throws `GlyphMissing`. */
export async function drawAgreement(content: AgreementContent): Promise<Rendered> {
  const sheet = newSheet(fontData());
  paragraph(sheet, '人民调解协议书', { size: 22, align: 'center', after: 6 });
  paragraph(sheet, `编号：${content.number}`, { size: 10.5, align: 'right', after: 10 });
  drawPeople(sheet, content);
  const clauses = clausesOf(content);
  clauses.forEach(({ title, draw }, index) => {
    paragraph(sheet, `${ordinals[index] ?? ''}、${title}`, { size: 13, after: 2 });
    draw(sheet);
  });
  paragraph(sheet, `拟定日期：${chineseDate(content.at)}`, { align: 'right' });
  return finish(sheet, finishOf(content));
}

export function finishOf({
  number,
  checkCode,
  checkUrl,
  dispute,
  at,
}: Omit<AgreementContent, 'terms' | 'mediator'>): Finish {
  return {
    title: `人民调解协议书 ${number}`,
    author: dispute.offices.mediation.name,
    at,
    foot: [
      `编号 ${number}　查验码 ${groupsOfFour(checkCode)}`,
      `扫右边的码，或打开 ${checkUrl.split('?')[0] ?? ''} 查验`,
    ],
    checkUrl,
  };
}

function groupsOfFour(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

function drawPeople(sheet: Sheet, { dispute, terms, mediator }: AgreementContent): void {
  for (const party of actingParties(dispute)) {
    paragraph(sheet, `当事人：${party.name}，身份证号 ${party.idNumber}`, { after: 0 });
  }
  const paying = new Set(terms.payments.flatMap(({ payer }) => payingInsurer(payer) ?? []));
  for (const insurer of insurersOf(dispute).filter((one) => paying.has(one.id))) {
    paragraph(sheet, `保险公司：${insurer.name}`, { after: 0 });
  }
  paragraph(sheet, `调解组织：${dispute.offices.mediation.name}，调解员：${mediator}`, {
    after: 10,
  });
}

type Clause = { readonly title: string; readonly draw: (sheet: Sheet) => void };

const text = (content: string) => (sheet: Sheet) =>
  paragraph(sheet, content, { indent: 24, after: 8 });

function clausesOf({ terms, dispute, ...content }: AgreementContent): Clause[] {
  const name = (party: PartyId) => partyOf(dispute, party).name;
  return [
    { title: '事故和争议', draw: text(`${terms.facts}事故码 ${dispute.code}。`) },
    { title: '责任', draw: text(terms.responsibility) },
    { title: '赔偿项目和金额', draw: (sheet) => drawItems(sheet, terms, name) },
    ...(terms.prepayments.length > 0
      ? [{ title: '已经垫付的', draw: (sheet: Sheet) => drawPrepayments(sheet, terms, name) }]
      : []),
    { title: '付款', draw: (sheet) => drawPayments(sheet, terms, dispute) },
    { title: '以后发现的伤', draw: text(laterInjuryText(terms)) },
    ...(terms.otherTerms.length > 0
      ? [{ title: '其他约定', draw: (sheet: Sheet) => drawList(sheet, terms.otherTerms) }]
      : []),
    {
      title: '效力',
      draw: (sheet) => drawList(sheet, effectTexts({ ...content, terms, dispute })),
    },
  ];
}

function drawItems(sheet: Sheet, { items }: Terms, name: (party: PartyId) => string): void {
  const rows = items.map((item) => [name(item.to), item.label, formatMoney(item.amount)]);
  const total = ['合计', '', formatMoney(sum(items.map((item) => item.amount)))];
  table(
    sheet,
    [
      { title: '受偿人', share: 0.24 },
      { title: '项目', share: 0.48 },
      { title: '金额（元）', share: 0.28, align: 'right' },
    ],
    [...rows, total],
  );
}

function drawPrepayments(
  sheet: Sheet,
  { prepayments }: Terms,
  name: (party: PartyId) => string,
): void {
  const lines = prepayments.map((one) => {
    const what = `${name(one.by)}已经垫付给${name(one.to)} ${formatMoney(one.amount)} 元，算在上面的总数里`;
    return one.returned ? `${what}，按下面的付款退给${name(one.by)}。` : `${what}，不退。`;
  });
  drawList(sheet, lines);
}

function drawPayments(sheet: Sheet, { payments }: Terms, dispute: DisputeCase): void {
  const rows = payments.map((one) => [
    payerText(one.payer, dispute),
    `${partyOf(dispute, one.payee).name}${one.purpose === 'prepayment' ? '（退垫付）' : ''}`,
    `${one.account.holder} ${one.account.bank} ${one.account.number}`,
    formatMoney(one.amount),
    chineseDate(one.dueOn),
  ]);
  table(
    sheet,
    [
      { title: '付款人', share: 0.21 },
      { title: '收款人', share: 0.14 },
      { title: '收款账户', share: 0.27 },
      { title: '金额（元）', share: 0.18, align: 'right' },
      { title: '最晚付款日', share: 0.2 },
    ],
    rows,
  );
}

function payerText(payer: Payer, dispute: DisputeCase): string {
  if (payer.kind === 'person') return partyOf(dispute, payer.party).name;
  const insurer =
    insurersOf(dispute).find((one) => one.id === payer.insurer)?.name ?? payer.insurer;
  return `${insurer}（${payer.kind === 'compulsory' ? '交强险' : '商业险'}）`;
}

function laterInjuryText({ laterInjury }: Terms): string {
  return laterInjury === 'open'
    ? '签协议时没有发现、以后才发现是这次事故造成的伤，不在本协议内，可以另外要求赔偿。'
    : '以后发现是这次事故造成的伤，也算在本协议内，不再另外要求赔偿。';
}

function effectTexts({ dispute }: AgreementContent): string[] {
  return [
    '各方同意用电子签名签本协议，效力和手写签名、盖章一样。',
    '各方、调解员签字，调解组织盖章，最后一个签完时协议生效。生效后各方都要照办。',
    `生效后 30 天内，当事人可以一起向${dispute.offices.court.name}申请司法确认。确认后有一方不照办，另一方可以申请强制执行。`,
    '签名写在签署页上。签署页写明所签文件的指纹（SHA-256），改动一个字，指纹就不同。',
  ];
}

function drawList(sheet: Sheet, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    const after = index === lines.length - 1 ? 8 : 2;
    paragraph(sheet, `${index + 1}. ${line}`, { indent: 24, hang: 38, after });
  });
}
