import { Text, View } from '@tarojs/components';
import { chooseLargeType, deskOf, open, useSession, useTypeSize } from '@phone/lib';
import { Door, List, Notice, Page, PageHead, Row, Section, Toggle } from '@phone/ui';
import { MyCases } from './MyCases';

/** The three ways in, and the accidents this person already has. */
export default function HomePage() {
  const session = useSession();
  const staff = session?.me.staff;
  const desk = staff && deskOf(staff.role);
  const large = useTypeSize() > 1;
  return (
    <Page title="道交一体化" tab="home">
      <PageHead over="清丰县 · 不收钱 · 自愿用" title="事故赔偿，手机上办" />
      {desk ? (
        <Door
          first
          icon="home"
          title="进工作台"
          text={staff?.office.name ?? ''}
          onTap={() => open(desk)}
        />
      ) : null}
      <Door
        first={!desk}
        icon="letter"
        title="我收到通知"
        text="扫码，或填短信里的事故码"
        onTap={() => open('case/enter')}
      />
      <Door
        icon="calc"
        title="算一算"
        text="五个问题，一分钟。不用登录"
        onTap={() => open('calculation/ask')}
      />
      {staff ? null : (
        <Door
          icon="scale"
          title="工作人员入口"
          text="交警、调解员、保险公司、法院"
          onTap={() => open('account/login')}
        />
      )}
      <View className="mt-3">
        <Notice tone="soon">
          <Text className="notice__title">有人受伤？</Text>
          先打 120，再打 122。
        </Notice>
      </View>
      {session && !desk ? <MyCases role={staff?.role} /> : null}
      <Section title="还能做">
        <List>
          {session ? null : (
            <Row icon="person" label="登录，看我的事故" onTap={() => open('account/login')} />
          )}
          <Row
            icon="text"
            label="大字版"
            end={<Toggle label="大字版" on={large} onChange={chooseLargeType} />}
          />
        </List>
      </Section>
    </Page>
  );
}
