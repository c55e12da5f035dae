import { View } from '@tarojs/components';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';
import { aria } from './aria';

/** a 交强险, b 商业险, c 侵权人, d 自己承担: in the order of the law. */
export type Payer = 'a' | 'b' | 'c' | 'd';

export type PayersProps = {
  readonly parts: readonly {
    readonly payer: Payer;
    readonly name: string;
    readonly sum: Money;
    readonly why?: string | undefined;
  }[];
};

/** Who pays how much: one bar, and a legend that repeats every number. */
export function Payers({ parts }: PayersProps) {
  return (
    <View className="payers">
      <PayersBar parts={parts} />
      <View className="mt-2">
        {parts.map((part) => (
          <View key={part.name} className="payers__row">
            <View className={`payers__key payers__seg--${part.payer}`} />
            <View className="payers__flow">
              <View className="payers__name">{part.name}</View>
              <View className="payers__sum">{moneyText(part.sum)}</View>
              {part.why ? <View className="payers__why">{part.why}</View> : null}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** The bar alone, where the legend stands elsewhere. */
export function PayersBar({ parts }: PayersProps) {
  const total = parts.reduce((sum, part) => sum + part.sum, 0);
  const label = parts.map((part) => `${part.name} ${moneyText(part.sum)}`).join('，');
  return (
    <View className="payers__bar" {...aria({ role: 'img', label: `谁来付：${label}` })}>
      {parts
        .filter((part) => part.sum > 0)
        .map((part) => (
          <View
            key={part.name}
            className={`payers__seg payers__seg--${part.payer}`}
            style={{ width: `${(part.sum / total) * 100}%` }}
          />
        ))}
    </View>
  );
}
