import { useState } from 'react';
import { mediationApi, type AgreementView } from '@shared/mediation';
import type { Refusal } from '@shared/kernel';
import { call, openLink } from '@phone/lib';
import { Button, Refused } from '@phone/ui';

type Props = {
  readonly caseId: string;
  readonly agreement: AgreementView;
  readonly inForce: boolean;
  readonly block?: boolean;
};

/** Opens the very file: the sealed one once it is in force, else the one to sign. */
export function OpenPaper({ caseId, agreement, inForce, block = false }: Props) {
  const [refusal, setRefusal] = useState<Refusal>();
  const file = inForce && agreement.sealedHash ? 'sealed' : 'to-sign';
  const show = async () => {
    const answer = await call(mediationApi.linkAgreement, { caseId, file });
    setRefusal(answer.ok ? await openLink(answer.value.url) : answer.error);
  };
  return (
    <>
      <Refused refusal={refusal} />
      <Button block={block} variant="secondary" icon="file" busyText="正在打开" onTap={show}>
        打开 PDF
      </Button>
    </>
  );
}
