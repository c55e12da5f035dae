import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

/** The figure that stays in sight over a what-if; its change is announced. */
export function Figure({
  diff,
  children,
}: {
  readonly diff?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <View className="figure" {...aria({ role: 'status' })}>
      {children}
      {diff ? <View className="figure__diff">{diff}</View> : null}
    </View>
  );
}
