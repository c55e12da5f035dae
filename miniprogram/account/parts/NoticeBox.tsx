import { View } from '@tarojs/components';
import { useState } from 'react';
import type { z } from 'zod';
import { accountApi, type Me, type NoticeView } from '@shared/account';
import type { Refusal } from '@shared/kernel';
import { call, momentText, open } from '@phone/lib';
import { Button, Empty, List, PageHead, Refused, Row, Tabs, Tag } from '@phone/ui';
import { noticePage } from '../logic/notice-page';
import { noticeText } from '../logic/notice-texts';

type BoxPage = z.output<typeof accountApi.listNotices.output>;
type Show = 'all' | 'unread';

/** The notices of one person, page by page; opening one marks it as read. */
export function NoticeBox({ first, me }: { readonly first: BoxPage; readonly me: Me }) {
  const older = useOlder(first);
  const [read, setRead] = useState<readonly string[]>([]);
  const [show, setShow] = useState<Show>('all');

  const notices = [...first.notices, ...older.notices].map((notice) =>
    read.includes(notice.id) ? { ...notice, read: true } : notice,
  );
  const unread = notices.filter((notice) => !notice.read);
  const shown = show === 'all' ? notices : unread;

  const follow = (notice: NoticeView) => {
    if (!notice.read) {
      setRead((before) => [...before, notice.id]);
      void call(accountApi.readNotice, { id: notice.id }, { key: `read-${notice.id}` });
    }
    const target = noticePage(notice, me);
    if (target) open(target.page, target.caseId ? { caseId: target.caseId } : {});
  };

  return (
    <>
      <PageHead title={unread.length > 0 ? `${unread.length} 条没看` : '都看过了'} />
      <Tabs
        label="看哪些"
        value={show}
        onChange={setShow}
        items={[
          { value: 'all', label: '全部' },
          { value: 'unread', label: '没看的', count: unread.length },
        ]}
      />
      {shown.length === 0 ? (
        <Empty title="还没有通知" text="有新进展会发短信，也会在这里。" />
      ) : null}
      {shown.length > 0 ? (
        <List>
          {shown.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onTap={() => follow(notice)} />
          ))}
        </List>
      ) : null}
      <Refused refusal={older.refusal} />
      {older.next ? (
        <Button variant="quiet" block busy={older.loading} busyText="正在打开" onTap={older.load}>
          看更早的
        </Button>
      ) : null}
    </>
  );
}

function NoticeRow({ notice, onTap }: { readonly notice: NoticeView; readonly onTap: () => void }) {
  const { title, text } = noticeText(notice);
  return (
    <Row label={title} sub={text} onTap={onTap}>
      <View className="row__flow mt-1">
        <View className="text--cap">{momentText(notice.at)}</View>
        {notice.read ? null : <Tag tone="turn">没看</Tag>}
      </View>
    </Row>
  );
}

/** The pages after the first one. */
function useOlder(first: BoxPage) {
  const [pages, setPages] = useState<readonly BoxPage[]>([]);
  const [loading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const next = (pages.at(-1) ?? first).next;

  const load = async () => {
    if (!next) return;
    setLoading(true);
    const answer = await call(accountApi.listNotices, { after: next });
    setLoading(false);
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) setPages((before) => [...before, answer.value]);
  };
  return { notices: pages.flatMap((page) => page.notices), next, loading, refusal, load };
}
