import { View } from '@tarojs/components';

export function Or({ text = '或者' }: { readonly text?: string }) {
  return <View className="or">{text}</View>;
}
