import { View } from '@tarojs/components';

/** A page under a mask scrolls in the mini-program unless the mask catches it; a browser knows no such word. */
const still = process.env.TARO_ENV === 'weapp' ? { catchMove: true } : {};

/** What lies between a layer and its page; a tap on it closes the layer. */
export function Mask({ onTap }: { readonly onTap: () => void }) {
  return <View className="mask" {...still} onClick={onTap} />;
}
