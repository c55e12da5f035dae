import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

type StatProps = {
  readonly label: string;
  /** Undefined: fewer than ten cases, so nothing is shown that could point at a person. */
  readonly number: string | undefined;
  readonly unit?: string;
  /** The denominator or the interval; never left out. */
  readonly note: string;
};

export function Stat({ label, number, unit, note }: StatProps) {
  return (
    <View className="stat">
      <View className="stat__label">{label}</View>
      <View className={number === undefined ? 'stat__num stat__num--none' : 'stat__num'}>
        {number ?? '不到 10 件'}
        {number !== undefined && unit ? <Text className="stat__unit">{unit}</Text> : null}
      </View>
      <View className="stat__note">{number === undefined ? '不显示，免得认出是谁' : note}</View>
    </View>
  );
}

export function Stats({ children }: { readonly children: ReactNode }) {
  return <View className="stats">{children}</View>;
}
