import { View } from '@tarojs/components';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

type DoorProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly first?: boolean;
  readonly onTap: () => void;
};

/** One of the ways in. */
export function Door({ icon, title, text, first = false, onTap }: DoorProps) {
  return (
    <Tap className={cx('door', first && 'door--first')} role="link" onTap={onTap}>
      <View className="door__icon">
        <Icon name={icon} size="l" />
      </View>
      <View className="door__main">
        <View className="door__title">{title}</View>
        <View className="door__text">{text}</View>
      </View>
      <View className="door__next">
        <Icon name="next" />
      </View>
    </Tap>
  );
}
