import type { z } from 'zod';
import { caseApi, type CaseRow } from '@shared/case';
import { codeText, dayText, now, open, useLoaded, usePages } from '@phone/lib';
import { Await, Due, More, Table, Tag } from '@phone/ui';

type ListPage = z.output<typeof caseApi.listCases.output>;
const mediating = { stage: 'mediating' } as const;

/** 调解: the cases at the table in which this insurer has a policy; whose turn, and until when. */
export function MediationQueue() {
  const list = useLoaded(caseApi.listCases, mediating);
  return <Await of={list}>{(first) => <MediationPages first={first} />}</Await>;
}

function MediationPages({ first }: { readonly first: ListPage }) {
  const pages = usePages(caseApi.listCases, mediating, first);
  return (
    <>
      <MediationTable rows={pages.all.flatMap((page) => page.rows)} />
      <More of={pages} />
    </>
  );
}

function MediationTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  return (
    <Table
      label="调解"
      rows={rows}
      keyOf={(row) => row.id}
      onRow={(row) => open('mediation/home', { caseId: row.id })}
      empty="没有正在调解的事故。有人申请调解，会请您答复，并列在这里。"
      columns={[
        { head: '当事人', width: 'minmax(0, 1.4fr)', cell: (row) => row.names.join('、') },
        { head: '事故码', width: '124px', cell: (row) => codeText(row.code) },
        { head: '事故', width: '112px', cell: (row) => dayText(row.occurredAt) },
        {
          head: '轮到谁',
          width: 'minmax(0, 1fr)',
          cell: ({ due }) => (due?.mine ? <Tag tone="turn">轮到您</Tag> : '等别人'),
        },
        {
          head: '期限',
          width: '212px',
          cell: ({ due }) => (due?.mine ? <Due at={due.dueAt} now={now()} /> : '没有'),
        },
      ]}
    />
  );
}
