import { View } from '@tarojs/components';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';

type ImpactProps = { readonly rows: readonly { readonly label: string; readonly change: Money }[] };

/** Which fact moves the total, on a linear scale: one matters, the rest is small change. */
export function Impact({ rows }: ImpactProps) {
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.change)));
  return (
    <View className="impact">
      {rows.map((row) => (
        <View key={row.label} className="impact__row">
          <View className="impact__top">
            <View>{row.label}</View>
            <View className="impact__sum">{`${row.change > 0 ? '+' : ''}${moneyText(row.change)}`}</View>
          </View>
          <View
            className="impact__bar"
            style={{ width: `${(Math.abs(row.change) / most) * 100}%` }}
          />
        </View>
      ))}
    </View>
  );
}
