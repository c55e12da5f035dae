import { figureLabel } from '@shared/calculation';
import { formatMoney } from '@shared/kernel';
import { articleOf } from '@shared/law';
import {
  choiceTitle,
  settingTitles,
  type Calculation,
  type VictimResult,
} from '@shared/law/compensation';
import { paragraph, table, type Sheet } from '../documents';

type Line = VictimResult['items'][number];

/** One row an item: formula with its rounding, figures with year and standing, article, amount. */
export function drawItems(sheet: Sheet, victim: VictimResult): void {
  const rows = victim.items.map((line) => [
    line.title,
    [line.formula, ...inputsOf(line), ...line.notes, roundingText(line)].filter(Boolean).join('；'),
    basisOf(line),
    line.amount === null ? '算不出' : formatMoney(line.amount),
  ]);
  table(
    sheet,
    [
      { title: '项目', share: 0.17 },
      { title: '怎么算', share: 0.36 },
      { title: '依据', share: 0.27 },
      { title: '金额（元）', share: 0.2, align: 'right' },
    ],
    [...rows, ['合计', victim.complete ? '' : '有项目缺数字', '', formatMoney(victim.total)]],
  );
  const figures = new Map(victim.items.flatMap((l) => l.figures).map((f) => [figureLabel(f), f]));
  for (const [label, figure] of figures) {
    if (figure.value === null) continue;
    const mark = figure.verified ? '已核对' : '数字待核对';
    paragraph(
      sheet,
      `${label}：${formatMoney(figure.value as never)} 元，${mark}。来源：${figure.source}`,
      { size: 9, after: 0 },
    );
  }
  sheet.y -= 6;
}

function roundingText({ rounding, cappedFrom }: Line): string {
  const capped = cappedFrom === undefined ? '' : `算出 ${formatMoney(cappedFrom)}，按请求的数`;
  const whole = /^\d+(\.\d{1,2})?$/.test(rounding.before);
  return [capped, whole ? '' : rounding.title].filter(Boolean).join('，');
}

function basisOf(line: Line): string {
  const article = articleOf(line.cite)?.title ?? `${line.cite.source} ${line.cite.article}`;
  const figures = line.figures.map((f) =>
    f.value === null ? `缺${figureLabel(f)}` : `${figureLabel(f)}${f.verified ? '' : '（待核对）'}`,
  );
  return [article, ...figures, line.rule].join('；');
}

const inputsOf = ({ inputs }: Line): string[] =>
  inputs.map(({ name, value }) => `${name}：${value}`);

/** Where each article can be read: one address a text. */
export function drawArticles(sheet: Sheet, { victims }: Calculation): void {
  const articles = victims.flatMap((v) => v.items).flatMap(({ cite }) => articleOf(cite) ?? []);
  const links = new Map<string, Set<string>>();
  for (const { title, link } of articles)
    links.set(link, (links.get(link) ?? new Set<string>()).add(title));
  if (links.size === 0) return;
  paragraph(sheet, '条文在哪里看', { size: 13, after: 2 });
  for (const [link, titles] of links)
    paragraph(sheet, `${[...titles].join('、')}：${decodeURI(link)}`, { size: 8.5, after: 1 });
  sheet.y -= 6;
}

/** The conventions of courts as used: chosen ones first, then the defaults of the province. */
export function drawSettings(sheet: Sheet, { settings, regime, limits }: Calculation): void {
  paragraph(sheet, '用的算法', { size: 13, after: 2 });
  const one = (use: Calculation['settings'][number]): string =>
    `${settingTitles[use.id]}：${choiceTitle(use.id, use.value)}${use.verified ? '' : '（待核对）'}`;
  const chosen = settings.filter((s) => s.by === 'input').map(one);
  const usual = settings.filter((s) => s.by === 'default').map(one);
  const standard = regime.regime === 'urban-for-all' ? '统一按城镇标准' : '分城镇和农村标准';
  const law = (cite: Calculation['limits']['cite']): string =>
    articleOf(cite)?.title ?? cite.source;
  paragraph(sheet, `${standard}（${law(regime.cite)}）；交强险限额见${law(limits.cite)}。`, {
    size: 9.5,
    after: 1,
  });
  if (chosen.length > 0)
    paragraph(sheet, `另外选定：${chosen.join('；')}。`, { size: 9.5, after: 1 });
  paragraph(sheet, `其余按本省惯例：${usual.join('；')}。`, { size: 9.5, after: 8 });
}
