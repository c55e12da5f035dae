import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { fieldErrors, useAct } from '@phone/lib';
import { Button, Buttons, Field, Refused, toast } from '@phone/ui';
import type { StaffAct } from './staff-act';

/** 不接了: a mediator who has told of a tie gives the case back while the parties have not all answered. */
export function HandBack({ caseId, onDone }: StaffAct) {
  const act = useAct(mediationApi.declineAssignment, caseId);
  const [shown, setShown] = useState(false);
  const [reason, setReason] = useState('');
  if (!shown) {
    return (
      <Button block variant="quiet" onTap={() => setShown(true)}>
        不接这件，退回调委会
      </Button>
    );
  }
  const send = async () => {
    if (!(await act.send({ caseId, reason }))?.ok) return;
    toast('已退回调委会');
    onDone();
  };
  return (
    <>
      <Field
        label="为什么不接"
        hint="只有调委会看得到"
        kind="area"
        max={200}
        value={reason}
        onChange={setReason}
        error={fieldErrors(act.refusal)['reason']}
      />
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button busy={act.busy} onTap={send}>
          退回调委会
        </Button>
        <Button variant="secondary" onTap={() => setShown(false)}>
          再等等
        </Button>
      </Buttons>
    </>
  );
}
