import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';
import { Tap } from './Tap';

export type SegmentsProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
};

/** Two to five short values side by side. */
export function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  return (
    <View className="segs" {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={cx('segs__item', option.value === value && 'is-on')}
          role="radio"
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </View>
  );
}
