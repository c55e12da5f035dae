import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';

type FactsProps = {
  readonly rows: readonly { readonly label: string; readonly value: ReactNode }[];
};

/** Name and value, two columns. */
export function Facts({ rows }: FactsProps) {
  return (
    <View className="facts">
      {rows.map((row) => (
        <Fragment key={row.label}>
          <View className="facts__k">{row.label}</View>
          <View className="facts__v">{row.value}</View>
        </Fragment>
      ))}
    </View>
  );
}
