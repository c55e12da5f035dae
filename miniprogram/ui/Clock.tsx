import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';

type ClockProps = {
  readonly days: number;
  readonly used: number;
  readonly state?: 'used' | 'soon' | 'late' | 'met';
};

/** How many days of a term are used, one tick a day. */
export function Clock({ days, used, state = 'used' }: ClockProps) {
  const label = `期限 ${days} 天，用了 ${Math.min(used, days)} 天`;
  return (
    <View className="clock" {...aria({ role: 'img', label })}>
      {Array.from({ length: days }, (_, i) => (
        <View key={i} className={cx('clock__tick', i < used && `is-${state}`)} />
      ))}
    </View>
  );
}
