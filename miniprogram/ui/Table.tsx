import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { cx } from './cx';
import { Tap } from './Tap';

export type TableProps<R> = {
  readonly label: string;
  readonly columns: readonly {
    readonly head: string;
    /** A CSS grid width: `2fr`, `120px`. */
    readonly width: string;
    readonly num?: boolean;
    readonly cell: (row: R) => ReactNode;
  }[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly now?: string | undefined;
  readonly onRow?: (row: R) => void;
  readonly empty?: string;
};

/** A queue: first due first. With `onRow` each row opens. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, rows, keyOf, now, onRow, empty = '没有要办的。' } = props;
  const grid = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    <View className="panel table" {...aria({ role: 'table', label })}>
      <View className="table__head" style={grid} {...aria({ role: 'row' })}>
        {columns.map((column) => (
          <View
            key={column.head}
            className={cx('table__cell', column.num && 'table__cell--num')}
            {...aria({ role: 'columnheader' })}
          >
            {column.head}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const key = keyOf(row);
        const cells = columns.map((column) => (
          <View
            key={column.head}
            className={cx('table__cell', column.num && 'table__cell--num')}
            {...aria({ role: 'cell' })}
          >
            {column.cell(row)}
          </View>
        ));
        const className = cx('table__row', key === now && 'is-on', onRow && 'table__row--tap');
        return onRow ? (
          <Tap key={key} className={className} style={grid} role="row" onTap={() => onRow(row)}>
            {cells}
          </Tap>
        ) : (
          <View key={key} className={className} style={grid} {...aria({ role: 'row' })}>
            {cells}
          </View>
        );
      })}
      {rows.length === 0 ? (
        <View {...aria({ role: 'row' })}>
          <View className="table__none" {...aria({ role: 'cell' })}>
            {empty}
          </View>
        </View>
      ) : null}
    </View>
  );
}
