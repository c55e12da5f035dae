import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { mediationApi } from '@shared/mediation';
import type { Refusal } from '@shared/kernel';
import { call, dayText, now, param, replace, today, useLoaded } from '@phone/lib';
import { Await, Button, Filter, Refused, Search, Split } from '@phone/ui';
import { byDue, fits, lateCount, rowTurn, type Row } from '../logic/desk-turn';
import { MediationDesk, useDesk } from './parts/MediationDesk';
import { QueueTable } from './parts/QueueTable';
import { TodayPanel } from './parts/TodayPanel';

type View3 = 'all' | 'mine' | 'others';

/** 调解队列: overdue first, then by the nearest day; whose turn it is stands in every row. */
export default function MediationDeskPage() {
  const { params } = useRouter();
  const desk = useDesk();
  const caseId = param(params, 'caseId');
  const done = param(params, 'view') === 'done';
  const which = done ? 'ended' : 'live';
  const first = useLoaded(mediationApi.listDesk, desk && !caseId ? { which } : undefined);
  const [older, setOlder] = useState<readonly Row[]>([]);
  const [next, setNext] = useState<Row['appliedAt']>();
  const [wanted, setWanted] = useState('');
  const [view, setView] = useState<View3>('all');
  useEffect(() => {
    if (caseId) replace('mediation/desk/file', { caseId });
  }, [caseId]);
  useEffect(() => {
    setOlder([]);
    setNext(first.value?.next);
  }, [first.value]);

  const rows = [...(first.value?.rows ?? []), ...older];
  const isMine = (row: Row) => desk !== undefined && rowTurn(row, desk).mine;
  const shown = rows.filter(
    (row) => fits(row, wanted) && (view === 'all' || isMine(row) === (view === 'mine')),
  );
  const mineCount = rows.filter(isMine).length;
  return (
    <MediationDesk
      on={done ? 'done' : 'open'}
      title={done ? '办完的' : dayText(today())}
      sub={done || !first.value ? undefined : subOf(mineCount, lateCount(rows, now()))}
      count={done || !first.value ? undefined : rows.length}
      search={<Search label="事故码或姓名" onSearch={setWanted} />}
    >
      <Await of={first}>
        {() => (
          <Split kind="queue">
            <View>
              {done ? null : (
                <Filter
                  label="看哪些"
                  value={view}
                  onChange={setView}
                  items={[
                    { value: 'all', label: '全部', count: rows.length },
                    { value: 'mine', label: '轮到我', count: mineCount },
                    { value: 'others', label: '等别人', count: rows.length - mineCount },
                  ]}
                  end="先到期的在前"
                />
              )}
              {desk ? <QueueTable rows={done ? shown : byDue(shown)} desk={desk} /> : null}
              <Older
                which={which}
                next={next}
                onRows={(more, after) => {
                  setOlder((before) => [...before, ...more]);
                  setNext(after);
                }}
              />
            </View>
            {done ? null : <TodayPanel rows={rows} />}
          </Split>
        )}
      </Await>
    </MediationDesk>
  );
}

function subOf(mine: number, late: number): string {
  return late > 0 ? `${mine} 件轮到您，${late} 件逾期` : `${mine} 件轮到您，没有逾期`;
}

type OlderProps = {
  readonly which: 'live' | 'ended';
  readonly next: Row['appliedAt'] | undefined;
  readonly onRows: (rows: readonly Row[], next: Row['appliedAt'] | undefined) => void;
};

function Older({ which, next, onRows }: OlderProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  if (!next) return null;
  const more = async () => {
    const answer = await call(mediationApi.listDesk, { which, after: next });
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) onRows(answer.value.rows, answer.value.next);
  };
  return (
    <View className="mt-4">
      <Refused refusal={refusal} />
      <Button variant="secondary" small onTap={more}>
        {which === 'live' ? '看后面的' : '看更早的'}
      </Button>
    </View>
  );
}
