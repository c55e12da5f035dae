import { View } from '@tarojs/components';
import { useState } from 'react';
import type { z } from 'zod';
import { accountApi, type Me, type NoticeView } from '@shared/account';
import { call, momentText, open, usePages } from '@phone/lib';
import { Empty, List, More, PageHead, Row, Tabs, Tag } from '@phone/ui';
import { noticePage } from '../logic/notice-page';
import { noticeText } from '../logic/notice-texts';

type BoxPage = z.output<typeof accountApi.listNotices.output>;
type Show = 'all' | 'unread';

/** The notices of one person, page by page; opening one marks it as read. */
export function NoticeBox({ first, me }: { readonly first: BoxPage; readonly me: Me }) {
  const pages = usePages(accountApi.listNotices, {}, first);
  const [read, setRead] = useState<readonly string[]>([]);
  const [show, setShow] = useState<Show>('all');

  const notices = pages.all
    .flatMap((page) => page.notices)
    .map((notice) => (read.includes(notice.id) ? { ...notice, read: true } : notice));
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
      <More of={pages}>看更早的</More>
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
