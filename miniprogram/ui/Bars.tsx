import { View } from '@tarojs/components';
import { aria } from './aria';
import { percent } from './percent';

type BarsProps = {
  readonly rows: readonly {
    readonly label: string;
    /** Days: the middle, the 80 % interval, the limit. */
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly limit?: number | undefined;
  }[];
};

/** Median, 80 % interval and limit, all on one scale of days. */
export function Bars({ rows }: BarsProps) {
  const most = Math.max(1, ...rows.flatMap((row) => [row.high, row.limit ?? 0])) * 1.1;
  const at = (days: number) => percent(days, 0, most);
  return (
    <View className="bars" {...aria({ role: 'list' })}>
      {rows.map((row) => (
        <View key={row.label} className="bars__row" {...aria({ role: 'listitem' })}>
          <View>{row.label}</View>
          <View className="bars__track">
            <View
              className="bars__whisker"
              style={{ left: `${at(row.low)}%`, width: `${at(row.high) - at(row.low)}%` }}
            />
            <View className="bars__mid" style={{ left: `${at(row.median)}%` }} />
            {row.limit ? (
              <View className="bars__limit" style={{ left: `${at(row.limit)}%` }} />
            ) : null}
          </View>
          <View className="funnel__num">{`${row.median} 天${row.limit ? ` · 限 ${row.limit}` : ''}`}</View>
        </View>
      ))}
    </View>
  );
}
