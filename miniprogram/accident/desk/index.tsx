import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { accidentApi } from '@shared/accident';
import { open, param, replace, useLoaded, useSession } from '@phone/lib';
import { Await, Button, Filter, Search } from '@phone/ui';
import { searchOf, type ListSearch } from '../logic/search';
import { AccidentRows } from './parts/AccidentRows';
import { PoliceDesk } from './parts/PoliceDesk';

type View = 'due' | 'all';

/** 待处理: what the office must do, soonest first; and every accident, newest first. */
export default function PoliceQueuePage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId');
  const [view, setView] = useState<View>(param(params, 'view') === 'all' ? 'all' : 'due');
  const [search, setSearch] = useState<ListSearch>({});
  const signedIn = useSession()?.me.staff?.role === 'police';
  const loaded = useLoaded(
    accidentApi.list,
    signedIn && !caseId ? { view, ...(view === 'all' ? search : {}) } : undefined,
  );
  useEffect(() => {
    if (caseId) replace('accident/desk/file', { caseId });
  }, [caseId]);

  const due = loaded.value?.due;
  return (
    <PoliceDesk
      on={view}
      title={view === 'due' ? '待处理' : '全部事故'}
      sub={view === 'due' ? dueWords(due) : '按登记时间，新的在前'}
      count={due?.open}
      search={
        <Search
          label="事故码、姓名或号牌"
          onSearch={(text) => {
            setSearch(searchOf(text));
            if (text) setView('all');
          }}
        />
      }
      aside={
        <Button small icon="plus" onTap={() => open('accident/desk/form')}>
          登记事故
        </Button>
      }
    >
      <Filter
        label="看哪些"
        value={view}
        onChange={setView}
        items={[
          { value: 'due', label: '待处理' },
          { value: 'all', label: '全部' },
        ]}
        end={view === 'due' ? '先到期的在前' : '新的在前'}
      />
      <Await of={loaded}>
        {(first) => (
          <AccidentRows
            key={view + JSON.stringify(search)}
            first={first}
            search={search}
            view={view}
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
