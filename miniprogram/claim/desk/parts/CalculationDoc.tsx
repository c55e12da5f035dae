import type { BundleView } from '@shared/claim';
import { moneyText } from '@phone/lib';
import { Empty, List, Row } from '@phone/ui';

/** The calculation on which the agreement was made, line by line. */
export function CalculationDoc({
  calculation,
}: {
  readonly calculation: BundleView['calculation'];
}) {
  if (calculation.lines.length === 0) {
    return (
      <Empty icon="calc" title="没有计算单" text="调解时没有把计算单摆上桌。金额请按协议核对。" />
    );
  }
  return (
    <List>
      {calculation.lines.map((line, at) => (
        <Row
          key={`${line.label}-${at}`}
          label={line.label}
          sub={line.note}
          value={moneyText(line.amount)}
        />
      ))}
    </List>
  );
}
