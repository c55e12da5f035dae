import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

export type NoticeProps = {
  readonly tone?: 'info' | 'soon' | 'late' | 'done';
  readonly title?: string | undefined;
  readonly icon?: IconName;
  readonly children?: ReactNode;
};

const icons = { info: 'info', soon: 'alert', late: 'alert', done: 'check' } as const;

/** What the person must know here. */
export function Notice({ tone = 'info', title, icon, children }: NoticeProps) {
  return (
    <View
      className={cx('notice', tone !== 'info' && `notice--${tone}`)}
      {...aria({ role: tone === 'late' ? 'alert' : 'status' })}
    >
      <Icon name={icon ?? icons[tone]} />
      <View className="notice__main">
        {title ? <View className="notice__title">{title}</View> : null}
        {children ? <View className={title ? 'notice__text' : ''}>{children}</View> : null}
      </View>
    </View>
  );
}
