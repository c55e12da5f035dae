import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';
import { Tap } from './Tap';

export type TabsProps<T extends string> = {
  readonly label: string;
  readonly items: readonly {
    readonly value: T;
    readonly label: string;
    readonly count?: number | undefined;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

export function Tabs<T extends string>({ label, items, value, onChange }: TabsProps<T>) {
  return (
    <View className="tabs" {...aria({ role: 'tablist', label })}>
      {items.map((item) => (
        <Tap
          key={item.value}
          className={cx('tabs__item', item.value === value && 'is-on')}
          role="tab"
          selected={item.value === value}
          onTap={() => onChange(item.value)}
        >
          {item.label}
          {item.count === undefined ? null : <View className="tabs__num">{item.count}</View>}
        </Tap>
      ))}
    </View>
  );
}
