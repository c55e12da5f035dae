import { open } from '@phone/lib';
import { StaffDesk, type DeskPage } from '@phone/ui';
import '../desk.scss';

type Props = DeskPage & {
  readonly on: 'due' | 'all' | 'new';
  readonly count?: number | undefined;
};

/** The frame of every page of the traffic police's desk. */
export function PoliceDesk({ on, count, ...page }: Props) {
  return (
    <StaffDesk
      {...page}
      brand="事故处理"
      posts={{ police: '民警' }}
      signIn={{ title: '请用民警账号登录', text: '这里只有交警能看。' }}
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
      ]}
    />
  );
}
