import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { open, param } from '@phone/lib';
import { Button, Empty, Page } from '@phone/ui';
import { fetchNext } from '../logic/ahead';
import { useFacts } from '../logic/facts-store';
import { keepPlace } from '../logic/place';
import { useEstimate } from '../logic/use-estimate';
import { DraftActs } from '../parts/DraftActs';
import { Computed } from '../parts/Computed';
import { KeptResult } from '../parts/KeptResult';
import '../parts/calc.scss';

/** 计算单: of the draft on this phone, of a case's draft, or one that is kept with a case. */
export default function ResultPage() {
  const { params } = useRouter();
  const [caseId, id] = [param(params, 'caseId'), param(params, 'id')];
  if (id) return <KeptResult caseId={caseId} id={id} />;
  return <DraftResult caseId={caseId} shown={param(params, 'victim')} />;
}

function DraftResult({ caseId, shown }: { readonly caseId: string; readonly shown: string }) {
  const { facts, set } = useFacts(caseId);
  const of = useEstimate(facts);
  useEffect(fetchNext, []);
  const query = caseId ? { caseId } : {};
  if (!facts) {
    return (
      <Page title="计算单">
        <Empty icon="calc" title="还没有算过" text="答五个问题，就有结果。">
          <Button block onTap={() => open('calculation/ask')}>
            去算一算
          </Button>
        </Empty>
      </Page>
    );
  }
  const { statYears: _years, ...unborrowed } = facts;
  return (
    <Page title="计算单">
      <Computed
        of={of}
        facts={facts}
        shown={shown}
        onShow={(victim) => keepPlace({ victim })}
        onSettle={(form) => open('calculation/item', { ...query, form })}
        onDetails={() => open('calculation/details', query)}
        onWhatIf={() => open('calculation/what-if', query)}
        onFill={(measure, year) =>
          open('calculation/item', {
            ...query,
            form: 'figure',
            measure,
            ...(year === null ? {} : { year: String(year) }),
          })
        }
        onTry={(statYears) => set({ ...facts, statYears })}
        onDropYears={() => set(unborrowed)}
      />
      <DraftActs caseId={caseId} facts={facts} of={of} />
    </Page>
  );
}
