import { View } from '@tarojs/components';
import { caseApi } from '@shared/case';
import { open, stampText, useOneInAddress, useLoaded, useSession } from '@phone/lib';
import { Await, Filter, StaffDesk } from '@phone/ui';
import { BoardStats } from '../parts/BoardStats';
import { BoardRows } from '../parts/BoardRows';
import { OfficeTable } from '../parts/OfficeTable';

/** 时限总览: every running and overdue period of the county, by office; no names of persons. */
export default function BoardPage() {
  const supervisor = useSession()?.me.staff?.role === 'supervisor';
  const [show, choose] = useOneInAddress('show', ['all', 'late']);
  const loaded = useLoaded(
    caseApi.listOverdue,
    supervisor ? (show === 'late' ? { late: true } : {}) : undefined,
  );
  const board = loaded.value;
  const late = board?.offices.reduce((sum, office) => sum + office.late, 0);
  return (
    <StaffDesk
      brand="监督与联席"
      posts={{ supervisor: '只看汇总' }}
      signIn={{ title: '请用联络办账号登录', text: '这里只有改革联络办公室能看。' }}
      nav={[
        {
          key: 'board',
          icon: 'clock',
          label: '时限',
          count: late,
          on: true,
          onTap: () => open('case/desk/board'),
        },
      ]}
      news="这里没有当事人的姓名"
      title="时限总览"
      sub={board ? `${stampText(board.at)} 查的` : undefined}
    >
      {board ? (
        <>
          <BoardStats offices={board.offices} />
          <OfficeTable offices={board.offices} at={board.at} />
        </>
      ) : null}
      <View className="mt-5">
        <Filter
          label="看哪些"
          value={show}
          onChange={choose}
          items={[
            { value: 'all', label: '全部' },
            { value: 'late', label: '逾期', count: late },
          ]}
          end="先到期的在前"
        />
      </View>
      <Await of={loaded}>
        {(first) => <BoardRows key={show} first={first} late={show === 'late'} />}
      </Await>
    </StaffDesk>
  );
}
