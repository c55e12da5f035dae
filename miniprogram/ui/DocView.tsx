import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

type DocViewProps = {
  readonly files: readonly {
    readonly key: string;
    readonly label: string;
    readonly icon?: IconName;
  }[];
  readonly now: string;
  readonly onPick: (key: string) => void;
  /** 指纹一致, page, tools. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** The papers of a case on a desk: pick one above, read it below. */
export function DocView({ files, now, onPick, bar, children }: DocViewProps) {
  return (
    <View className="docview">
      <View className="docview__list" {...aria({ role: 'tablist', label: '材料' })}>
        {files.map((file) => (
          <Tap
            key={file.key}
            className={cx('docview__item', file.key === now && 'is-on')}
            role="tab"
            selected={file.key === now}
            onTap={() => onPick(file.key)}
          >
            <Icon name={file.icon ?? 'file'} />
            {file.label}
          </Tap>
        ))}
      </View>
      {bar ? <View className="docview__bar">{bar}</View> : null}
      <View className="docview__page">{children}</View>
    </View>
  );
}
