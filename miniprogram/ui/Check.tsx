import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tag } from './Tag';
import { Tap } from './Tap';

export type CheckProps = {
  readonly state: 'done' | 'missing' | 'doubt' | 'none';
  readonly title: string;
  /** The state in words: 发票 9 张; 差工资流水. */
  readonly text?: string | undefined;
  /** What the missing paper is worth. */
  readonly worth?: Money | undefined;
  readonly tag?: string | undefined;
  readonly onTap?: (() => void) | undefined;
  readonly children?: ReactNode;
};

const icons: Readonly<Record<CheckProps['state'], IconName | undefined>> = {
  done: 'check',
  missing: undefined,
  doubt: 'ask',
  none: 'minus',
};

/** One item of evidence per claim: there, missing, doubted, not needed. */
export function Check(props: CheckProps) {
  const { state, title, text, worth, tag, onTap } = props;
  const icon = icons[state];
  const inside = (
    <>
      <View className="check__state">{icon ? <Icon name={icon} /> : null}</View>
      <View className="check__main">
        <View className="check__top">
          <View className="check__title">{title}</View>
          {worth === undefined ? null : (
            <View className="check__worth">{`+${moneyText(worth)}`}</View>
          )}
          {tag ? <Tag tone="turn">{tag}</Tag> : null}
        </View>
        {text ? <View className="text--sub">{text}</View> : null}
        {props.children}
      </View>
      {onTap ? (
        <View className="row__next">
          <Icon name="next" />
        </View>
      ) : null}
    </>
  );
  const className = cx('check', state !== 'missing' && `is-${state}`);
  if (!onTap) return <View className={className}>{inside}</View>;
  return (
    <Tap className={className} role="link" onTap={onTap}>
      {inside}
    </Tap>
  );
}
