import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';

type StepsProps = { readonly now: number; readonly of: number; readonly unit?: string };

/** A fixed number of questions: 第 2 题，共 5 题. */
export function Steps({ now, of, unit = '题' }: StepsProps) {
  const text = `第 ${now} ${unit}，共 ${of} ${unit}`;
  return (
    <View
      className="steps"
      {...aria({ role: 'progressbar', label: '进度', min: 1, max: of, now, text })}
    >
      <View className="steps__text">{text}</View>
      <View className="steps__track">
        {Array.from({ length: of }, (_, i) => (
          <View
            key={i}
            className={cx('steps__seg', i + 1 < now && 'is-done', i + 1 === now && 'is-now')}
          />
        ))}
      </View>
    </View>
  );
}
