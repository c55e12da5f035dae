import { useState } from 'react';
import { mediationApi, type AgreementView } from '@shared/mediation';
import type { EvidenceId } from '@shared/kernel';
import { fieldErrors, useAct } from '@phone/lib';
import { Field } from '@phone/ui';
import { RecordForm } from './RecordForm';
import { Scan } from './Scan';

type Props = {
  readonly caseId: string;
  readonly hash: string;
  readonly signer: AgreementView['signers'][number];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** 登记纸上签字: the scan of the signed page is the proof (在线调解规则 19). */
export function RecordSignature({ caseId, hash, signer, onDone, onClose }: Props) {
  const act = useAct(mediationApi.recordPaperSignature, `${caseId}:${signer.seat}`);
  const byParty = signer.seat.startsWith('party:');
  const [name, setName] = useState(byParty ? signer.name : '');
  const [paper, setPaper] = useState<EvidenceId>();
  const send = async () =>
    paper ? act.send({ caseId, seat: signer.seat, hash, paper, name }) : undefined;
  return (
    <RecordForm
      act={act}
      missing={paper ? undefined : '先上传签字页'}
      word="登记签字"
      onSend={send}
      onDone={onDone}
      onClose={onClose}
      onAgain={onDone}
    >
      <Field
        label="签字人"
        hint={byParty ? undefined : `${signer.name}的经办人`}
        value={name}
        max={40}
        onChange={setName}
        error={fieldErrors(act.refusal)['name']}
      />
      <Scan caseId={caseId} what="签字页扫描件" paper={paper} onPaper={setPaper} />
    </RecordForm>
  );
}
