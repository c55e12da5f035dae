import { accountApi } from '@shared/account';
import type { CaseView } from '@shared/case';
import { useLoaded } from '@phone/lib';
import { Notice } from '@phone/ui';
import { timelineOf } from '../logic/timeline';
import { CalculationRow } from '../parts/CalculationRow';
import { CasePage } from '../parts/CasePage';
import { Doors } from '../parts/Doors';
import { People } from '../parts/People';
import { Progress } from '../parts/Progress';
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
      <OtherSeats view={view} />
      <TurnTop view={view} />
      <CalculationRow view={view} />
      <Progress entries={timelineOf(view)} />
      <People view={view} />
      <Doors view={view} unread={unread} />
    </>
  );
}

/** Who stands for two people in one accident is told for whom he acts, before he does. */
function OtherSeats({ view }: { readonly view: CaseView }) {
  const { party, others } = view.you;
  if (!party || !others) return null;
  const nameOf = (id: string) => view.parties.find((p) => p.id === id)?.name ?? '';
  const rest = others.map(nameOf).join('、');
  return (
    <Notice title={`您现在办的是${nameOf(party)}的事`}>
      {`${rest}的事在这里办不了，请${rest}本人登录办，或另请一位亲友代办。`}
    </Notice>
  );
}
