import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { back } from '../lib/navigate';
import { aria } from './aria';
import { Icon } from './Icon';
import { Tap } from './Tap';

type NavBarProps = { readonly title: string; readonly canGoBack: boolean };

/** The bar on top; in the mini-program WeChat draws its own with this title. */
export function NavBar({ title, canGoBack }: NavBarProps) {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.title = title;
    else void Taro.setNavigationBarTitle({ title });
  }, [title]);
  if (process.env.TARO_ENV !== 'h5') return null;
  return (
    <View className="navbar" {...aria({ role: 'banner' })}>
      {canGoBack ? (
        <Tap className="navbar__back" label="返回" onTap={back}>
          <Icon name="back" />
        </Tap>
      ) : (
        <View className="navbar__back" />
      )}
      <View className="navbar__title">{title}</View>
      <View className="navbar__back" />
    </View>
  );
}
