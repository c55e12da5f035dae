import { View } from '@tarojs/components';
import { accountApi } from '@shared/account';
import { goLogin, useLoaded, useSession } from '@phone/lib';
import { Await, Button, Empty, Notice, Page } from '@phone/ui';
import { NoticeBox } from '../parts/NoticeBox';

/** 通知: everything that was told to this person or office, newest first; each line leads to its page. */
export default function NoticesPage() {
  const session = useSession();
  const box = useLoaded(accountApi.listNotices, session ? {} : undefined);
  return (
    <Page title="通知">
      {session ? (
        <Await of={box}>{(value) => <NoticeBox first={value} me={session.me} />}</Await>
      ) : (
        <Empty title="登录后能看通知" text="有新进展，这里会多一条。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
      <View className="mt-5">
        <Notice>微信和短信只是提醒，不算正式送达。</Notice>
      </View>
    </Page>
  );
}
