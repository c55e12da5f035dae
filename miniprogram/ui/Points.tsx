import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';

type PointsProps = {
  readonly items: readonly {
    readonly key: string;
    /** A dot says neither yes nor no. */
    readonly mark?: 'yes' | 'no' | 'dot';
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
              !numbered && item.mark === 'dot' && 'points__mark--dot',
            )}
          >
            {numbered ? i + 1 : markOf(item.mark)}
          </View>
          <View>{item.text}</View>
        </View>
      ))}
    </View>
  );
}

function markOf(mark: 'yes' | 'no' | 'dot' | undefined): ReactNode {
  if (mark === 'dot') return null;
  return <Icon name={mark === 'no' ? 'close' : 'check'} />;
}
