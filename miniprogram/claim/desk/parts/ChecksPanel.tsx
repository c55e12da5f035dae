import { useState } from 'react';
import { View } from '@tarojs/components';
import { checkTexts, type BundleView } from '@shared/claim';
import type { CaseId } from '@shared/kernel';
import { Button, Buttons, Choice, Link, Panel } from '@phone/ui';
import { AskForm } from './AskForm';
import { ApproveAndPay } from './ApproveAndPay';
import { PartForm } from './PartForm';
import { RefuseForm } from './RefuseForm';

type Props = { readonly caseId: CaseId; readonly bundle: BundleView; readonly onDone: () => void };
type Form = 'ask' | 'part' | 'refuse';
type CheckId = BundleView['checks'][number]['id'];

/** 程序核对 and the decision: the program can only agree or doubt; a person decides. */
export function ChecksPanel({ caseId, bundle, onDone }: Props) {
  const { claim, checks } = bundle;
  const [answered, setAnswered] = useState<CheckId[]>([]);
  const [form, setForm] = useState<Form>();
  const doubts = checks.filter((c) => c.result === 'doubt');
  const right = checks.filter((c) => c.result === 'right');
  const may = (action: string) => claim.open.includes(action);
  const toggle = (id: CheckId) =>
    setAnswered((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    );
  const shared = { caseId, claim, answeredFor: answered, onDone };
  if (!['accept-papers', 'approve', 'pay'].some(may)) return null;
  const title =
    doubts.length === 0
      ? `程序核对 ${checks.length} 项，都对`
      : `程序核对 ${checks.length} 项，${doubts.length} 项要您看`;
  return (
    <Panel title={title}>
      <View className="text--sub">{right.map((c) => checkTexts[c.id]).join(' · ')}</View>
      <View className="mt-3">
        {may('approve')
          ? doubts.map((c) => (
              <Choice
                key={c.id}
                many
                title={`${checkTexts[c.id]}：我核过了`}
                text={c.detail}
                on={answered.includes(c.id)}
                onTap={() => toggle(c.id)}
              />
            ))
          : null}
      </View>
      <ApproveAndPay {...shared} waiting={doubts.length - answered.length} />
      <Buttons row>
        {may('approve-part') ? (
          <Button variant="secondary" onTap={() => setForm('part')}>
            先付没争议的
          </Button>
        ) : null}
        {may('ask-documents') ? (
          <Button variant="secondary" onTap={() => setForm('ask')}>
            要补材料
          </Button>
        ) : null}
      </Buttons>
      {may('refuse') ? (
        <View className="row__flow mt-3">
          <View className="text--cap">程序只能同意，不能拒绝</View>
          <Link sub onTap={() => setForm('refuse')}>
            <View className="text--late">我本人拒付，写理由和条款</View>
          </Link>
        </View>
      ) : null}
      {form === 'ask' ? <AskForm {...shared} onClose={() => setForm(undefined)} /> : null}
      {form === 'part' ? <PartForm {...shared} onClose={() => setForm(undefined)} /> : null}
      {form === 'refuse' ? <RefuseForm {...shared} onClose={() => setForm(undefined)} /> : null}
    </Panel>
  );
}
