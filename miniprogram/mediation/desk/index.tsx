import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { mediationApi } from '@shared/mediation';
import { dayText, now, param, replace, today, useInAddress, useLoaded } from '@phone/lib';
import { Await, Search } from '@phone/ui';
import { lateCount, rowTurn, type Desk, type Row } from '../logic/desk-turn';
import { MediationDesk, useDesk } from './parts/MediationDesk';
import { Queue } from './parts/Queue';

/** 调解队列: overdue first, then by the nearest day; whose turn it is stands in every row. */
export default function MediationDeskPage() {
  const { params } = useRouter();
  const desk = useDesk();
  const caseId = param(params, 'caseId');
  const which = param(params, 'view') === 'done' ? 'ended' : 'live';
  const [wanted, find] = useInAddress('find');
  const first = useLoaded(mediationApi.listDesk, desk && !caseId ? { which } : undefined);
  useEffect(() => {
    if (caseId) replace('mediation/desk/file', { caseId });
  }, [caseId]);
  const { value } = first;
  const live = which === 'live' && value && desk ? value.rows : undefined;
  return (
    <MediationDesk
      on={which === 'ended' ? 'done' : 'open'}
      title={which === 'ended' ? '办完的' : dayText(today())}
      sub={live && desk ? subOf(live, desk) : undefined}
      count={live?.length}
      search={<Search label="事故码或姓名" asked={wanted} onSearch={find} />}
    >
      <Await of={first}>
        {(page) =>
          desk ? (
            <Queue
              key={which}
              first={page}
              which={which}
              desk={desk}
              wanted={wanted}
              onFind={find}
            />
          ) : null
        }
      </Await>
    </MediationDesk>
  );
}

function subOf(rows: readonly Row[], desk: Desk): string {
  const mine = rows.filter((row) => rowTurn(row, desk).mine).length;
  const late = lateCount(rows, now());
  return late > 0 ? `${mine} 件轮到您，${late} 件逾期` : `${mine} 件轮到您，没有逾期`;
}
