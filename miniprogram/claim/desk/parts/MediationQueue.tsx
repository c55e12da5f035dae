import { useState } from 'react';
import type { z } from 'zod';
import { caseApi, periodTitle, type CaseRow } from '@shared/case';
import type { Refusal } from '@shared/kernel';
import { call, codeText, dayText, now, open, useLoaded } from '@phone/lib';
import { Await, Button, Due, Refused, Table, Tag } from '@phone/ui';

type ListPage = z.output<typeof caseApi.listCases.output>;
const mediating = { stage: 'mediating' } as const;

/** 调解: the cases at the table in which this insurer has a policy; whose turn, and until when. */
export function MediationQueue() {
  const first = useLoaded(caseApi.listCases, mediating);
  const [pages, setPages] = useState<readonly ListPage[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const more = async (after: string) => {
    const answer = await call(caseApi.listCases, { ...mediating, after });
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) setPages((before) => [...before, answer.value]);
  };
  return (
    <Await of={first}>
      {(value) => {
        const all = [value, ...pages];
        const next = all.at(-1)?.next;
        return (
          <>
            <MediationTable rows={all.flatMap((page) => page.rows)} />
            <Refused refusal={refusal} />
            {next ? (
              <Button variant="secondary" small className="mt-4" onTap={() => more(next)}>
                看后面的
              </Button>
            ) : null}
          </>
        );
      }}
    </Await>
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
        { head: '事故码', width: '150px', cell: (row) => codeText(row.code) },
        { head: '事故', width: '120px', cell: (row) => dayText(row.occurredAt) },
        {
          head: '轮到谁',
          width: 'minmax(0, 1fr)',
          cell: ({ due }) =>
            due?.mine ? <Tag tone="turn">{`轮到您：${periodTitle(due.period)}`}</Tag> : '等别人',
        },
        {
          head: '期限',
          width: '210px',
          cell: ({ due }) => (due?.mine ? <Due at={due.dueAt} now={now()} /> : '没有'),
        },
      ]}
    />
  );
}
