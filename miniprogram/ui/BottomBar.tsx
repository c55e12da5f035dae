import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

/** Only where the page ends in one act. Pass it to `Page bottom`. */
export function BottomBar({
  note,
  children,
}: {
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <View className="bottombar" {...aria({ role: 'region', label: '这一页要做的' })}>
      {note ? <View className="bottombar__note">{note}</View> : null}
      {children}
    </View>
  );
}
