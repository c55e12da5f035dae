import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { useAct } from '@phone/lib';
import { Button, Buttons, Dialog, Refused, toast } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';

/** 盖章: the committee's seal over exactly this file (人民调解法 29). */
export function SealForm({ caseId, mediation, onDone }: StaffAct) {
  const act = useAct(mediationApi.sealAgreement, `${caseId}:${mediation.agreement?.hash ?? ''}`);
  const [asking, setAsking] = useState(false);
  const { agreement } = mediation;
  if (!agreement) return null;
  const left = agreement.signers.filter(({ signedAt, seat }) => !signedAt && seat !== 'office');
  const seal = async () => {
    setAsking(false);
    const done = await act.send({ caseId, hash: agreement.hash });
    if (!done?.ok) return;
    toast('盖好章了');
    onDone();
  };
  return (
    <>
      <Refused refusal={act.refusal} onAgain={onDone} />
      <Buttons>
        <Button
          block
          variant={left.length > 0 ? 'secondary' : 'primary'}
          icon="seal"
          busy={act.busy}
          busyText="正在盖章"
          onTap={() => setAsking(true)}
        >
          盖调委会的章
        </Button>
      </Buttons>
      <Dialog
        open={asking}
        title="给这份协议盖章？"
        yes="盖章"
        no="再看看"
        onYes={() => seal()}
        onNo={() => setAsking(false)}
      >
        {left.length > 0
          ? `还有 ${left.map(({ name }) => name).join('、')} 没签。全部签完才生效。`
          : '各方都签了。盖章后马上生效。'}
      </Dialog>
    </>
  );
}
