import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import type { EvidenceId } from '@shared/kernel';
import { useAct } from '@phone/lib';
import { Button, Buttons, Refused, Segments, toast } from '@phone/ui';
import type { RecordProps } from './RecordAnswer';
import { Scan } from './Scan';

/** 登记线下答复: what a party that is not online says of the mediator's tie (在线调解规则 13). */
export function RecordTie({ caseId, side, onDone, onClose }: RecordProps) {
  const act = useAct(mediationApi.recordDisclosureAnswer, `${caseId}:${side.seat}`);
  const [answer, setAnswer] = useState<'agreed' | 'refused'>();
  const [paper, setPaper] = useState<EvidenceId>();
  const missing = !answer ? '先选他怎么答的' : paper ? undefined : '先上传他签字的答复';
  const send = async () => {
    if (!answer || !paper) return;
    const done = await act.send({ caseId, seat: side.seat, answer, paper });
    if (!done?.ok) return;
    toast('登记好了');
    onDone();
  };
  return (
    <View className="med-form">
      <Segments
        label={`${side.name}的答复`}
        options={[
          { value: 'agreed', label: '同意由他调解' },
          { value: 'refused', label: '换一位' },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      <Scan caseId={caseId} what="签字的答复" paper={paper} onPaper={setPaper} />
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button busy={act.busy} {...(missing ? { offBecause: missing } : {})} onTap={send}>
          登记
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不登记了
        </Button>
      </Buttons>
    </View>
  );
}
