import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { momentText, useAct } from '@phone/lib';
import { CheckGroup } from '@phone/ui';
import { RecordForm } from './RecordForm';
import type { RecordProps } from './RecordPaper';

/** 登记线下选的时间: for a side that answers by telephone or at the window. */
export function RecordPick({ caseId, mediation, side, onDone, onClose }: RecordProps) {
  const act = useAct(mediationApi.recordPick, `${caseId}:${side.seat}`);
  const [slots, setSlots] = useState<string[]>([]);
  const send = () => {
    const trouble = slots.length === 0 ? ({ trouble: 'none-suits' } as const) : {};
    return act.send({ caseId, seat: side.seat, slots, ...trouble });
  };
  const word = slots.length === 0 ? '登记：都没空' : `登记这 ${slots.length} 个`;
  return (
    <RecordForm act={act} word={word} onSend={send} onDone={onDone} onClose={onClose}>
      <CheckGroup
        label={`${side.name}有空的时间`}
        hint="都没空就不勾。"
        options={mediation.slots.map((slot) => ({
          value: slot.id,
          title: momentText(slot.startsAt),
        }))}
        values={slots}
        onChange={setSlots}
      />
    </RecordForm>
  );
}
