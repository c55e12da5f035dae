import { View } from '@tarojs/components';
import type { Instant } from '@shared/kernel';
import { dueShort, dueState, dueText } from '../lib/format';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

export type DueProps = {
  readonly at: Instant;
  /** When it is now; pass `now()` so that a page shows one time throughout. */
  readonly now: Instant;
  /** First day of the term: until it is over nothing is called short. */
  readonly from?: Instant | undefined;
  /** Only the days, on a ground: for tables. */
  readonly chip?: boolean;
  /** The clock stands still, and why: 鉴定中，停表. */
  readonly stopped?: string | undefined;
  /** It was done: 第 3 天办完，限 5 天. */
  readonly met?: string | undefined;
};

/** A deadline: icon, words and colour; the words carry all. */
export function Due(props: DueProps) {
  const { at, now, from, chip = false } = props;
  const state = props.met ? 'done' : props.stopped ? 'stop' : dueState(at, now, from);
  return (
    <View className={cx('due', `due--${state}`, chip && 'due--chip')}>
      <Icon name={icons[state]} />
      <View>{props.met ?? props.stopped ?? (chip ? dueShort(at, now) : dueText(at, now))}</View>
    </View>
  );
}

const icons: Readonly<Record<'calm' | 'soon' | 'late' | 'stop' | 'done', IconName>> = {
  calm: 'clock',
  soon: 'clock',
  late: 'alert',
  stop: 'pausebox',
  done: 'check',
};
