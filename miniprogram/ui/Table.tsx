import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
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
  /** In place of the rows when there are none. */
  readonly empty?: ReactNode;
};

/** A queue: first due first. With `onRow` each row opens. On narrow screens each row is a list of labelled values. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, rows, keyOf, now, onRow, empty = '没有要办的。' } = props;
  const grid = {
    '--columns': columns.map(({ width }) => growing(width)).join(' '),
  } as CSSProperties;
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
            <View className="table__label">{column.head}</View>
            <View className="table__value">{column.cell(row)}</View>
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

/** A column of a fixed width holds as many letters when they are large. */
function growing(width: string): string {
  return width.replace(/(\d+)px/g, 'calc($1px * var(--type))');
}
