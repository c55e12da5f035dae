import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';

/** The shape of what comes. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <View className="card" {...aria({ role: 'status', label: '正在打开' })}>
      <View className="skel skel--title" />
      {Array.from({ length: lines }, (_, i) => (
        <View key={i} className={cx('skel', i === lines - 1 && 'skel--short')} />
      ))}
    </View>
  );
}
