import { View } from '@tarojs/components';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

type AddTilesProps = {
  readonly items: readonly {
    readonly icon: IconName;
    readonly label: string;
    readonly onTap: () => void;
  }[];
};

/** Ways to add a file: 拍照, 相册, 文件. */
export function AddTiles({ items }: AddTilesProps) {
  return (
    <View className="addtiles">
      {items.map((item) => (
        <Tap key={item.label} className="addtile" onTap={item.onTap}>
          <Icon name={item.icon} />
          {item.label}
        </Tap>
      ))}
    </View>
  );
}
