import type { ReactNode } from 'react';
import { open } from '@phone/lib';
import { StaffDesk } from '@phone/ui';
import '../desk.scss';

type Props = {
  readonly on: 'open' | 'mediation' | 'done' | 'file';
  readonly title: string;
  readonly sub?: string | undefined;
  readonly aside?: ReactNode;
  readonly search?: ReactNode;
  readonly count?: number | undefined;
  /** The list behind a page that is none itself. */
  readonly list?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of every page of an insurer's desk. */
export function InsurerDesk({ on, count, ...page }: Props) {
  return (
    <StaffDesk
      {...page}
      brand="保险理赔"
      posts={{ insurer: '理赔岗' }}
      signIn={{ title: '请用保险公司账号登录', text: '这里只有保险公司理赔人员能看。' }}
      nav={[
        {
          key: 'open',
          icon: 'coin',
          label: '理赔',
          count,
          on: on === 'open' || on === 'file',
          onTap: () => open('claim/desk'),
        },
        {
          key: 'mediation',
          icon: 'chat',
          label: '调解',
          on: on === 'mediation',
          onTap: () => open('claim/desk', { view: 'mediation' }),
        },
        {
          key: 'done',
          icon: 'check',
          label: '办完的',
          on: on === 'done',
          onTap: () => open('claim/desk', { view: 'done' }),
        },
      ]}
    />
  );
}
