import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { claimApi, claimStatusTexts, type ClaimRow } from '@shared/claim';
import {
  codeText,
  dayText,
  moneyText,
  now,
  open,
  param,
  replace,
  useLoaded,
  useSession,
} from '@phone/lib';
import { Await, Due, Search, Table, Tag } from '@phone/ui';
import { InsurerDesk } from './parts/InsurerDesk';

/** 理赔队列: what is overdue first, then by the nearest day. */
export default function ClaimDeskPage() {
  const { params } = useRouter();
  const status = param(params, 'view') === 'done' ? 'done' : 'open';
  const insurer = useSession()?.me.staff?.role === 'insurer';
  const list = useLoaded(claimApi.list, insurer ? { status } : undefined);
  const [wanted, setWanted] = useState('');
  const late = list.value?.late ?? 0;
  useStraightTo(param(params, 'caseId'), list.value?.rows);
  return (
    <InsurerDesk
      on={status}
      count={status === 'open' ? list.value?.rows.length : undefined}
      title={status === 'open' ? '要办的理赔' : '办完的理赔'}
      sub={late > 0 ? `${late} 件逾期，已上报联络办` : '到期近的在前'}
      search={<Search label="事故码或姓名" onSearch={setWanted} />}
    >
      <Await of={list}>
        {({ rows }) => <ClaimTable rows={rows.filter((row) => fits(row, wanted))} />}
      </Await>
    </InsurerDesk>
  );
}

/** A notice names the case only: the claim of this office in it is opened at once. */
function useStraightTo(caseId: string, rows: readonly ClaimRow[] | undefined): void {
  const row = caseId ? rows?.find((r) => r.caseId === caseId) : undefined;
  const claimId = row?.claimId;
  useEffect(() => {
    if (claimId) replace('claim/desk/file', { caseId, claimId });
  }, [caseId, claimId]);
}

function fits(row: ClaimRow, wanted: string): boolean {
  const text = wanted.replace(/\s/g, '').toUpperCase();
  return text === '' || row.code.includes(text) || row.names.some((name) => name.includes(text));
}

function ClaimTable({ rows }: { readonly rows: readonly ClaimRow[] }) {
  return (
    <Table
      label="理赔"
      rows={rows}
      keyOf={(row) => row.claimId}
      onRow={(row) => open('claim/desk/file', { caseId: row.caseId, claimId: row.claimId })}
      empty="没有要办的理赔。当事人一键理赔后，在这里等您。"
      columns={[
        { head: '收款人', width: 'minmax(0, 1.4fr)', cell: (row) => row.names.join('、') },
        { head: '事故码', width: '150px', cell: (row) => codeText(row.code) },
        { head: '要付', width: '140px', num: true, cell: (row) => moneyText(row.total) },
        { head: '到哪了', width: 'minmax(0, 1fr)', cell: (row) => <Tag>{statusText(row)}</Tag> },
        { head: '申请', width: '120px', cell: (row) => dayText(row.submittedAt) },
        {
          head: '期限',
          width: '210px',
          cell: (row) => (row.due ? <Due at={row.due.dueAt} now={now()} /> : '没有'),
        },
      ]}
    />
  );
}

function statusText({ status }: ClaimRow): string {
  return status === 'documents-asked'
    ? '等补材料'
    : claimStatusTexts[status].replace('保险公司', '').replace('等您', '等对方');
}
