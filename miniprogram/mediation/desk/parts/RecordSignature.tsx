import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type AgreementView } from '@shared/mediation';
import type { EvidenceId } from '@shared/kernel';
import { fieldErrors, useAct } from '@phone/lib';
import { Button, Buttons, Field, Refused, toast } from '@phone/ui';
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
  const [name, setName] = useState(signer.seat.startsWith('party:') ? signer.name : '');
  const [paper, setPaper] = useState<EvidenceId>();
  const send = async () => {
    if (!paper) return;
    const done = await act.send({ caseId, seat: signer.seat, hash, paper, name });
    if (!done?.ok) return;
    toast('登记好了');
    onDone();
  };
  return (
    <View className="med-form">
      <Field
        label="签字人"
        hint={signer.seat.startsWith('party:') ? undefined : `${signer.name}的经办人`}
        value={name}
        max={40}
        onChange={setName}
        error={fieldErrors(act.refusal)['name']}
      />
      <Scan caseId={caseId} what="签字页扫描件" paper={paper} onPaper={setPaper} />
      <Refused refusal={act.refusal} onAgain={onDone} />
      <Buttons row>
        <Button busy={act.busy} {...(paper ? {} : { offBecause: '先上传签字页' })} onTap={send}>
          登记签字
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不登记了
        </Button>
      </Buttons>
    </View>
  );
}
