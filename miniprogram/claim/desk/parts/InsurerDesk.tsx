import type { ReactNode } from 'react';
import { goTab, momentText, now, open, useSession } from '@phone/lib';
import { AppRoot, Button, Desk, Empty, Icon } from '@phone/ui';
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

/** The frame of every page of an insurer's desk. */
export function InsurerDesk({ on, count, children, ...head }: Props) {
  const staff = useSession()?.me.staff;
  if (staff?.role !== 'insurer') return <NotHere />;
  return (
    <Desk
      {...head}
      brand="保险理赔"
      office={staff.office.name}
      person={[staff.name, '理赔岗']}
      news={
        <>
          <Icon name="clock" />
          {momentText(now())}
        </>
      }
      nav={[
        {
          key: 'open',
          icon: 'coin',
          label: '理赔',
          count,
          on: on !== 'done',
          onTap: () => open('claim/desk'),
        },
        {
          key: 'done',
          icon: 'check',
          label: '办完的',
          on: on === 'done',
          onTap: () => open('claim/desk', { view: 'done' }),
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
      <Empty icon="person" title="请用保险公司账号登录" text="这里只有保险公司理赔人员能看。">
        <Button onTap={() => open('account/login')}>去登录</Button>
      </Empty>
    </AppRoot>
  );
}
