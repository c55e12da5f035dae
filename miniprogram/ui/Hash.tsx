import { View } from '@tarojs/components';

/** A fingerprint in groups of four. */
export function Hash({ value }: { readonly value: string }) {
  return <View className="hash">{value.match(/.{1,4}/g)?.join(' ') ?? value}</View>;
}
