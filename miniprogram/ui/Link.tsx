import type { ReactNode } from 'react';
import { cx } from './cx';
import { Tap } from './Tap';

type LinkProps = {
  readonly sub?: boolean;
  readonly label?: string;
  readonly onTap: () => void;
  readonly children: ReactNode;
};

export function Link({ sub = false, label, onTap, children }: LinkProps) {
  return (
    <Tap className={cx('link', sub && 'link--sub')} role="link" label={label} onTap={onTap}>
      {children}
    </Tap>
  );
}
