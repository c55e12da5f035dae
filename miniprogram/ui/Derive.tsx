import { View } from '@tarojs/components';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';
import { cx } from './cx';
import { Link } from './Link';
import { Tag } from './Tag';

export type DeriveProps = {
  readonly name: string;
  /** Undefined: it cannot be worked out; `missing` says what is lacking. */
  readonly sum: Money | undefined;
  readonly formula: string;
  readonly sources: readonly { readonly label: string; readonly onTap: () => void }[];
  readonly verified: boolean;
  readonly missing?: string | undefined;
};

/** One item of the calculation with its formula, its year and its article. */
export function Derive({ name, sum, formula, sources, verified, missing }: DeriveProps) {
  const known = sum !== undefined;
  return (
    <View className="derive">
      <View className="derive__top">
        <View className="derive__name">{name}</View>
        <View className={cx('derive__sum', !known && 'text--late')}>
          {known ? moneyText(sum) : '算不出'}
        </View>
      </View>
      <View className="derive__formula">{known ? formula : (missing ?? formula)}</View>
      <View className="derive__source">
        {sources.map((source) => (
          <Link key={source.label} onTap={source.onTap}>
            {source.label}
          </Link>
        ))}
        {known ? (
          <Tag tone={verified ? 'done' : 'turn'}>{verified ? '已核对' : '数字待核对'}</Tag>
        ) : null}
      </View>
    </View>
  );
}
