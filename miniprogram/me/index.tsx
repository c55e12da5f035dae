import { useState } from 'react';
import { accountApi } from '@shared/account';
import {
  call,
  chooseLargeType,
  deskOf,
  goTab,
  newKey,
  open,
  signOut,
  useSession,
  useTypeSize,
} from '@phone/lib';
import {
  Button,
  Dialog,
  List,
  Page,
  PageHead,
  Person,
  Card,
  Row,
  Section,
  Toggle,
} from '@phone/ui';

/** 我的: large type, notices, who looked, leave. */
export default function MePage() {
  const session = useSession();
  const large = useTypeSize() > 1;
  const [leaving, setLeaving] = useState(false);

  const leave = async () => {
    // Signing out must work without a network too: the phone forgets in any case.
    await call(accountApi.logout, {}, { key: newKey() });
    signOut();
    setLeaving(false);
    goTab('home');
  };

  const { me } = session ?? {};
  const desk = me?.staff && deskOf(me.staff.role);
  return (
    <Page title="我的" tab="me">
      <PageHead
        title={me ? '我的' : '还没有登录'}
        lead={me ? undefined : '登录后能看您的事故和通知。'}
      />
      {me ? (
        <Card>
          <Person
            name={me.staff?.name ?? '我的账号'}
            role={me.staff?.office.name ?? me.phoneMasked}
          />
        </Card>
      ) : (
        <Button block onTap={() => open('account/login')}>
          去登录
        </Button>
      )}
      {me?.staff && desk ? (
        <Section title="我的工作">
          <List>
            <Row icon="home" label="进工作台" sub={me.staff.office.name} onTap={() => open(desk)} />
          </List>
        </Section>
      ) : null}
      <Section title="我的信息">
        <List>
          <Row icon="bell" label="我的通知" onTap={() => open('account/notices')} />
          {me?.staff ? null : (
            <Row
              icon="eye"
              label="谁看过我的信息"
              sub="每看一次，多一行"
              onTap={() => open('account/looks')}
            />
          )}
        </List>
      </Section>
      <Section title="看着方便">
        <List>
          <Row
            icon="text"
            label="大字版"
            sub="字大四成"
            end={<Toggle label="大字版" on={large} onChange={chooseLargeType} />}
          />
        </List>
      </Section>
      {me ? (
        <Section>
          <Button variant="secondary" block onTap={() => setLeaving(true)}>
            退出登录
          </Button>
        </Section>
      ) : null}
      <Dialog
        open={leaving}
        title="退出登录？"
        yes="是，退出"
        no="不退出"
        onYes={leave}
        onNo={() => setLeaving(false)}
      >
        这部手机上没交的草稿会清掉。已经交的都在。
      </Dialog>
    </Page>
  );
}
