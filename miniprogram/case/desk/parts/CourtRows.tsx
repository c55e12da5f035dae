import { View } from '@tarojs/components';
import type { z } from 'zod';
import { severityNames } from '@shared/accident';
import { caseApi, type CaseRow, type CaseStage } from '@shared/case';
import { codeText, dayText, open, usePages } from '@phone/lib';
import { More, Table, Tag } from '@phone/ui';

type ListPage = z.output<typeof caseApi.listCases.output>;
type Props = {
  readonly first: ListPage;
  readonly asked: { readonly stage?: CaseStage };
  readonly empty: string;
};

const stageWords: Readonly<Record<CaseStage, string>> = {
  reported: '等责任认定',
  open: '没有申请调解',
  mediating: '正在调解',
  settled: '协议生效了',
  unsettled: '没有谈成',
  closed: '办完了',
};

/** The cases of the court, page by page. */
export function CourtRows({ first, asked, empty }: Props) {
  const pages = usePages(caseApi.listCases, asked, first);
  return (
    <>
      <Table
        label="案件"
        rows={pages.all.flatMap((page) => page.rows)}
        keyOf={(row) => row.id}
        onRow={(row) => open('case/desk/court/file', { caseId: row.id })}
        empty={empty}
        columns={[
          { head: '当事人', width: 'minmax(0, 1.4fr)', cell: (row) => <Who row={row} /> },
          { head: '事故', width: 'minmax(0, 1.2fr)', cell: (row) => <What row={row} /> },
          { head: '伤情', width: '92px', cell: (row) => severityNames[row.severity] },
          { head: '到哪了', width: '140px', cell: (row) => <Tag>{stageWords[row.stage]}</Tag> },
        ]}
      />
      <More of={pages}>看更早的</More>
    </>
  );
}

function Who({ row }: { readonly row: CaseRow }) {
  return (
    <>
      <View className="text--strong">{row.names.join(' / ')}</View>
      <View className="table__sub text--num">{codeText(row.code)}</View>
    </>
  );
}

function What({ row }: { readonly row: CaseRow }) {
  return (
    <>
      <View>{row.place}</View>
      <View className="table__sub">{dayText(row.occurredAt)}</View>
    </>
  );
}
