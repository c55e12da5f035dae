import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { AppRoot } from './AppRoot';
import { aria } from './aria';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Offline } from './Offline';
import { Tap } from './Tap';

export type DeskProps = {
  /** 人民调解, 保险理赔 */
  readonly brand: string;
  readonly office: string;
  readonly nav: readonly {
    readonly key: string;
    readonly icon: IconName;
    readonly label: string;
    /** How many wait; none is not shown. */
    readonly count?: number | undefined;
    readonly on?: boolean;
    readonly onTap: () => void;
  }[];
  /** Who sits here: name, post. */
  readonly person: readonly string[];
  /** Where a page that was opened from another goes back to. */
  readonly onBack?: (() => void) | undefined;
  readonly title: string;
  readonly sub?: string | undefined;
  /** The clock, or a button, at the right of the title. */
  readonly aside?: ReactNode;
  /** Search at the left of the top bar, news at its right. */
  readonly search?: ReactNode;
  readonly news?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A staff page, only in the H5 build. Its entries stand at the left; on screens narrower than 900 px they are a bar
 * at the bottom, as on the phone pages.
 */
export function Desk(props: DeskProps) {
  const { brand, office, nav, person, search, news, children } = props;
  return (
    <AppRoot className="app--desk">
      <View className="desk">
        <View className="sidenav" {...aria({ role: 'navigation', label: '主菜单' })}>
          <View className="sidenav__brand">
            {brand}
            <View className="sidenav__office">{office}</View>
          </View>
          <View className="sidenav__items">
            {nav.map((item) => (
              <Tap
                key={item.key}
                className={cx('sidenav__item', item.on && 'is-on')}
                role="link"
                current={item.on ? 'page' : undefined}
                onTap={item.onTap}
              >
                <Icon name={item.icon} />
                {item.label}
                {!item.count ? null : <View className="sidenav__num">{item.count}</View>}
              </Tap>
            ))}
          </View>
          <View className="sidenav__foot">
            {person.map((line) => (
              <View key={line} className="sidenav__line">
                {line}
              </View>
            ))}
          </View>
        </View>
        <View className="desk__main">
          <Offline />
          <View
            className={cx('topbar', !search && 'topbar--bare')}
            {...aria({ role: 'region', label: '查找和消息' })}
          >
            {search}
            <View className="topbar__end">{news}</View>
          </View>
          <View className="desk__body" {...aria({ role: 'main' })}>
            <Head {...props} />
            {children}
          </View>
        </View>
      </View>
    </AppRoot>
  );
}

/** What the page is about, the way back from it, and its clock or act. */
function Head({ title, sub, aside, onBack }: DeskProps) {
  return (
    <View className="deskhead">
      <View className="deskhead__words">
        {onBack ? (
          <Tap className="deskhead__back" onTap={onBack}>
            <Icon name="back" size="s" />
            返回
          </Tap>
        ) : null}
        <View className="deskhead__title" {...aria({ role: 'heading', level: 1 })}>
          {title}
        </View>
        {sub ? <View className="deskhead__sub">{sub}</View> : null}
      </View>
      {aside ? <View className="deskhead__aside">{aside}</View> : null}
    </View>
  );
}
