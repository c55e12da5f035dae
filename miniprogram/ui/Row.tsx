import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

export type RowProps = {
  readonly icon?: IconName | undefined;
  readonly label?: ReactNode;
  readonly sub?: ReactNode;
  readonly value?: ReactNode;
  /** The value is the point of the line. */
  readonly strong?: boolean;
  /** The last line, with the sum. */
  readonly sum?: boolean;
  /** A tag, a toggle, a small button. */
  readonly end?: ReactNode;
  readonly onTap?: (() => void) | undefined;
  readonly children?: ReactNode;
};

/** One fact, or with `onTap` a door to a sub-page. */
export function Row(props: RowProps) {
  const { icon, label, sub, value, onTap, end } = props;
  const words =
    value === undefined ? (
      <View className="row__main">
        {label}
        {sub ? <View className="row__sub">{sub}</View> : null}
        {props.children}
      </View>
    ) : (
      <View className="row__flow">
        <View className="row__label">
          {label}
          {sub ? <View className="row__sub">{sub}</View> : null}
        </View>
        <View className={cx('row__value', props.strong && 'row__value--strong')}>{value}</View>
      </View>
    );
  const inside = (
    <>
      {icon ? (
        <View className="row__icon">
          <Icon name={icon} />
        </View>
      ) : null}
      {words}
      {end}
      {onTap ? (
        <View className="row__next">
          <Icon name="next" />
        </View>
      ) : null}
    </>
  );
  const className = cx('row', props.sum && 'row--sum', onTap && 'row--tap');
  if (!onTap) return <View className={className}>{inside}</View>;
  return (
    <Tap className={className} role="link" onTap={onTap}>
      {inside}
    </Tap>
  );
}
