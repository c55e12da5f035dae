import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

type EmptyProps = {
  readonly icon?: IconName;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

/** What will be here, and when. */
export function Empty({ icon = 'letter', title, text, children }: EmptyProps) {
  return (
    <View className="card">
      <View className="empty">
        <View className="empty__art">
          <Icon name={icon} />
        </View>
        <View className="empty__title">{title}</View>
        {text ? <View className="text--sub mt-1">{text}</View> : null}
        {children}
      </View>
    </View>
  );
}
