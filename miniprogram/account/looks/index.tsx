import { accountApi, type LookView } from '@shared/account';
import { goLogin, open, stampText, today, useLoaded, useSession } from '@phone/lib';
import { Audit, Await, Button, Empty, List, Page, PageHead, Row, Section } from '@phone/ui';
import { looksThisMonth, purposeText, whatWasSeen, whoLooked } from '../logic/looks';

/** 谁看过我的信息: one line for every read of personal data by somebody else; nobody can delete one. */
export default function LooksPage() {
  const session = useSession();
  const looks = useLoaded(accountApi.listLooks, session ? {} : undefined);
  return (
    <Page title="谁看过我的信息">
      {session ? (
        <Await of={looks}>{(value) => <Looks looks={value.looks} />}</Await>
      ) : (
        <Empty icon="eye" title="登录后能看" text="每看一次您的信息，这里就多一行。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function Looks({ looks }: { readonly looks: readonly LookView[] }) {
  return (
    <>
      <PageHead
        title={`这个月看过 ${looksThisMonth(looks, today())} 次`}
        lead="每看一次，这里就多一行。谁都删不掉。"
      />
      {looks.length === 0 ? (
        <Empty
          icon="eye"
          title="还没有人看过"
          text="谁看了您的手机号、身份证号，会马上记在这里。"
        />
      ) : (
        <List role="list" label="谁看过我的信息">
          {looks.map((look, i) => (
            <Audit
              key={`${look.at}-${i}`}
              who={whoLooked(look)}
              when={stampText(look.at)}
              did={[`看了：${whatWasSeen(look)}`, `为了：${purposeText(look)}`]}
            />
          ))}
        </List>
      )}
      <Section title="您能做的">
        <List>
          <Row
            icon="shield"
            label="我的通知"
            sub="核对身份、代办，都会告诉您"
            onTap={() => open('account/notices')}
          />
        </List>
      </Section>
    </>
  );
}
