import { figureLabel, guidedIds } from '@shared/calculation';
import type { Estimate } from '@shared/calculation/estimate';
import type { Citation, Money } from '@shared/kernel';
import { articleOf } from '@shared/law';
import { bucketTitles, type ItemLine, type VictimResult } from '@shared/law/compensation';
import { moneyText } from '@phone/lib';

/** What a tap on a source shows. */
export type Explained = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly string[];
};

/** 《人身损害赔偿解释》第 12 条 → 解释第 12 条, for a link. */
export function citeLabel(cite: Citation): string {
  const title = articleOf(cite)?.title ?? cite.source;
  return title
    .replace(/^《人身损害赔偿解释》/, '解释')
    .replace(/[《》]/g, '')
    .replace(/ (\d+) /, '第 $1 ')
    .replace('第第', '第');
}

export function explainArticle(cite: Citation): Explained {
  const article = articleOf(cite);
  return {
    title: article?.title ?? cite.source,
    lines: [article?.text ?? '这里没有这一条的简要内容。', '这是简要内容，原文以官方公布的为准。'],
    links: article ? [article.link] : [],
  };
}

export function explainFigure(figure: ItemLine['figures'][number]): Explained {
  const value = figure.value === null ? '还没有这个数。' : `${moneyText(figure.value as Money)}`;
  const standing = figure.verified ? '已核对官方来源。' : '数字待核对：还没有对过官方来源。';
  const by = figure.by === 'entered' ? ['这个数是您填的。'] : [];
  return {
    title: figureLabel(figure),
    lines: [
      figure.title,
      value,
      ...(figure.value === null ? [] : [standing]),
      ...by,
      `来源：${figure.source || '缺'}`,
    ],
    links: linksIn(figure.source),
  };
}

export function explainLine(line: ItemLine): Explained {
  const { rounding, cappedFrom } = line;
  return {
    title: `${line.title}怎么算的`,
    lines: [
      line.formula,
      ...line.inputs.map(({ name, value }) => `${name}：${value}`),
      `取整：${rounding.title}${rounding.before ? `（取整前 ${rounding.before} 元）` : ''}`,
      ...(cappedFrom === undefined
        ? []
        : [`算出 ${moneyText(cappedFrom)}，要的比这少，按要的算。`]),
      ...line.notes,
      `规则编号：${line.rule}。`,
      `交强险里归${bucketTitles[line.bucket]}；商业三者险${line.covered ? '可以赔' : '一般不赔'}。`,
    ],
    links: [],
  };
}

const linksIn = (text: string): string[] => text.match(/https?:\/\/[^\s；;，（）]+/g) ?? [];

/** Who gets the money: 您, somebody by name, or the family of somebody who died. */
export function payeeOf({ id, name, items }: VictimResult): string {
  if (!items.some((item) => item.kind === 'death')) return name;
  return id === guidedIds.victim ? '家里' : `${name}家属`;
}

/** Which fact moves the claim most, to the farther side, in 分. */
export function impactRows({ range }: Estimate): { label: string; change: Money }[] {
  const likely = range.likely.receivable;
  const rows = range.facts.map(({ title, low, high }) => {
    const [down, up] = [low - likely, high - likely];
    return { label: title, change: (Math.abs(up) >= Math.abs(down) ? up : down) as Money };
  });
  const seen = new Map<string, { label: string; change: Money }>();
  for (const row of rows) {
    const label = seen.has(row.label) ? `${row.label}（${seen.size + 1}）` : row.label;
    if (row.change !== 0) seen.set(label, { label, change: row.change });
  }
  return [...seen.values()];
}

/** 低和高，差在误工时间、伤残等级。 */
export function rangeText(estimate: Estimate): string {
  const names = impactRows(estimate).map((r) => r.label);
  return names.length > 0 ? `低和高，差在${names.slice(0, 3).join('、')}。` : '没有拿不准的事实。';
}
