import { useState } from 'react';
import { View } from '@tarojs/components';
import { spokenSummary } from '@shared/calculation';
import type { Estimate } from '@shared/calculation/estimate';
import type { VictimResult } from '@shared/law/compensation';
import { dayFull } from '@phone/lib';
import { Amount, aria, Button, Link, Listen, Range } from '@phone/ui';
import { payeeOf, rangeText } from '../logic/words';
import { Explain } from './Explain';

const missingOf = ({ items }: VictimResult): string =>
  items
    .filter((item) => item.amount === null)
    .map((item) => item.title)
    .join('、');

/** Net in hand first, read aloud on request, then how far it may go to either side. */
export function ResultHead({
  estimate,
  victim,
  onWhatIf,
}: {
  readonly estimate: Estimate;
  readonly victim: VictimResult;
  readonly onWhatIf?: (() => void) | undefined;
}) {
  const [plain, setPlain] = useState(false);
  const { range, result } = estimate;
  const wide = victim.complete && range.high.receivable > range.low.receivable;
  const alone = result.victims.length === 1;
  const span = { low: range.low.receivable, high: range.high.receivable };
  const summary = spokenSummary(result, victim, wide && alone ? span : undefined);
  const label = victim.complete ? '到手（最可能）' : '到手（只算了有数的项目）';
  return (
    <>
      <View className="pagehead">
        <View className="text--sub">{`${payeeOf(victim)}${label}`}</View>
        <View {...aria({ role: 'heading', level: 1 })}>
          <Amount value={victim.netInHand} size="hero" />
        </View>
        <Listen text={summary.join('')} />
        <Link onTap={() => setPlain(true)}>用大白话说</Link>
      </View>
      <Explain
        what={plain ? { title: '用大白话说', lines: summary, links: [] } : undefined}
        onClose={() => setPlain(false)}
      />
      <View className="card">
        {wide ? (
          <>
            <Range
              low={range.low.receivable}
              likely={range.likely.receivable}
              high={range.high.receivable}
            />
            <View className="text--sub mt-3">{`${alone ? '' : `${result.victims.length} 个人合起来，`}别人该赔的，${rangeText(estimate)}`}</View>
          </>
        ) : (
          <View className="text--sub">
            {victim.complete
              ? '没有拿不准的事实，低和高一样。'
              : `至少这么多。还有项目算不出：${missingOf(victim)}。补上数字，才说得出最可能是多少。`}
          </View>
        )}
        <View className="text--sub mt-2">
          {`按 ${dayFull(result.accidentOn)}的事故、${result.province}的标准，算到 ${dayFull(result.decidedOn)}。`}
        </View>
        {onWhatIf ? (
          <View className="mt-4">
            <Button block variant="secondary" onTap={onWhatIf}>
              换个条件试试
            </Button>
          </View>
        ) : null}
      </View>
    </>
  );
}
