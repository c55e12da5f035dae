import { View } from '@tarojs/components';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';
import { aria } from './aria';
import { cx } from './cx';
import { percent } from './percent';

type RangeProps = { readonly low: Money; readonly likely: Money; readonly high: Money };

/** Low – most likely – high; the bar runs exactly from low to high. */
export function Range({ low, likely, high }: RangeProps) {
  const at = percent(likely, low, high);
  const label = `最低 ${moneyText(low)}，最可能 ${moneyText(likely)}，最高 ${moneyText(high)}`;
  return (
    <View className="range" {...aria({ role: 'img', label })}>
      <View className="range__track">
        <View className="range__span" style={{ left: '0', width: '100%' }} />
        <View
          className={cx(
            'range__flag',
            at > 70 && 'range__flag--end',
            at < 30 && 'range__flag--start',
          )}
          style={{ left: `${at}%` }}
        >{`最可能 ${moneyText(likely)}`}</View>
        <View className="range__likely" style={{ left: `${at}%` }} />
      </View>
      <View className="range__ends">
        <View>{`低 ${moneyText(low)}`}</View>
        <View>{`高 ${moneyText(high)}`}</View>
      </View>
    </View>
  );
}
