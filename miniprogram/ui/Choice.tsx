import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import { Tap } from './Tap';

export type ChoiceProps = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly on: boolean;
  readonly onTap: () => void;
  readonly many?: boolean;
  readonly off?: boolean | undefined;
  /** A control question answered: right or wrong. */
  readonly verdict?: 'right' | 'wrong' | undefined;
  readonly children?: ReactNode;
};

/** One answer; the whole card taps. Inside a `ChoiceGroup` or `CheckGroup`, or alone as a box to tick. */
export function Choice(props: ChoiceProps) {
  const { title, text, on, onTap, many = false, off = false, verdict } = props;
  return (
    <Tap
      className={cx(
        'choice',
        many && 'choice--check',
        on && 'is-on',
        off && 'is-off',
        verdict && `is-${verdict}`,
      )}
      role={many ? 'checkbox' : 'radio'}
      checked={on}
      off={off}
      onTap={onTap}
    >
      <View className="choice__mark">
        {on || verdict ? <Icon name={verdict === 'wrong' ? 'close' : 'check'} /> : null}
      </View>
      <View className="choice__main">
        <View className="choice__title">{title}</View>
        {text ? <View className="choice__text">{text}</View> : null}
        {props.children}
      </View>
    </Tap>
  );
}
