import { payersOf } from '@shared/calculation';
import { formatMoney } from '@shared/kernel';
import type { Calculation, VictimResult } from '@shared/law/compensation';
import { paragraph, table, type Sheet } from '../documents';

/** Who pays one victim what, and what comes into his hand. */
export function drawPayers(sheet: Sheet, result: Calculation, victim: VictimResult): void {
  const rows = payersOf(result, victim).map(({ name, why, sum }) => [name, why, formatMoney(sum)]);
  table(
    sheet,
    [
      { title: '付款人', share: 0.34 },
      { title: '为什么', share: 0.44 },
      { title: '金额（元）', share: 0.22, align: 'right' },
    ],
    rows,
  );
  const { receivable, received, stillToCome, toHandBack, netInHand } = victim;
  const lines = [
    `别人一共该赔 ${formatMoney(receivable)} 元。`,
    ...(received > 0
      ? [`已经收到 ${formatMoney(received)} 元，还应收 ${formatMoney(stillToCome)} 元。`]
      : []),
    ...(toHandBack > 0 ? [`多收的 ${formatMoney(toHandBack)} 元要退还。`] : []),
    ...result.returns
      .filter((r) => r.victim === victim.id)
      .map(
        (r) =>
          `${nameOf(result, r.from)}退还垫付款 ${formatMoney(r.amount)} 元给${nameOf(result, r.to)}。`,
      ),
    `到手一共 ${formatMoney(netInHand)} 元。`,
  ];
  lines.forEach((line) => paragraph(sheet, line, { after: 0 }));
  sheet.y -= 8;
}

const nameOf = (result: Calculation, payer: string): string =>
  result.payers.find((p) => p.payer === payer)?.name ?? (payer === 'fund' ? '救助基金' : '垫付人');
