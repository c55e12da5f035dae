import { View } from '@tarojs/components';
import type { z } from 'zod';
import {
  accidentApi,
  accidentStatusNames,
  severityNames,
  type AccidentRow,
} from '@shared/accident';
import { periodTitle } from '@shared/case';
import { codeText, dayShort, now, open, usePages } from '@phone/lib';
import { Due, More, NothingFound, Table, Tag } from '@phone/ui';
import type { ListSearch } from '../../logic/search';

type ListPage = z.output<typeof accidentApi.list.output>;
type Props = {
  readonly first: ListPage;
  readonly asked: ListSearch & { readonly view: 'due' | 'all' };
  /** What was typed into the search; empty without one. */
  readonly wanted: string;
  readonly onAll: () => void;
};

/** The queue as a table, with further pages on demand. */
export function AccidentRows({ first, asked, wanted, onAll }: Props) {
  const { view } = asked;
  const pages = usePages(accidentApi.list, asked, first);
  const at = now();
  return (
    <>
      <Table
        label="事故"
        rows={pages.all.flatMap((page) => page.rows)}
        keyOf={(row) => row.caseId}
        onRow={(row) => open('accident/desk/file', { caseId: row.caseId })}
        empty={
          wanted ? (
            <NothingFound
              wanted={wanted}
              hint="姓名要写全，号牌要带省份简称，事故码是 2 个字母加 8 个数字。别的大队登记的，这里查不到。"
              onAll={onAll}
            />
          ) : view === 'due' ? (
            '现在没有要办的。有新事故或到期的，会排在这里。'
          ) : (
            '还没有登记过事故。点“登记事故”，第一件会列在这里。'
          )
        }
        columns={[
          { head: '事故', width: 'minmax(0, 1.3fr)', cell: (row) => <What row={row} /> },
          { head: '当事人', width: 'minmax(0, 1fr)', cell: (row) => row.names.join('、') },
          { head: '进展', width: '150px', cell: (row) => <State row={row} /> },
          {
            head: '该办什么，到哪天',
            width: '220px',
            cell: (row) =>
              row.due ? (
                <>
                  <View>{periodTitle(row.due.period)}</View>
                  <Due at={row.due.dueAt} now={at} />
                </>
              ) : (
                <View className="text--sub">没有要办的</View>
              ),
          },
        ]}
      />
      <More of={pages}>{view === 'due' ? '看后面的' : '看更早的'}</More>
    </>
  );
}

function What({ row }: { readonly row: AccidentRow }) {
  return (
    <>
      <View className="text--strong text--num">{codeText(row.code)}</View>
      <View className="table__sub">{`${dayShort(row.occurredAt)} ${row.place}`}</View>
    </>
  );
}

function State({ row }: { readonly row: AccidentRow }) {
  return (
    <>
      <View>{`${severityNames[row.severity]} · ${accidentStatusNames[row.status]}`}</View>
      {row.questions > 0 ? <Tag tone="turn">{`${row.questions} 人要核对`}</Tag> : null}
      {row.unreachable > 0 ? <Tag tone="late">{`${row.unreachable} 人没有手机号`}</Tag> : null}
    </>
  );
}
