import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { aria, type Aria } from './aria';

export type TapProps = {
  readonly onTap?: (() => void) | undefined;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly id?: string;
  /** Refuses the tap and says so; write the reason beside it. */
  readonly off?: boolean | undefined;
  readonly children?: ReactNode;
} & Omit<Aria, 'disabled'>;

type KeyPress = { readonly key?: string; readonly preventDefault?: () => void };

/** Anything that can be tapped: a role, a pressed look, and Enter or Space on a keyboard. */
export function Tap({ onTap, className, style, id, off = false, children, ...said }: TapProps) {
  const act = () => {
    if (!off) onTap?.();
  };
  // a browser shows the pressed look by `:active`, and has a keyboard
  const native =
    process.env.TARO_ENV === 'h5'
      ? {
          onKeyDown: (event: KeyPress) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault?.();
            act();
          },
        }
      : { hoverClass: off ? 'none' : 'is-pressed', hoverStayTime: 70 };
  return (
    <View
      {...(id ? { id } : {})}
      {...(style ? { style } : {})}
      className={className ?? ''}
      onClick={act}
      {...native}
      {...aria({ role: 'button', tabIndex: 0, ...said, ...(off ? { disabled: true } : {}) })}
    >
      {children}
    </View>
  );
}
