import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

type DocProps = {
  readonly title: string;
  readonly number?: string | undefined;
  readonly children: ReactNode;
};

/** A paper as it will be signed or printed. */
export function Doc({ title, number, children }: DocProps) {
  return (
    <View className="doc">
      <View className="doc__title">{title}</View>
      {number ? <View className="doc__no">{number}</View> : null}
      {children}
    </View>
  );
}
