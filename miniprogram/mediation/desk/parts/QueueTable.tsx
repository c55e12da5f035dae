import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { codeText, dayShort, momentText, now, open } from '@phone/lib';
import { Due, Table, Tag } from '@phone/ui';
import { dueTitle, rowTurn, type Desk, type Row } from '../../logic/desk-turn';

type Props = {
  readonly rows: readonly Row[];
  readonly desk: Desk;
  /** In place of the rows when there are none. */
  readonly empty: ReactNode;
};

export function QueueTable({ rows, desk, empty }: Props) {
  const at = now();
  return (
    <Table
      label="调解案件"
      rows={rows}
      keyOf={(row) => row.mediation}
      onRow={(row) => open('mediation/desk/file', { caseId: row.caseId })}
      empty={empty}
      columns={[
        { head: '事故', width: 'minmax(0, 1.2fr)', cell: (row) => <Names row={row} /> },
        { head: '轮到', width: '92px', cell: (row) => <Whose row={row} desk={desk} /> },
        {
          head: '做什么',
          width: 'minmax(0, 1fr)',
          cell: (row) => <What row={row} desk={desk} />,
        },
        {
          head: '时限',
          width: '180px',
          cell: (row) =>
            row.due ? (
              <>
                <Due chip at={row.due.dueAt} now={at} />
                <View className="table__sub">
                  {`${dueTitle(row) ?? ''}，${dayShort(row.due.dueAt)}止`}
                </View>
              </>
            ) : (
              <View className="text--sub">没有</View>
            ),
        },
      ]}
    />
  );
}

function Names({ row }: { readonly row: Row }) {
  return (
    <>
      <View className="text--strong">{row.names.join(' / ')}</View>
      <View className="table__sub text--num">{codeText(row.code)}</View>
    </>
  );
}

function Whose({ row, desk }: { readonly row: Row; readonly desk: Desk }) {
  const { mine, who } = rowTurn(row, desk);
  return mine ? <Tag tone="turn">{who}</Tag> : <View>{who}</View>;
}

function What({ row, desk }: { readonly row: Row; readonly desk: Desk }) {
  const sub =
    row.status === 'scheduled' && row.startsAt
      ? momentText(row.startsAt)
      : desk === 'clerk'
        ? row.mediator
        : undefined;
  return (
    <>
      <View>{rowTurn(row, desk).what}</View>
      {sub ? <View className="table__sub">{sub}</View> : null}
    </>
  );
}
