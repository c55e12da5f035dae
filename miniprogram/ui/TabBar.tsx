import { View } from '@tarojs/components';
import { goTab, type Tab } from '../lib/navigate';
import { aria } from './aria';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

const tabs: readonly { readonly tab: Tab; readonly label: string; readonly icon: IconName }[] = [
  { tab: 'home', label: '首页', icon: 'home' },
  { tab: 'me', label: '我的', icon: 'person' },
];

/** Our own, because WeChat's does not grow with large type. */
export function TabBar({ now }: { readonly now: Tab }) {
  return (
    <View className="tabbar" {...aria({ role: 'navigation', label: '主菜单' })}>
      {tabs.map(({ tab, label, icon }) => (
        <Tap
          key={tab}
          className={cx('tabbar__item', tab === now && 'is-on')}
          role="link"
          current={tab === now ? 'page' : undefined}
          onTap={() => {
            if (tab !== now) goTab(tab);
          }}
        >
          <Icon name={icon} />
          {label}
        </Tap>
      ))}
    </View>
  );
}
