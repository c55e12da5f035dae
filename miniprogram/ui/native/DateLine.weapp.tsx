import { Picker, View } from '@tarojs/components';
import { aria } from '../aria';
import type { DateProps } from './types';

export function DateLine(props: DateProps) {
  const { id, className, label, value, first, last, off, onDate, children } = props;
  return (
    <Picker
      id={id}
      mode="date"
      value={value}
      disabled={off}
      {...(first ? { start: first } : {})}
      {...(last ? { end: last } : {})}
      onChange={(event) => onDate(event.detail.value)}
      {...aria({ label: value ? `${label} ${value}` : label })}
    >
      <View className={className}>{children}</View>
    </Picker>
  );
}
