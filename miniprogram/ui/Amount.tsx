import { Text, View } from '@tarojs/components';
import { formatMoney, type Money } from '@shared/kernel';
import { aria } from './aria';
import { cx } from './cx';

type AmountProps = { readonly value: Money; readonly size?: 'hero' | 'big' };

/** Money, with its small cents; read aloud as 134742.42元. */
export function Amount({ value, size }: AmountProps) {
  const text = formatMoney(Math.abs(value) as Money);
  const spoken = `${value < 0 ? '负' : ''}${text.replace(/,/g, '')}元`;
  return (
    <View
      className={cx('amount', size && `amount--${size}`)}
      {...aria({ role: 'img', label: spoken })}
    >
      {value < 0 ? <Text>−</Text> : null}
      <Text className="amount__cur">¥</Text>
      <Text>{text.slice(0, -3)}</Text>
      <Text className="amount__cents">{text.slice(-3)}</Text>
    </View>
  );
}
