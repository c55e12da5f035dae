import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';

type Three = readonly [string, string, string];

export type CompareProps = {
  readonly label: string;
  readonly heads: Three;
  readonly rows: readonly { readonly ask: string; readonly cells: Three }[];
  /** Nothing is tinted before the person has chosen. */
  readonly chosen?: 1 | 2 | 3 | undefined;
};

/** Three ways side by side, question by question. */
export function Compare({ label, heads, rows, chosen }: CompareProps) {
  const pick = (i: number, part: string) =>
    cx(`compare__${part}`, chosen === i + 1 && `compare__${part}--pick`);
  return (
    <View
      className={cx('compare', chosen && `compare--${chosen}`)}
      {...aria({ role: 'table', label })}
    >
      <View className="compare__cols" {...aria({ role: 'row' })}>
        {heads.map((head, i) => (
          <View key={head} className={pick(i, 'head')} {...aria({ role: 'columnheader' })}>
            {head}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.ask} {...aria({ role: 'rowgroup', label: row.ask })}>
          <View {...aria({ role: 'row' })}>
            <View className="compare__ask" {...aria({ role: 'rowheader' })}>
              {row.ask}
            </View>
          </View>
          <View className="compare__cols" {...aria({ role: 'row' })}>
            {row.cells.map((cell, i) => (
              <View key={heads[i] ?? i} className={pick(i, 'cell')} {...aria({ role: 'cell' })}>
                {cell}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}
