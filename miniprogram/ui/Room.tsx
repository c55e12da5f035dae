import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

type RoomProps = {
  readonly bar: ReactNode;
  readonly tiles: ReactNode;
  readonly controls: ReactNode;
};

/** The dark part of a video room: a line of state, 2×2 `Tile`s, the `Control`s. They never move. */
export function Room({ bar, tiles, controls }: RoomProps) {
  return (
    <View className="room">
      <View className="room__bar">{bar}</View>
      <View className="room__tiles">{tiles}</View>
      <View className="room__controls">{controls}</View>
    </View>
  );
}
