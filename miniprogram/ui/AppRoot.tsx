import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { useTypeSize } from '../lib/type-size';
import { cx } from './cx';
import { Toast } from './Toast';

/** From here on titles and buttons take the shapes of large type. */
const large = 1.2;

/** The node that carries the tokens and the type size; `Page` and `Desk` draw it. */
export function AppRoot({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const type = useTypeSize();
  const style = { '--type': String(type) } as CSSProperties;
  return (
    <View className={cx('app', type >= large && 'app--large', className)} style={style}>
      {children}
      <Toast />
    </View>
  );
}
