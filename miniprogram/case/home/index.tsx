import { accountApi } from '@shared/account';
import type { CaseView } from '@shared/case';
import { useLoaded } from '@phone/lib';
import { timelineOf } from '../logic/timeline';
import { CalculationRow } from '../parts/CalculationRow';
import { CasePage } from '../parts/CasePage';
import { Doors } from '../parts/Doors';
import { People } from '../parts/People';
import { Progress } from '../parts/Progress';
import { SeatSwitch } from '../parts/SeatSwitch';
import { TurnTop } from '../parts/TurnTop';
import { useCase } from '../parts/use-case';

/** 我的事故: whose turn and until when, the sum, how far it is, who is in it, and the ways on. */
export default function CaseHomePage() {
  return (
    <CasePage title="我的事故" of={useCase()}>
      {(view) => <CaseHome view={view} />}
    </CasePage>
  );
}

function CaseHome({ view }: { readonly view: CaseView }) {
  const box = useLoaded(accountApi.listNotices, {});
  const unread = box.value?.notices.filter((n) => n.caseId === view.id && !n.read).length ?? 0;
  return (
    <>
      <SeatSwitch view={view} />
      <TurnTop view={view} />
      <CalculationRow view={view} />
      <Progress entries={timelineOf(view)} />
      <People view={view} />
      <Doors view={view} unread={unread} />
    </>
  );
}
