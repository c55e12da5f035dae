import { View } from '@tarojs/components';
import { useState } from 'react';
import { caseApi } from '@shared/case';
import { goTab, open, stampText, useLoaded, useSession } from '@phone/lib';
import { Await, Desk, Filter } from '@phone/ui';
import { BoardStats } from '../parts/BoardStats';
import { BoardRows } from '../parts/BoardRows';
import { OfficeTable } from '../parts/OfficeTable';

type Show = 'all' | 'late';

/** 时限总览: every running and overdue period of the county, by office; no names of persons. */
export default function BoardPage() {
  const session = useSession();
  const [show, setShow] = useState<Show>('all');
  const loaded = useLoaded(
    caseApi.listOverdue,
    session ? (show === 'late' ? { late: true } : {}) : undefined,
  );
  const staff = session?.me.staff;
  const late = loaded.value?.offices.reduce((sum, office) => sum + office.late, 0);
  return (
    <Desk
      brand="监督与联席"
      office={staff?.office.name ?? ''}
      person={[staff?.name ?? '', '只看汇总']}
      nav={[
        { key: 'board', icon: 'clock', label: '时限', count: late, on: true, onTap: loaded.again },
        { key: 'notices', icon: 'bell', label: '通知', onTap: () => open('account/notices') },
        { key: 'home', icon: 'home', label: '首页', onTap: () => goTab('home') },
      ]}
      news="这里没有当事人的姓名"
      title="时限总览"
      sub={loaded.value ? `${stampText(loaded.value.at)} 查的` : undefined}
    >
      <Await of={loaded}>
        {(board) => (
          <>
            <BoardStats offices={board.offices} />
            <OfficeTable offices={board.offices} at={board.at} />
            <View className="mt-5">
              <Filter
                label="看哪些"
                value={show}
                onChange={setShow}
                items={[
                  { value: 'all', label: '全部' },
                  { value: 'late', label: '逾期', count: late },
                ]}
                end="先到期的在前"
              />
            </View>
            <BoardRows key={show} first={board} late={show === 'late'} />
          </>
        )}
      </Await>
    </Desk>
  );
}
