import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** Two columns of a desk: queue and detail, document and decision, form and side, halves. */
export function Split({
  kind,
  children,
}: {
  readonly kind: 'queue' | 'doc' | 'form' | 'half';
  readonly children: ReactNode;
}) {
  return <View className={`split split--${kind}`}>{children}</View>;
}
