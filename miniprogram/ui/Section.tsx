import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';

type SectionProps = {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly tight?: boolean;
  readonly children: ReactNode;
};

export function Section({ title, aside, tight = false, children }: SectionProps) {
  return (
    <View className={cx('section', tight && 'section--tight')}>
      {title ? (
        <View className="section__head">
          <View className="section__title" {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          {aside ? <View className="section__aside">{aside}</View> : null}
        </View>
      ) : null}
      {children}
    </View>
  );
}
