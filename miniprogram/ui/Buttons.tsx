import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** Buttons below one another, or side by side where they are equal. */
export function Buttons({
  row = false,
  children,
}: {
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  return <View className={row ? 'btns--row' : 'btns'}>{children}</View>;
}
