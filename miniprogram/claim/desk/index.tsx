import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { useRouter } from '@tarojs/taro';
import type { z } from 'zod';
import { claimApi, claimStatusTexts, type ClaimRow } from '@shared/claim';
import {
  codeText,
  dayText,
  moneyText,
  now,
  open,
  param,
  replace,
  useInAddress,
  useLoaded,
  usePages,
  useRest,
  useSession,
} from '@phone/lib';
import { Await, Button, Due, More, NothingFound, Search, Table, Tag } from '@phone/ui';
import { InsurerDesk } from './parts/InsurerDesk';
import { MediationQueue } from './parts/MediationQueue';

/** The insurer's desk: claims to do, claims done, and the mediations it sits in. */
export default function ClaimDeskPage() {
  const { params } = useRouter();
  const view = param(params, 'view');
  if (view === 'mediation') return <MediationDesk />;
  return <Claims status={view === 'done' ? 'done' : 'open'} caseId={param(params, 'caseId')} />;
}

function MediationDesk() {
  const insurer = useSession()?.me.staff?.role === 'insurer';
  return (
    <InsurerDesk on="mediation" title="正在调解的事故" sub="答复、选时间、出价、签协议，点开就办">
      {insurer ? <MediationQueue /> : null}
    </InsurerDesk>
  );
}

type ClaimsProps = { readonly status: 'open' | 'done'; readonly caseId: string };

/** 理赔队列: what is overdue first, then by the nearest day. */
function Claims({ status, caseId }: ClaimsProps) {
  const insurer = useSession()?.me.staff?.role === 'insurer';
  const list = useLoaded(claimApi.list, insurer ? { status } : undefined);
  const [wanted, find] = useInAddress('find');
  const late = list.value?.late ?? 0;
  useStraightTo(caseId, insurer);
  return (
    <InsurerDesk
      on={status}
      count={list.value?.open}
      title={status === 'open' ? '要办的理赔' : '办完的理赔'}
      sub={subOf(status, late)}
      search={<Search label="事故码或姓名" asked={wanted} onSearch={find} />}
    >
      <Await of={list}>
        {(first) => (
          <ClaimPages
            key={status}
            first={first}
            status={status}
            wanted={wanted}
            onAll={() => find('')}
          />
        )}
      </Await>
    </InsurerDesk>
  );
}

function subOf(status: 'open' | 'done', late: number): string {
  if (status === 'done') return '新申请的在前';
  return late > 0 ? `${late} 件逾期，已上报联络办` : '到期近的在前';
}

/** A notice names the case only: the claim of this office in it is opened at once, wherever it stands in the queue. */
function useStraightTo(caseId: string, signedIn: boolean): void {
  const found = useLoaded(claimApi.list, signedIn && caseId ? { caseId } : undefined);
  const claimId = found.value?.rows[0]?.claimId;
  useEffect(() => {
    if (claimId) replace('claim/desk/file', { caseId, claimId });
  }, [caseId, claimId]);
}

type ListPage = z.output<typeof claimApi.list.output>;

type PagesProps = {
  readonly first: ListPage;
  readonly status: 'open' | 'done';
  readonly wanted: string;
  readonly onAll: () => void;
};

/** The queue, with further pages on demand. */
function ClaimPages({ first, status, wanted, onAll }: PagesProps) {
  const pages = usePages(claimApi.list, { status }, first);
  useRest(pages, wanted !== '');
  const rows = pages.all.flatMap((page) => page.rows);
  return (
    <>
      <ClaimTable
        rows={rows.filter((row) => fits(row, wanted))}
        empty={
          !wanted ? (
            <NoClaims status={status} />
          ) : (
            <NothingFound
              among={pages}
              wanted={wanted}
              hint={`在${status === 'open' ? '要办的' : '办完的'}理赔里找过了。可以填事故码，或收款人姓名里的字。`}
              onAll={onAll}
              elsewhere={{
                label: status === 'open' ? '到办完的里找' : '到要办的里找',
                onTap: () =>
                  open('claim/desk', {
                    find: wanted,
                    ...(status === 'open' ? { view: 'done' } : {}),
                  }),
              }}
            />
          )
        }
      />
      <More of={pages} />
    </>
  );
}

function fits(row: ClaimRow, wanted: string): boolean {
  const text = wanted.replace(/\s/g, '').toUpperCase();
  return text === '' || row.code.includes(text) || row.names.some((name) => name.includes(text));
}

/** Claims come after an agreement: until then the work of the office is at the table. */
function NoClaims({ status }: { readonly status: 'open' | 'done' }) {
  if (status === 'done') return '还没有办完的理赔。付了款、对方确认收到，就列在这里。';
  return (
    <>
      <View>没有要办的理赔。当事人一键理赔后，在这里等您。</View>
      <View className="table__ways">
        <Button small variant="secondary" onTap={() => open('claim/desk', { view: 'mediation' })}>
          看正在调解的事故
        </Button>
      </View>
    </>
  );
}

type TableProps = { readonly rows: readonly ClaimRow[]; readonly empty: ReactNode };

function ClaimTable({ rows, empty }: TableProps) {
  return (
    <Table
      label="理赔"
      rows={rows}
      keyOf={(row) => row.claimId}
      onRow={(row) => open('claim/desk/file', { caseId: row.caseId, claimId: row.claimId })}
      empty={empty}
      columns={[
        { head: '收款人', width: 'minmax(0, 1.4fr)', cell: (row) => row.names.join('、') },
        { head: '事故码', width: '124px', cell: (row) => codeText(row.code) },
        { head: '要付', width: '128px', num: true, cell: (row) => moneyText(row.total) },
        { head: '到哪了', width: 'minmax(0, 1fr)', cell: (row) => <Tag>{statusText(row)}</Tag> },
        { head: '申请', width: '112px', cell: (row) => dayText(row.submittedAt) },
        {
          head: '期限',
          width: '212px',
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
