import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { caseApi, type CaseStage } from '@shared/case';
import { param, replace, useOneInAddress, useLoaded, useSession } from '@phone/lib';
import { Await, Filter } from '@phone/ui';
import { CourtDesk } from '../parts/CourtDesk';
import { CourtRows } from '../parts/CourtRows';

type Show = Extract<CaseStage, 'settled' | 'unsettled'> | 'all';

/** 本院案件: what was settled and may come for 司法确认, what was not and may come as a suit, and the rest. */
export default function CourtPage() {
  const caseId = param(useRouter().params, 'caseId');
  const judge = useSession()?.me.staff?.role === 'judge';
  const [show, choose] = useOneInAddress<Show>('show', ['settled', 'unsettled', 'all']);
  const asked = show === 'all' ? {} : { stage: show };
  const loaded = useLoaded(caseApi.listCases, judge && !caseId ? asked : undefined);
  useEffect(() => {
    if (caseId) replace('case/desk/court/file', { caseId });
  }, [caseId]);
  return (
    <CourtDesk title="本院案件" sub="新的在前">
      <View className="mt-5">
        <Filter
          label="看哪些"
          value={show}
          onChange={choose}
          items={[
            { value: 'settled', label: '谈成了，能申请司法确认' },
            { value: 'unsettled', label: '没谈成' },
            { value: 'all', label: '全部' },
          ]}
        />
      </View>
      <Await of={loaded}>
        {(first) => <CourtRows key={show} first={first} asked={asked} empty={emptyWords[show]} />}
      </Await>
    </CourtDesk>
  );
}

const emptyWords: Readonly<Record<Show, string>> = {
  settled: '还没有谈成的。调解协议一生效，案件就列在这里。',
  unsettled: '没有谈不成的。调解结束又没有协议的，会列在这里。',
  all: '还没有案件。交警登记了本院管的事故，会列在这里。',
};
