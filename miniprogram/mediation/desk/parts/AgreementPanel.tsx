import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@shared/case';
import type { AgreementView } from '@shared/mediation';
import { Hash, Link, Panel } from '@phone/ui';
import { FullText } from '../../parts/FullText';
import { OpenPaper } from '../../parts/OpenPaper';
import { Signers } from '../../parts/Signers';
import type { StaffAct } from '../../parts/staff-act';
import { RecordSignature } from './RecordSignature';

type Props = StaffAct & { readonly dispute: CaseView };

/** 协议: every word, the file, who has signed, and who signs on paper. */
export function AgreementPanel({ caseId, mediation, may, dispute, onDone }: Props) {
  const { agreement } = mediation;
  if (!agreement) return null;
  return (
    <Panel
      title={`协议第 ${agreement.draft} 稿`}
      aside={<View className="text--cap">{`共 ${agreement.pages} 页`}</View>}
      foot={
        <OpenPaper caseId={caseId} agreement={agreement} inForce={mediation.status === 'settled'} />
      }
    >
      <FullText agreement={agreement} dispute={dispute} />
      <Signers agreement={agreement} />
      {may.includes('record-paper-signature') ? (
        <OnPaper caseId={caseId} agreement={agreement} onDone={onDone} />
      ) : null}
      <View className="text--sub mt-4">文件指纹（改一个字就会变）</View>
      <Hash value={agreement.hash} />
    </Panel>
  );
}

type OnPaperProps = {
  readonly caseId: string;
  readonly agreement: AgreementView;
  readonly onDone: () => void;
};

/** The sides whose signature is still missing may bring it on paper. */
function OnPaper({ caseId, agreement, onDone }: OnPaperProps) {
  const [seat, setSeat] = useState<string>();
  const open = agreement.signers.filter(
    ({ seat: one, signedAt }) => !signedAt && one !== 'mediator' && one !== 'office',
  );
  return (
    <View className="mt-3">
      {open.map((signer) =>
        seat === signer.seat ? (
          <RecordSignature
            key={signer.seat}
            caseId={caseId}
            hash={agreement.hash}
            signer={signer}
            onDone={() => {
              setSeat(undefined);
              onDone();
            }}
            onClose={() => setSeat(undefined)}
          />
        ) : (
          <View key={signer.seat}>
            <Link sub onTap={() => setSeat(signer.seat)}>
              {`登记${signer.name}的纸上签字`}
            </Link>
          </View>
        ),
      )}
    </View>
  );
}
