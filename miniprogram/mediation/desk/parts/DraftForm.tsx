import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { CaseView } from '@shared/case';
import { mediationApi, type MediationView, type RoomView } from '@shared/mediation';
import { moneyText, useAct, useDraft } from '@phone/lib';
import {
  Button,
  Field,
  focusFirstFault,
  Link,
  Notice,
  Panel,
  Refused,
  Segments,
  Split,
  toast,
} from '@phone/ui';
import { doneHere } from '../../logic/done-here';
import { sumsOf, termErrors, termsInput, type TermsDraft } from '../../logic/draft-terms';
import { ItemsSection } from './ItemsSection';
import { PaymentsSection } from './PaymentsSection';
import { PrepaymentsSection } from './PrepaymentsSection';

type Props = {
  readonly dispute: CaseView;
  readonly mediation: MediationView;
  readonly offer: RoomView['rounds'][number]['offers'][number] | undefined;
  readonly start: TermsDraft;
  readonly onStale: () => void;
};

/** The terms in one form, kept field by field; each refusal stands at the field it means. */
export function DraftForm({ dispute, mediation, offer, start, onStale }: Props) {
  const caseId = dispute.id as string;
  const draft = useDraft<TermsDraft>(`mediation/draft:${mediation.id}`, start);
  const act = useAct(mediationApi.draftAgreement, `${caseId}:${mediation.version}`);
  const errors = termErrors(act.refusal);
  useEffect(() => {
    if (act.refusal?.fields?.length) focusFirstFault();
  }, [act.refusal]);
  const submit = async () => {
    const terms = termsInput(draft.value);
    const done = await act.send({ caseId, version: mediation.version, terms });
    // kept: a draft that is sent back is taken up again where it was
    if (!done?.ok) return;
    toast('拟好了，请各方看和签');
    doneHere('mediation/desk/file', { caseId });
  };
  const section = { draft: draft.value, set: draft.set, errors, dispute };
  const { value, set } = draft;
  return (
    <Split kind="form">
      <View>
        <Agreed offer={offer} restored={draft.restored} onAnew={draft.clear} />
        {act.refusal ? (
          <View className="med-above">
            <Refused
              refusal={act.refusal}
              {...(act.refusal.code === 'changed-meanwhile' ? { onAgain: onStale } : {})}
            />
          </View>
        ) : null}
        <Panel title="事实和责任">
          <Field
            label="事故经过"
            kind="area"
            max={1000}
            value={value.facts}
            onChange={(text) => set('facts', text)}
            error={errors['facts']}
          />
          <Field
            label="责任怎么分"
            kind="area"
            max={300}
            value={value.responsibility}
            onChange={(text) => set('responsibility', text)}
            error={errors['responsibility']}
          />
        </Panel>
        <ItemsSection {...section} />
        <PaymentsSection {...section} />
        <PrepaymentsSection {...section} />
        <Panel title="其他">
          <View className="field__label">以后新发现的伤</View>
          <Segments
            label="以后新发现的伤"
            options={[
              { value: 'open', label: '还能再要' },
              { value: 'covered', label: '一并了结' },
            ]}
            value={value.laterInjury}
            onChange={(later) => set('laterInjury', later)}
          />
          <Field
            label="其他约定"
            hint="一行一条，能不填"
            kind="area"
            max={2000}
            value={value.otherTerms}
            onChange={(text) => set('otherTerms', text)}
            error={Object.entries(errors).find(([path]) => path.startsWith('otherTerms'))?.[1]}
          />
        </Panel>
      </View>
      <View className="med-side">
        <SumsPanel draft={value} />
        <Panel title="拟好以后">
          <View className="text--sub">生成 PDF，通知各方看和签。第一个人签字前，还能改。</View>
          <View className="mt-3">
            <Button block busy={act.busy} busyText="正在生成 PDF" onTap={submit}>
              拟好了，请各方签
            </Button>
          </View>
        </Panel>
      </View>
    </Split>
  );
}

type AgreedProps = {
  readonly offer: Props['offer'];
  readonly restored: boolean;
  readonly onAnew: () => void;
};

/** What the form was filled from. */
function Agreed({ offer, restored, onAnew }: AgreedProps) {
  const words = offer
    ? `各方谈的是 ${moneyText(offer.total)}（${offer.name}出的，对方同意）。`
    : '还没有一个出价被对方同意。请照各方谈好的填。';
  return (
    <View className="med-above">
      <Notice tone={offer ? 'info' : 'soon'}>
        {words}
        {restored ? (
          <Link sub onTap={onAnew}>
            接着上次填的改。点这里重新填
          </Link>
        ) : null}
      </Notice>
    </View>
  );
}

/** 合计: what is lost against what is paid, as it is typed. */
function SumsPanel({ draft }: { readonly draft: TermsDraft }) {
  const { items, damages, prepaid, returned, open } = sumsOf(draft);
  const rows = [
    ['赔偿项目合计', items],
    ['各家付款合计', damages],
    ['已经垫付', prepaid],
    ...(returned > 0 ? ([['返还垫付', returned]] as const) : []),
  ] as const;
  return (
    <Panel title="合计">
      {rows.map(([label, amount]) => (
        <View key={label} className="med-sum">
          <View>{label}</View>
          <View className="text--num">{moneyText(amount)}</View>
        </View>
      ))}
      <View className="med-sum med-sum--total" aria-live="polite">
        <View>{open === 0 ? '对得上' : open > 0 ? '还差没人付' : '付多了'}</View>
        <View className={open === 0 ? 'text--done text--num' : 'text--late text--num'}>
          {moneyText(Math.abs(open) as typeof open)}
        </View>
      </View>
    </Panel>
  );
}
