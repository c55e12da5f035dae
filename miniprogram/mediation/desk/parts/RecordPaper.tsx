import { useState } from 'react';
import type { MediationView } from '@shared/mediation';
import type { EvidenceId, Refusal } from '@shared/kernel';
import { Segments } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';
import { RecordForm } from './RecordForm';
import { Scan } from './Scan';

export type RecordProps = StaffAct & {
  readonly side: MediationView['sides'][number];
  readonly onClose: () => void;
};

type Props<A extends string> = RecordProps & {
  readonly act: { readonly busy: boolean; readonly refusal: Refusal | undefined };
  readonly options: readonly { readonly value: A; readonly label: string }[];
  readonly onSend: (answer: A, paper: EvidenceId) => Promise<{ readonly ok: boolean } | undefined>;
};

/** 登记线下答复: one of two answers of a side, with the paper it signed. */
export function RecordPaper<A extends string>(props: Props<A>) {
  const { caseId, side, act, options, onSend, onDone, onClose } = props;
  const [answer, setAnswer] = useState<A>();
  const [paper, setPaper] = useState<EvidenceId>();
  const missing = !answer ? '先选他怎么答的' : paper ? undefined : '先上传他签字的答复';
  const send = async () => (answer && paper ? onSend(answer, paper) : undefined);
  return (
    <RecordForm act={act} missing={missing} onSend={send} onDone={onDone} onClose={onClose}>
      <Segments
        label={`${side.name}的答复`}
        options={options}
        value={answer}
        onChange={setAnswer}
      />
      <Scan caseId={caseId} what="签字的答复" paper={paper} onPaper={setPaper} />
    </RecordForm>
  );
}
