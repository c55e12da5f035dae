import { Button } from '@tarojs/components';
import { aria } from '../aria';
import type { PressProps } from './types';

type PhoneEvent = { readonly detail: { readonly code?: string } };

export function Press(props: PressProps) {
  const { className, off, busy, label, openType, onPhoneCode, onPress, children } = props;
  const phone =
    openType && !off && !busy
      ? {
          openType,
          onGetPhoneNumber: (event: PhoneEvent) => onPhoneCode?.(event.detail.code || undefined),
        }
      : { onClick: onPress };
  return (
    <Button
      className={className}
      hoverClass={off || busy ? 'none' : 'is-pressed'}
      hoverStayTime={70}
      {...phone}
      {...aria({ label, ...(off ? { disabled: true } : {}) })}
    >
      {children}
    </Button>
  );
}
