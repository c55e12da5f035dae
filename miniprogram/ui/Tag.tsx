import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

export type TagTone = 'turn' | 'done' | 'late' | 'line' | 'primary';

type TagProps = {
  readonly tone?: TagTone | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

/** A state in six characters or fewer. Not a button. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <View className={cx('tag', tone && `tag--${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </View>
  );
}
