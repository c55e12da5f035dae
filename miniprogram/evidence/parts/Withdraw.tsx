import { useState } from 'react';
import { evidenceApi } from '@shared/evidence';
import { back, useAct } from '@phone/lib';
import { Button, Buttons, Dialog, Refused, toast } from '@phone/ui';
import type { OneFileProps } from './one-file';

/** Taking a file back cannot be undone, so it is asked twice. */
export function Withdraw({ caseId, file, onDone }: OneFileProps) {
  const [asking, setAsking] = useState(false);
  const act = useAct(evidenceApi.withdraw, file.id);
  const send = async () => {
    const answer = await act.send({ caseId, id: file.id, version: file.version });
    setAsking(false);
    if (!answer?.ok) return onDone();
    toast('收回了');
    back();
  };
  return (
    <>
      <Refused refusal={act.refusal} />
      <Buttons>
        <Button block variant="danger" onTap={() => setAsking(true)}>
          收回这份材料
        </Button>
      </Buttons>
      <Dialog
        open={asking}
        danger
        title="收回这份材料？"
        yes="是，收回"
        no="不收回"
        onYes={send}
        onNo={() => setAsking(false)}
      >
        收回后，别人看不到它，也不能用它证明。收回过的记录会留下。
      </Dialog>
    </>
  );
}
