import { formatMoney, type Money } from '@shared/kernel';
import type { Calculation } from '@shared/law/compensation';
import { chineseDate } from './dates';
import { paragraph, type Sheet } from './sheet';

/** 诉讼费和迟延履行利息, where they were asked for: beside the loss, never in it. */
export function drawCosts(sheet: Sheet, { costs }: Calculation): void {
  const { courtFee, lateInterest } = costs ?? {};
  if (!courtFee && !lateInterest) return;
  paragraph(sheet, '诉讼费和利息（不算在损失里）', { size: 13, after: 2 });
  const lines = [
    ...(courtFee
      ? [
          `案件受理费 ${formatMoney(courtFee.fee)} 元，按诉请 ${formatMoney(courtFee.claim)} 元：${courtFee.formula}${courtFee.halved ? `（${courtFee.halved.title}，减半）` : ''}。`,
          courtFee.bearers.map((b) => `${b.name}负担 ${formatMoney(b.amount)} 元`).join('，') +
            '。',
          ...(courtFee.preservation
            ? [`保全申请费 ${formatMoney(courtFee.preservation.fee)} 元。`]
            : []),
        ]
      : []),
    ...(lateInterest
      ? [
          `迟延履行利息 ${formatMoney(lateInterest.total)} 元：加倍部分 ${formatMoney(lateInterest.doubled as Money)} 元，一般利息 ${formatMoney(lateInterest.general as Money)} 元。`,
          ...lateInterest.spans.map(
            (s) =>
              `${chineseDate(s.from)}至${chineseDate(s.to)} ${s.days} 天，欠 ${formatMoney(s.principal as Money)} 元。`,
          ),
        ]
      : []),
  ];
  lines.forEach((line) => paragraph(sheet, line, { size: 10.5, after: 1 }));
}
