import { formatMoney, type Citation, type Money } from '@shared/kernel';
import type { Calculation } from '@shared/law/compensation';

/** One cost beside the loss, in the words of the page and the printed sheet. */
export type CostLine = {
  readonly title: string;
  readonly amount: Money;
  readonly how: readonly string[];
  readonly cite: Citation;
  readonly verified: boolean;
};

/** 诉讼费和迟延履行利息: beside the loss, never in its total. */
export function costLines({ costs = {} }: Calculation): readonly CostLine[] {
  const { courtFee, lateInterest } = costs;
  const lines: CostLine[] = [];
  if (courtFee) {
    const halved = courtFee.halved ? `，${courtFee.halved.title}减半` : '';
    lines.push({
      title: '案件受理费',
      amount: courtFee.fee,
      how: [
        `起诉要 ${formatMoney(courtFee.claim)} 元：${courtFee.formula}${halved}`,
        ...courtFee.bearers.map((b) => `${b.name}负担 ${formatMoney(b.amount)} 元`),
      ],
      cite: courtFee.cite,
      verified: courtFee.verified,
    });
  }
  if (courtFee?.preservation) {
    const { fee, formula, cite } = courtFee.preservation;
    const { verified } = courtFee;
    lines.push({ title: '保全申请费', amount: fee, how: [formula], cite, verified });
  }
  if (lateInterest) {
    lines.push({
      title: '迟延履行利息',
      amount: lateInterest.total,
      how: lateInterest.spans.map(
        (s) =>
          `${s.from} 至 ${s.to}，${s.days} 天，欠 ${formatMoney(s.principal as Money)} 元：加倍部分 ${formatMoney(s.doubled as Money)}，一般利息 ${formatMoney(s.general as Money)}`,
      ),
      cite: lateInterest.cite,
      verified: lateInterest.verified,
    });
  }
  return lines;
}
