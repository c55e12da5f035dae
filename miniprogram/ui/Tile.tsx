import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

export type TileProps = {
  /** 孟凡琴, 我 */
  readonly name: string;
  /** How this person is here; the tile never goes black. */
  readonly state:
    'video' | 'camera-off' | 'connecting' | 'reconnecting' | 'voice' | 'phone' | 'text' | 'waiting';
  readonly speaking?: boolean;
  readonly muted?: boolean;
  /** The picture. In every other state than video it runs on behind the words. */
  readonly children?: ReactNode;
};

const shown: Readonly<
  Record<Exclude<TileProps['state'], 'video'>, { icon: IconName; text: string }>
> = {
  'camera-off': { icon: 'person', text: '关了画面' },
  connecting: { icon: 'rotate', text: '正在接通' },
  reconnecting: { icon: 'rotate', text: '画面卡住，正在重连' },
  voice: { icon: 'mic', text: '没有画面，用语音' },
  phone: { icon: 'phone', text: '在打电话' },
  text: { icon: 'chat', text: '在写字' },
  waiting: { icon: 'clock', text: '还没进来' },
};

/** One person in the room. */
export function Tile({ name, state, speaking = false, muted = false, children }: TileProps) {
  const body = state === 'video' ? undefined : shown[state];
  return (
    <View className={cx('tile', speaking && 'tile--speaking')}>
      {children}
      {body ? (
        <View className="tile__body">
          <Icon name={body.icon} size="l" />
          <View className="mt-1">{body.text}</View>
        </View>
      ) : null}
      <View className="tile__name">
        <View className="tile__tag">
          {muted ? <Icon name="micoff" /> : null}
          {speaking ? `${name} · 在说` : name}
        </View>
      </View>
    </View>
  );
}
