import { View } from '@tarojs/components';
import type { z } from 'zod';
import { mediationApi } from '@shared/mediation';
import { open, useOneInAddress, usePages, useRest, type Pages } from '@phone/lib';
import { Filter, More, NothingFound, Split } from '@phone/ui';
import { byDue, fits, rowTurn, type Desk } from '../../logic/desk-turn';
import { QueueTable } from './QueueTable';
import { TodayPanel } from './TodayPanel';

type ListPage = z.output<typeof mediationApi.listDesk.output>;
type Whose = 'all' | 'mine' | 'others';
type QueueProps = {
  readonly first: ListPage;
  readonly which: 'live' | 'ended';
  readonly desk: Desk;
  /** What is looked for; empty for the whole queue. */
  readonly wanted: string;
  readonly onFind: (text: string) => void;
};

/** The queue by pages; who looks for one case finds it wherever it stands, so the rest is fetched. */
export function Queue({ first, which, desk, wanted, onFind }: QueueProps) {
  const pages = usePages(mediationApi.listDesk, { which }, first);
  const [whose, choose] = useOneInAddress<Whose>('whose', ['all', 'mine', 'others']);
  useRest(pages, wanted !== '');

  const all = () => {
    choose('all');
    onFind('');
  };

  const rows = pages.all.flatMap((page) => page.rows);
  const mine = rows.filter((row) => rowTurn(row, desk).mine);
  const found = rows.filter(
    (row) => fits(row, wanted) && (whose === 'all' || mine.includes(row) === (whose === 'mine')),
  );
  const empty = wanted ? (
    <Nowhere which={which} wanted={wanted} onAll={all} among={pages} />
  ) : (
    emptyWords(which, whose)
  );
  const list = (
    <>
      <QueueTable rows={which === 'live' ? byDue(found) : found} desk={desk} empty={empty} />
      <More of={pages}>{which === 'live' ? '看后面的' : '看更早的'}</More>
    </>
  );
  if (which === 'ended') return list;
  return (
    <Split kind="queue">
      <View>
        <Filter
          label="看哪些"
          value={whose}
          onChange={choose}
          items={[
            { value: 'all', label: '全部', count: rows.length },
            { value: 'mine', label: '轮到我', count: mine.length },
            { value: 'others', label: '等别人', count: rows.length - mine.length },
          ]}
          end="先到期的在前"
        />
        {list}
      </View>
      <TodayPanel rows={rows} />
    </Split>
  );
}

function emptyWords(which: 'live' | 'ended', whose: Whose): string {
  if (which === 'ended') return '还没有办完的。谈成了或者结束了，会列在这里。';
  if (whose === 'mine') return '现在没有轮到您的。';
  return whose === 'others' ? '现在没有等别人的。' : '现在没有。有人申请调解，会排在这里。';
}

type NowhereProps = Pick<QueueProps, 'which' | 'wanted'> & {
  readonly onAll: () => void;
  readonly among: Pages<unknown>;
};

function Nowhere({ which, ...search }: NowhereProps) {
  const live = which === 'live';
  return (
    <NothingFound
      {...search}
      hint={`在${live ? '在办的' : '办完的'}案件里找过了。可以填事故码，或当事人姓名里的字。`}
      elsewhere={{
        label: live ? '到办完的里找' : '到在办的里找',
        onTap: () =>
          open('mediation/desk', { find: search.wanted, ...(live ? { view: 'done' } : {}) }),
      }}
    />
  );
}
