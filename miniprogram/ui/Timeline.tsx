import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Icon } from './Icon';
import { Tap } from './Tap';

export type TimelineItem = {
  readonly key: string;
  readonly state: 'done' | 'late' | 'now' | 'wait' | 'next';
  readonly title: string;
  readonly meta?: string | undefined;
};

/** More than this and the past is folded. */
const most = 12;

/** What happened, what is now, what comes. */
export function Timeline({
  items,
  label = '进展',
}: {
  readonly items: readonly TimelineItem[];
  readonly label?: string;
}) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, items.length - most);
  return (
    <View>
      {hidden > 0 ? (
        <Tap className="link link--sub" onTap={() => setAll(true)}>{`看更早的 ${hidden} 条`}</Tap>
      ) : null}
      <View className="tl" {...aria({ role: 'list', label })}>
        {items.slice(hidden).map((item) => (
          <Line key={item.key} item={item} />
        ))}
      </View>
    </View>
  );
}

function Line({ item }: { readonly item: TimelineItem }) {
  const { state, title, meta } = item;
  const current = state === 'now' || state === 'wait';
  return (
    <View
      className={cx('tl__item', `is-${state}`)}
      {...aria({ role: 'listitem', current: current ? 'step' : undefined })}
    >
      <View className="tl__dot">
        {state === 'done' ? <Icon name="check" /> : state === 'late' ? <Icon name="alert" /> : null}
      </View>
      <View className="tl__title">{title}</View>
      {meta ? (
        <View
          className={cx(
            'tl__meta',
            state === 'late' && 'text--late',
            state === 'now' && 'text--turn',
          )}
        >
          {meta}
        </View>
      ) : null}
    </View>
  );
}
