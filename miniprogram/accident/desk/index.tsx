import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { accidentApi } from '@shared/accident';
import {
  open,
  param,
  replace,
  useInAddress,
  useLoaded,
  useOneInAddress,
  useSession,
} from '@phone/lib';
import { Await, Button, Filter, Search } from '@phone/ui';
import { searchOf } from '../logic/search';
import { AccidentRows } from './parts/AccidentRows';
import { PoliceDesk } from './parts/PoliceDesk';

type View = 'due' | 'all';

/** 待处理: what the office must do, soonest first; and every accident, newest first. */
export default function PoliceQueuePage() {
  const caseId = param(useRouter().params, 'caseId');
  const [chosen, show] = useOneInAddress<View>('view', ['due', 'all']);
  const [wanted, find] = useInAddress('find');
  const view = wanted === '' ? chosen : 'all';
  const asked = { view, ...searchOf(wanted) };
  const signedIn = useSession()?.me.staff?.role === 'police';
  const loaded = useLoaded(accidentApi.list, signedIn && !caseId ? asked : undefined);
  useEffect(() => {
    if (caseId) replace('accident/desk/file', { caseId });
  }, [caseId]);
  const choose = (next: View) => {
    show(next);
    find('');
  };

  const due = loaded.value?.due;
  return (
    <PoliceDesk
      on={view}
      title={view === 'due' ? '待处理' : '全部事故'}
      sub={wanted ? `找“${wanted}”` : view === 'due' ? dueWords(due) : '按登记时间，新的在前'}
      count={due?.open}
      search={<Search label="事故码、姓名或号牌" asked={wanted} onSearch={find} />}
      aside={
        <Button small icon="plus" onTap={() => open('accident/desk/form')}>
          登记事故
        </Button>
      }
    >
      <Filter
        label="看哪些"
        value={view}
        onChange={choose}
        items={[
          { value: 'due', label: '待处理' },
          { value: 'all', label: '全部' },
        ]}
        end={view === 'due' ? '先到期的在前' : '新的在前'}
      />
      <Await of={loaded}>
        {(first) => (
          <AccidentRows
            key={JSON.stringify(asked)}
            first={first}
            asked={asked}
            wanted={wanted}
            onAll={() => find('')}
          />
        )}
      </Await>
    </PoliceDesk>
  );
}

type Due = { readonly open: number; readonly late: number };

function dueWords(due: Due | undefined): string | undefined {
  if (!due) return undefined;
  const { open: count, late } = due;
  return late > 0 ? `${count} 件要办，${late} 件逾期` : `${count} 件要办，没有逾期`;
}
