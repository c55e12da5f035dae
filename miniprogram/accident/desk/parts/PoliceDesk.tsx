import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { goTab, open, useSession } from '@phone/lib';
import { AppRoot, aria, Button, Desk, Empty } from '@phone/ui';
import '../desk.scss';

type Props = {
  readonly on: 'due' | 'all' | 'new';
  readonly title: string;
  readonly sub?: string | undefined;
  readonly aside?: ReactNode;
  readonly search?: ReactNode;
  readonly news?: ReactNode;
  readonly count?: number | undefined;
  readonly children: ReactNode;
};

/** The frame of every page of the traffic police's desk. */
export function PoliceDesk({ on, count, children, ...head }: Props) {
  const staff = useSession()?.me.staff;
  if (staff?.role !== 'police') return <NotHere />;
  return (
    <Desk
      {...head}
      brand="事故处理"
      office={staff.office.name}
      person={[staff.name, '民警']}
      nav={[
        {
          key: 'due',
          icon: 'clock',
          label: '待处理',
          count,
          on: on === 'due',
          onTap: () => open('accident/desk'),
        },
        {
          key: 'all',
          icon: 'car',
          label: '全部事故',
          on: on === 'all',
          onTap: () => open('accident/desk', { view: 'all' }),
        },
        {
          key: 'new',
          icon: 'plus',
          label: '登记事故',
          on: on === 'new',
          onTap: () => open('accident/desk/form'),
        },
        { key: 'notices', icon: 'bell', label: '通知', onTap: () => open('account/notices') },
        { key: 'home', icon: 'home', label: '首页', onTap: () => goTab('home') },
      ]}
    >
      {children}
    </Desk>
  );
}

function NotHere() {
  return (
    <AppRoot className="app--desk">
      <View {...aria({ role: 'main' })}>
        <Empty icon="person" title="请用民警账号登录" text="这里只有交警能看。">
          <Button onTap={() => open('account/login')}>去登录</Button>
        </Empty>
      </View>
    </AppRoot>
  );
}
