import { open, useSession } from '@phone/lib';
import { StaffDesk, type DeskPage } from '@phone/ui';
import '../desk.scss';

type Props = DeskPage & {
  readonly on: 'open' | 'done' | 'file';
  readonly count?: number | undefined;
};

/** The frame of every page of the mediators' and their office's desk. */
export function MediationDesk({ on, count, ...page }: Props) {
  const mine = useDesk() !== 'clerk';
  return (
    <StaffDesk
      {...page}
      brand="人民调解"
      posts={{ mediator: '人民调解员', clerk: '调委会工作人员' }}
      signIn={{ title: '请用调解账号登录', text: '这里只有调解员和调委会能看。' }}
      nav={[
        {
          key: 'open',
          icon: 'list',
          label: mine ? '我的案件' : '全部案件',
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
      ]}
    />
  );
}

/** Whose desk this is; nobody's without a session of staff. */
export function useDesk(): 'mediator' | 'clerk' | undefined {
  const role = useSession()?.me.staff?.role;
  return role === 'mediator' || role === 'clerk' ? role : undefined;
}
