import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { momentText, useAct } from '@phone/lib';
import { Button, Buttons, CheckGroup, Refused, toast } from '@phone/ui';
import type { RecordProps } from './RecordAnswer';

/** 登记线下选的时间: for a side that answers by telephone or at the window. */
export function RecordPick({ caseId, mediation, side, onDone, onClose }: RecordProps) {
  const act = useAct(mediationApi.recordPick, `${caseId}:${side.seat}`);
  const [slots, setSlots] = useState<string[]>([]);
  const send = async () => {
    const trouble = slots.length === 0 ? ({ trouble: 'none-suits' } as const) : {};
    const done = await act.send({ caseId, seat: side.seat, slots, ...trouble });
    if (!done?.ok) return;
    toast('登记好了');
    onDone();
  };
  return (
    <View className="med-form">
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
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button busy={act.busy} onTap={send}>
          {slots.length === 0 ? '登记：都没空' : `登记这 ${slots.length} 个`}
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不登记了
        </Button>
      </Buttons>
    </View>
  );
}
