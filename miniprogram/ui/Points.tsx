import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';

type PointsProps = {
  readonly items: readonly {
    readonly key: string;
    readonly mark?: 'yes' | 'no';
    readonly text: ReactNode;
  }[];
  /** 1, 2, 3 instead of marks. */
  readonly numbered?: boolean;
};

/** Plain points: what is so, what is not, or steps. */
export function Points({ items, numbered = false }: PointsProps) {
  return (
    <View className="points">
      {items.map((item, i) => (
        <View key={item.key} className="points__item">
          <View
            className={cx(
              'points__mark',
              numbered && 'points__mark--num',
              !numbered && item.mark === 'no' && 'points__mark--no',
            )}
          >
            {numbered ? i + 1 : <Icon name={item.mark === 'no' ? 'close' : 'check'} />}
          </View>
          <View>{item.text}</View>
        </View>
      ))}
    </View>
  );
}
