import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BundleView } from '@shared/claim';
import { Doc, DocView, Facts, Icon } from '@phone/ui';
import { AgreementDoc } from './AgreementDoc';
import { CalculationDoc } from './CalculationDoc';
import { EvidenceFiles } from './EvidenceFiles';

type Tab = 'agreement' | 'finding' | 'calculation' | 'evidence' | 'persons';

/** The bundle by tabs: agreement, finding, calculation, evidence, persons. */
export function BundleDocs({ bundle }: { readonly bundle: BundleView }) {
  const [now, setNow] = useState<string>('agreement');
  const { signaturesValid } = bundle.agreement;
  return (
    <DocView
      files={[
        { key: 'agreement', label: '协议书' },
        { key: 'finding', label: '认定书' },
        { key: 'calculation', label: '计算单', icon: 'calc' },
        { key: 'evidence', label: `证据 ${bundle.evidence.length}` },
        { key: 'persons', label: '身份证', icon: 'person' },
      ]}
      now={now}
      onPick={setNow}
      bar={
        <View className={signaturesValid ? 'text--done' : 'text--late'}>
          <Icon name={signaturesValid ? 'lock' : 'alert'} size="s" />
          {signaturesValid ? ' 各方签名、调委会盖章都有效' : ' 有签名没有验证通过，请核对原件'}
        </View>
      }
    >
      <Paper tab={now as Tab} bundle={bundle} />
    </DocView>
  );
}

function Paper({ tab, bundle }: { readonly tab: Tab; readonly bundle: BundleView }) {
  switch (tab) {
    case 'agreement':
      return <AgreementDoc agreement={bundle.agreement} />;
    case 'finding':
      return (
        <Doc title="责任认定">
          <Facts rows={bundle.finding} />
        </Doc>
      );
    case 'calculation':
      return <CalculationDoc calculation={bundle.calculation} />;
    case 'evidence':
      return <EvidenceFiles files={bundle.evidence} />;
    case 'persons':
      return (
        <Doc title="身份信息">
          <Facts
            rows={bundle.persons.map((p) => ({
              label: `${p.name}（${p.role}）`,
              value: p.idNumber,
            }))}
          />
        </Doc>
      );
  }
}
