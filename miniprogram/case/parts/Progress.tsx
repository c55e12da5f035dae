import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayText, dueText, now } from '@phone/lib';
import { Card, Link, Section, Timeline, type TimelineItem } from '@phone/ui';
import { citeText } from '../logic/cite-text';
import type { Running, Timeline as Entries } from '../logic/timeline';

/** 办到哪了: what happened, whose turn until when, what comes next; the articles one tap away. */
export function Progress({ entries }: { readonly entries: Entries }) {
  const [articles, setArticles] = useState(false);
  const at = now();
  const items: TimelineItem[] = [
    ...entries.done.map(({ key, title, who, at: when }) => ({
      key,
      state: 'done' as const,
      title,
      meta: `${dayText(when)} · ${who}`,
    })),
    ...entries.now.map((item) => ({
      key: item.key,
      state: stateOf(item, at),
      title: item.title,
      meta: `${item.who} · ${dueText(item.dueAt, at)}`,
    })),
    ...entries.next.map(({ key, title, note }) => ({
      key,
      state: 'next' as const,
      title,
      meta: note,
    })),
  ];
  return (
    <Section title="办到哪了">
      <Card>
        <Timeline items={items} label="办到哪了" />
        {articles ? <Articles running={entries.now} /> : null}
        {entries.now.length > 0 ? (
          <Link sub onTap={() => setArticles(!articles)}>
            {articles ? '收起条文' : '期限怎么算的？看条文'}
          </Link>
        ) : null}
      </Card>
    </Section>
  );
}

function stateOf(item: Running, at: string): TimelineItem['state'] {
  if (item.late || at > item.dueAt) return 'late';
  return item.mine ? 'now' : 'wait';
}

function Articles({ running }: { readonly running: readonly Running[] }) {
  return (
    <View className="mt-2">
      {running.map((item) => (
        <View key={item.key} className="text--sub mt-1">
          {`${item.title}：${dayText(item.startedAt)}开始，到${dayText(item.dueAt)}止。${citeText(item)}`}
          {item.provisional ? '放假安排公布后会重算。' : ''}
        </View>
      ))}
    </View>
  );
}
