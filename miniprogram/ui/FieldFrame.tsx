import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Icon } from './Icon';

type FieldFrameProps = {
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  /** The id of that sentence, for a control that names it. */
  readonly errorId?: string | undefined;
  /** Without a control: what is wrong with a whole group of questions. */
  readonly children?: ReactNode;
};

/** One question: its label above, a hint, the control, and what to mend. */
export function FieldFrame({ label, hint, error, errorId, children }: FieldFrameProps) {
  return (
    <View className={cx('field', error !== undefined && 'has-error')}>
      {label ? <View className="field__label">{label}</View> : null}
      {hint ? <View className="field__hint">{hint}</View> : null}
      {children}
      {error ? (
        <View
          className="field__error"
          {...(errorId ? { id: errorId } : {})}
          {...aria({ role: 'alert' })}
        >
          <Icon name="alert" />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  );
}
