import { View } from '@tarojs/components';
import { aria } from './aria';

type FunnelProps = { readonly rows: readonly { readonly label: string; readonly count: number }[] };

/** Counts, each with its share of the step before. */
export function Funnel({ rows }: FunnelProps) {
  const first = Math.max(1, rows[0]?.count ?? 1);
  return (
    <View className="funnel" {...aria({ role: 'list' })}>
      {rows.map((row, i) => {
        const before = rows[i - 1]?.count;
        const share = before ? ` · ${Math.round((row.count / before) * 100)}%` : '';
        return (
          <View key={row.label} className="funnel__row" {...aria({ role: 'listitem' })}>
            <View>{row.label}</View>
            <View>
              <View className="funnel__bar" style={{ width: `${(row.count / first) * 100}%` }} />
            </View>
            <View className="funnel__num">{`${row.count}${share}`}</View>
          </View>
        );
      })}
    </View>
  );
}
