import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Listen } from './Listen';

type PageHeadProps = {
  /** The task or the result, not the module. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** A small line above. */
  readonly over?: string;
  /** What is read aloud; on pages where a decision is taken. */
  readonly listen?: string | undefined;
};

export function PageHead({ title, lead, over, listen }: PageHeadProps) {
  return (
    <View className="pagehead">
      {over ? <View className="text--sub">{over}</View> : null}
      <View
        className={over ? 'pagehead__title mt-1' : 'pagehead__title'}
        {...aria({ role: 'heading', level: 1 })}
      >
        {title}
      </View>
      {lead ? <View className="pagehead__lead">{lead}</View> : null}
      {listen ? <Listen text={listen} /> : null}
    </View>
  );
}
