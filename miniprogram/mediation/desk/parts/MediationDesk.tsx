import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { goTab, momentText, now, open, useSession } from '@phone/lib';
import { AppRoot, aria, Button, Desk, Empty, Icon } from '@phone/ui';
import '../desk.scss';

type Props = {
  readonly on: 'open' | 'done' | 'file';
  readonly title: string;
  readonly sub?: string | undefined;
  readonly aside?: ReactNode;
  readonly search?: ReactNode;
  readonly count?: number | undefined;
  readonly children: ReactNode;
};

const posts = { mediator: '人民调解员', clerk: '调委会工作人员' } as const;

/** The frame of every page of the mediators' and their office's desk. */
export function MediationDesk({ on, count, children, ...head }: Props) {
  const staff = useSession()?.me.staff;
  if (staff?.role !== 'mediator' && staff?.role !== 'clerk') return <NotHere />;
  return (
    <Desk
      {...head}
      brand="人民调解"
      office={staff.office.name}
      person={[staff.name, posts[staff.role]]}
      news={
        <>
          <Icon name="clock" />
          {momentText(now())}
        </>
      }
      nav={[
        {
          key: 'open',
          icon: 'list',
          label: staff.role === 'clerk' ? '全部案件' : '我的案件',
          count,
          on: on !== 'done',
          onTap: () => open('mediation/desk'),
        },
        {
          key: 'done',
          icon: 'check',
          label: '办完的',
          on: on === 'done',
          onTap: () => open('mediation/desk', { view: 'done' }),
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
        <Empty icon="person" title="请用调解账号登录" text="这里只有调解员和调委会能看。">
          <Button onTap={() => open('account/login')}>去登录</Button>
        </Empty>
      </View>
    </AppRoot>
  );
}

/** Whose desk this is; nobody's without a session of staff. */
export function useDesk(): 'mediator' | 'clerk' | undefined {
  const role = useSession()?.me.staff?.role;
  return role === 'mediator' || role === 'clerk' ? role : undefined;
}
