import { costLines, openFacts, type Signed } from '@shared/calculation';
import { formatMoney, startOf } from '@shared/kernel';
import { articleOf } from '@shared/law';
import type { Calculation, CalculationFacts, VictimResult } from '@shared/law/compensation';
import {
  chineseDate,
  finish,
  fontData,
  newSheet,
  paragraph,
  type Rendered,
  type Sheet,
} from '../documents';
import { drawArticles, drawItems, drawSettings } from './paper-items';
import { drawPayers } from './paper-payers';

export type CalculationContent = {
  readonly title: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: Calculation;
  readonly signed: Signed;
  readonly checkUrl: string;
};

/** 理赔计算单: every item with its formula, figures and article, who pays what, and the signed digest. The same content gives the same bytes. */
export async function drawCalculation(content: CalculationContent): Promise<Rendered> {
  const sheet = newSheet(fontData());
  const { title, result, signed } = content;
  paragraph(sheet, '理赔计算单', { size: 22, align: 'center', after: 6 });
  if (title !== '理赔计算单') paragraph(sheet, title, { size: 10.5, align: 'center', after: 6 });
  drawHead(sheet, content);
  for (const victim of result.victims) drawVictim(sheet, result, victim);
  drawCosts(sheet, result);
  drawWarnings(sheet, result);
  drawSettings(sheet, result);
  drawArticles(sheet, result);
  drawSeal(sheet, content);
  return finish(sheet, {
    title: `理赔计算单 ${signed.digest.slice(0, 8)}`,
    author: '道交一体化',
    at: startOf(result.decidedOn),
    foot: [
      `指纹 ${signed.digest.slice(0, 16)}…　规则 ${result.ruleSet.version}`,
      '扫右边的码查验真假',
    ],
    checkUrl: content.checkUrl,
  });
}

function drawHead(sheet: Sheet, { result, input }: CalculationContent): void {
  const { province, accidentOn, decidedOn, complete, total } = result;
  paragraph(
    sheet,
    `事故发生在 ${chineseDate(accidentOn)}，按${province}的标准，算到 ${chineseDate(decidedOn)}。`,
    { after: 2 },
  );
  const years = Object.values((input['statYears'] ?? {}) as Record<string, number>);
  if (years.length > 0) {
    const text = [...new Set(years)].join('、');
    paragraph(sheet, `统计年度是填表人选定的：${text}。`, { after: 2 });
  }
  const lacking = complete ? '' : '（有项目缺数字，还没有算进去）';
  paragraph(sheet, `损失合计 ${formatMoney(total)} 元${lacking}。`, { after: 2 });
  const open = openFacts(input as CalculationFacts).map(({ label }) => label);
  if (open.length > 0) paragraph(sheet, `还没定的：${open.join('；')}。`, { after: 2 });
  sheet.y -= 6;
}

function drawVictim(sheet: Sheet, result: Calculation, victim: VictimResult): void {
  paragraph(sheet, victim.name, { size: 14, after: 2 });
  drawItems(sheet, victim);
  paragraph(sheet, '谁来付', { size: 12, after: 2 });
  drawPayers(sheet, result, victim);
}

/** 诉讼费、利息: beside the loss, when they were asked for. */
function drawCosts(sheet: Sheet, result: Calculation): void {
  const lines = costLines(result);
  if (lines.length === 0) return;
  paragraph(sheet, '另外的钱（不算在损失里）', { size: 13, after: 2 });
  for (const { title, amount, how, cite } of lines) {
    const law = articleOf(cite)?.title ?? cite.source;
    const text = `${title} ${formatMoney(amount)} 元。${how.join('；')}。${law}`;
    paragraph(sheet, text, { size: 10.5, after: 1 });
  }
  sheet.y -= 6;
}

function drawWarnings(sheet: Sheet, { warnings, recourse }: Calculation): void {
  if (warnings.length === 0 && recourse.length === 0) return;
  paragraph(sheet, '要留意', { size: 13, after: 2 });
  warnings.forEach(({ text }, i) =>
    paragraph(sheet, `${i + 1}. ${text}`, { size: 10.5, hang: 14, after: 1 }),
  );
  recourse.forEach(({ amount, why }) =>
    paragraph(sheet, recourseText(why, formatMoney(amount)), {
      size: 10.5,
    }),
  );
}

/** 追偿: who may ask back what he paid in another's place. */
function recourseText(why: Calculation['recourse'][number]['why'], amount: string): string {
  switch (why) {
    case 'gross-fault':
      return `保险公司付了 ${amount} 元以后，可以向有醉驾、无证等情形的驾驶人追偿。`;
    case 'uninsured':
      return `已投保车的保险公司多付的 ${amount} 元，可以向没有投保的一方追偿。`;
    case 'subrogation':
      return `车损险的保险公司先赔的 ${amount} 元里，属于别人责任的部分可以向责任人追偿。`;
    case 'fund':
      return `救助基金垫付的 ${amount} 元，由基金向没有找到或没有起诉的责任人追偿。`;
  }
}

function drawSeal(sheet: Sheet, { signed, result }: CalculationContent): void {
  const { id, version, fingerprint } = result.ruleSet;
  paragraph(sheet, '签名和验算', { size: 13, after: 2 });
  const lines = [
    `规则：${id} ${version}（${fingerprint}）`,
    `指纹（SHA-256）：${signed.digest}`,
    `签名（Ed25519，公钥 ${signed.keyId}）：${signed.signature}`,
    '指纹覆盖填的事实、规则和全部结果。用同样的事实再算一次，一个字不差，指纹就一样。',
  ];
  lines.forEach((line) => paragraph(sheet, line, { size: 9.5, after: 1 }));
}
