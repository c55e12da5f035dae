import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';
import { Tap } from './Tap';
import type { TabsProps } from './Tabs';

type FilterProps<T extends string> = TabsProps<T> & { readonly end?: string };

/** What part of a queue is shown, with its count. */
export function Filter<T extends string>({ label, items, value, onChange, end }: FilterProps<T>) {
  return (
    <View className="filter">
      <View className="filter__items" {...aria({ role: 'tablist', label })}>
        {items.map((item) => (
          <Tap
            key={item.value}
            className={cx('filter__item', item.value === value && 'is-on')}
            role="tab"
            selected={item.value === value}
            onTap={() => onChange(item.value)}
          >
            {item.label}
            {item.count === undefined ? null : <View className="filter__num">{item.count}</View>}
          </Tap>
        ))}
      </View>
      {end ? <View className="filter__end">{end}</View> : null}
    </View>
  );
}
