import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Tag, type TagTone } from './Tag';

export type TurnProps = {
  readonly state: 'mine' | 'wait' | 'late' | 'done';
  /** Whose turn, in words: 轮到您, 轮到豫安财险, 办完了. */
  readonly who: string;
  /** A `Due`, or the date it was done. */
  readonly due?: ReactNode;
  readonly title: string;
  readonly why?: string | undefined;
  /** Buttons. */
  readonly children?: ReactNode;
};

const tones: Readonly<Record<TurnProps['state'], TagTone | undefined>> = {
  mine: 'turn',
  wait: undefined,
  late: 'late',
  done: 'done',
};

/** Whose turn and until when: the top of a case page, once. */
export function Turn({ state, who, due, title, why, children }: TurnProps) {
  return (
    <View
      className={cx('turn', state !== 'wait' && `turn--${state}`)}
      {...aria({ role: 'region', label: `现在：${who}` })}
    >
      <View className="turn__who">
        <Tag tone={tones[state]} icon={state === 'done' ? 'check' : undefined}>
          {who}
        </Tag>
        {due}
      </View>
      <View className="turn__title" {...aria({ role: 'heading', level: 1 })}>
        {title}
      </View>
      {why ? <View className="turn__why">{why}</View> : null}
      {children ? <View className="btns">{children}</View> : null}
    </View>
  );
}
