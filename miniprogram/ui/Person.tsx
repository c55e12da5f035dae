import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';

type PersonProps = {
  readonly name: string;
  readonly role?: string | undefined;
  readonly you?: boolean;
  /** An office or a firm: square. */
  readonly office?: boolean;
  readonly end?: ReactNode;
};

/** Who, and in which role. */
export function Person({ name, role, you = false, office = false, end }: PersonProps) {
  return (
    <View className="person">
      <View
        className={cx('person__face', you && 'person__face--you', office && 'person__face--office')}
        {...aria({ hidden: true })}
      >
        {name.slice(0, 1)}
      </View>
      <View className="person__main">
        {you ? `${name}（您）` : name}
        {role ? <View className="person__role">{role}</View> : null}
      </View>
      {end}
    </View>
  );
}
