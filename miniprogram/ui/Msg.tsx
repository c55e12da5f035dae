import { View } from '@tarojs/components';
import { cx } from './cx';

type MsgProps = {
  readonly who: string;
  readonly time: string;
  readonly text: string;
  readonly you?: boolean;
};

export function Msg({ who, time, text, you = false }: MsgProps) {
  return (
    <View className={cx('msg', you && 'msg--you')}>
      <View className="msg__who">{`${you ? '我' : who} ${time}`}</View>
      <View className="msg__text">{text}</View>
    </View>
  );
}
