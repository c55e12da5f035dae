import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

type PanelProps = {
  readonly title?: string;
  readonly aside?: ReactNode;
  /** Decisions, the last thing read. */
  readonly foot?: ReactNode;
  /** A table or a list brings its own padding. */
  readonly bare?: boolean;
  readonly children: ReactNode;
};

export function Panel({ title, aside, foot, bare = false, children }: PanelProps) {
  return (
    <View className="panel">
      {title ? (
        <View className="panel__head">
          <View className="panel__title" {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          {aside}
        </View>
      ) : null}
      {bare ? children : <View className="panel__body">{children}</View>}
      {foot ? <View className="panel__foot">{foot}</View> : null}
    </View>
  );
}
