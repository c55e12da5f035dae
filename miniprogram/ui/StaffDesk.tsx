import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { StaffRole } from '@shared/case';
import { momentText, now } from '../lib/format';
import { backOr, goTab, open } from '../lib/navigate';
import { useSession } from '../lib/session';
import { AppRoot } from './AppRoot';
import { aria } from './aria';
import { Button } from './Button';
import { Desk, type DeskProps } from './Desk';
import { Empty } from './Empty';
import { Icon } from './Icon';

type StaffDeskProps = Omit<DeskProps, 'office' | 'person' | 'nav' | 'onBack'> & {
  /** Whose desk it is, and what the person is called on it. */
  readonly posts: Readonly<Partial<Record<StaffRole, string>>>;
  /** The desk's own entries; notices and the first page follow by themselves. */
  readonly nav: DeskProps['nav'];
  /** For everybody else: with which account, and for whom the desk is. */
  readonly signIn: { readonly title: string; readonly text: string };
  /** The list behind this page: the way back of who came here by a link. Without it the page is a list itself. */
  readonly list?: string | undefined;
  readonly children: ReactNode;
};

/** What each page gives to the frame of its own agency. */
export type DeskPage = Pick<
  StaffDeskProps,
  'title' | 'sub' | 'aside' | 'search' | 'list' | 'children'
>;

/** The frame of an agency's desk: its office and person, its entries, and the door for those who do not belong here. */
export function StaffDesk({ posts, nav, signIn, news, list, children, ...head }: StaffDeskProps) {
  const staff = useSession()?.me.staff;
  const post = staff && posts[staff.role];
  if (!staff || !post) return <NotHere {...signIn} />;
  return (
    <Desk
      {...head}
      office={staff.office.name}
      person={[staff.name, post]}
      onBack={list ? () => backOr(list) : undefined}
      news={
        news ?? (
          <View className="topbar__clock">
            <Icon name="clock" />
            {momentText(now())}
          </View>
        )
      }
      nav={[
        ...nav,
        { key: 'notices', icon: 'bell', label: '通知', onTap: () => open('account/notices') },
        { key: 'home', icon: 'home', label: '首页', onTap: () => goTab('home') },
      ]}
    >
      {children}
    </Desk>
  );
}

function NotHere({ title, text }: StaffDeskProps['signIn']) {
  return (
    <AppRoot className="app--desk">
      <View {...aria({ role: 'main' })}>
        <Empty icon="person" title={title} text={text}>
          <Button onTap={() => open('account/login')}>去登录</Button>
        </Empty>
      </View>
    </AppRoot>
  );
}
