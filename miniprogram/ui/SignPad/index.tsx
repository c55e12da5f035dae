import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '../Tap';
import type { Ink } from './ink';
import { Surface } from './Surface';

export type SignPadProps = {
  /** 请 王秀兰 签名 */
  readonly label: string;
  /** After every stroke; `undefined` once it is wiped. Too few strokes are for the caller to refuse. */
  readonly onInk: (ink: Ink | undefined) => void;
};

/** Signing by hand. Put 手不方便写？ beside it. */
export function SignPad({ label, onInk }: SignPadProps) {
  const [wiped, setWiped] = useState(0);
  const [begun, setBegun] = useState(false);
  return (
    <View className="signpad">
      <View className="signpad__line" />
      {begun ? null : <View className="signpad__hint">用手指写在线上</View>}
      <Surface
        label={label}
        wiped={wiped}
        onInk={(ink) => {
          setBegun(true);
          onInk(ink);
        }}
      />
      <Tap
        className="signpad__clear"
        onTap={() => {
          setWiped(wiped + 1);
          setBegun(false);
          onInk(undefined);
        }}
      >
        重写
      </Tap>
    </View>
  );
}
