import { open } from '@phone/lib';
import { Notice, StaffDesk, type DeskPage } from '@phone/ui';

/** The frame of the court's desk: it reads, and says what is still done at the court's window. */
export function CourtDesk({ children, ...page }: DeskPage) {
  return (
    <StaffDesk
      {...page}
      brand="法院"
      posts={{ judge: '法官' }}
      signIn={{ title: '请用法官账号登录', text: '这里只有法院能看。' }}
      nav={[
        {
          key: 'cases',
          icon: 'gavel',
          label: '本院案件',
          on: true,
          onTap: () => open('case/desk/court'),
        },
        { key: 'check', icon: 'seal', label: '查协议', onTap: () => open('mediation/check') },
        { key: 'calc', icon: 'calc', label: '算一算', onTap: () => open('calculation/ask') },
      ]}
    >
      <Notice title="司法确认和诉讼，现在还在窗口办">
        这里只能看，不能受理。当事人会带调解协议书到法院来；协议真不真，点“查协议”输查验码就知道。调解里谁出过什么价，这里看不到。
      </Notice>
      {children}
    </StaffDesk>
  );
}
