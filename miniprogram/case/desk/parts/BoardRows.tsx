import { View } from '@tarojs/components';
import type { z } from 'zod';
import { caseApi, periodTitle, type OverdueRow } from '@shared/case';
import type { Instant } from '@shared/kernel';
import { codeText, usePages } from '@phone/lib';
import { Due, More, Table } from '@phone/ui';
import { officeName } from '../../logic/board';
import { citeText } from '../../logic/cite-text';

type Board = z.output<typeof caseApi.listOverdue.output>;

/** The periods themselves, page by page, first due first. */
export function BoardRows({ first, late }: { readonly first: Board; readonly late: boolean }) {
  const pages = usePages(caseApi.listOverdue, late ? { late } : {}, first);
  return (
    <>
      <Table
        label="期限"
        rows={pages.all.flatMap((board) => board.rows)}
        keyOf={(row) => row.id}
        empty={late ? '没有逾期的。' : '现在没有在走的期限。'}
        columns={columns(first.at)}
      />
      <More of={pages} />
    </>
  );
}

function columns(at: Instant) {
  return [
    {
      head: '事故',
      width: '124px',
      cell: (row: OverdueRow) => (
        <View className="text--strong text--num">{codeText(row.code)}</View>
      ),
    },
    { head: '轮到', width: 'minmax(0, 1fr)', cell: officeName },
    {
      head: '做什么',
      width: 'minmax(0, 1.4fr)',
      cell: (row: OverdueRow) => (
        <>
          {periodTitle(row.period)}
          <View className="table__sub">{citeText(row)}</View>
        </>
      ),
    },
    {
      head: '时限',
      width: '130px',
      cell: (row: OverdueRow) => <Due chip at={row.dueAt} now={at} from={row.startedAt} />,
    },
  ];
}
