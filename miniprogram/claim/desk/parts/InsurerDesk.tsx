import { open } from '@phone/lib';
import { StaffDesk, type DeskPage } from '@phone/ui';
import '../desk.scss';

type Props = DeskPage & {
  readonly on: 'open' | 'mediation' | 'done' | 'file';
  readonly count?: number | undefined;
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
