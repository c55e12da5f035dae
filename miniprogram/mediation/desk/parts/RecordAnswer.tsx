import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type MediationView } from '@shared/mediation';
import type { EvidenceId } from '@shared/kernel';
import { useAct } from '@phone/lib';
import { Button, Buttons, Refused, Segments, toast } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';
import { Scan } from './Scan';

export type RecordProps = StaffAct & {
  readonly side: MediationView['sides'][number];
  readonly onClose: () => void;
};

/** 登记线下答复: what a side said at the window, with the paper it signed (在线调解规则 15). */
export function RecordAnswer({ caseId, side, onDone, onClose }: RecordProps) {
  const act = useAct(mediationApi.recordAnswer, `${caseId}:${side.seat}`);
  const [answer, setAnswer] = useState<'joined' | 'refused'>();
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
          { value: 'joined', label: '同意调解，线下参加' },
          { value: 'refused', label: '不同意' },
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
