import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';

type CardProps = {
  readonly title?: string;
  readonly quiet?: boolean;
  readonly children: ReactNode;
};

export function Card({ title, quiet = false, children }: CardProps) {
  return (
    <View className={cx('card', quiet && 'card--quiet')}>
      {title ? (
        <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
      ) : null}
      {children}
    </View>
  );
}
