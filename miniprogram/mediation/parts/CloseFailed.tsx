import { useState } from 'react';
import { endReasonText, mediationApi } from '@shared/mediation';
import { useAct, useDraft } from '@phone/lib';
import { Button, Buttons, ChoiceGroup, Dialog, Field, Refused, toast } from '@phone/ui';
import type { StaffAct } from './staff-act';

const reasons = ['unreachable', 'unwilling', 'gap-too-wide', 'other'] as const;
type Reason = (typeof reasons)[number];

/** 终结调解: no agreement is coming. The note stays in the mediation's own file (在线调解规则 25). */
export function CloseFailed({ caseId, onDone }: StaffAct) {
  const act = useAct(mediationApi.closeFailed, caseId);
  const draft = useDraft(`mediation/close:${caseId}`, { note: '' });
  const [reason, setReason] = useState<Reason>();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button block variant="quiet" onTap={() => setShown(true)}>
        谈不成，终结调解
      </Button>
    );
  }
  const close = async () => {
    setAsking(false);
    if (!reason) return;
    const done = await act.send({ caseId, reason, note: draft.value.note.trim() });
    if (!done?.ok) return;
    draft.clear();
    toast('终结了，通知了各方');
    onDone();
  };
  return (
    <>
      <ChoiceGroup
        label="为什么谈不成"
        options={reasons.map((value) => ({ value, title: endReasonText(value) }))}
        value={reason}
        onChange={setReason}
      />
      <Field
        label="说明"
        hint="能不填。只留在调解卷里，不给交警和法院。"
        kind="area"
        max={1000}
        value={draft.value.note}
        onChange={(text) => draft.set('note', text)}
      />
      <Refused refusal={act.refusal} />
      <Buttons>
        <Button
          block
          variant="danger"
          busy={act.busy}
          {...(reason ? {} : { offBecause: '先选原因' })}
          onTap={() => setAsking(true)}
        >
          终结调解
        </Button>
        <Button block variant="quiet" onTap={() => setShown(false)}>
          接着调解
        </Button>
      </Buttons>
      <Dialog
        open={asking}
        title="确定终结这次调解？"
        yes="终结"
        no="再想想"
        danger
        onYes={() => close()}
        onNo={() => setAsking(false)}
      >
        各方马上收到通知。他们能再申请调解，也能起诉。
      </Dialog>
    </>
  );
}
