import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type AgreementView, type MediationView } from '@shared/mediation';
import type { CaseView } from '@shared/case';
import { dayFull, open, useAct } from '@phone/lib';
import {
  BottomBar,
  Button,
  Buttons,
  Card,
  Dialog,
  Empty,
  Field,
  Hash,
  Notice,
  PageHead,
  Refused,
  Section,
  Tabs,
  toast,
} from '@phone/ui';
import { mustChooseToSign, signingConsent } from '../logic/signing-consent';
import { FullText } from '../parts/FullText';
import { OpenPaper } from '../parts/OpenPaper';
import { PlainSummary } from '../parts/PlainSummary';
import { Signers } from '../parts/Signers';
import { TablePage } from '../parts/TablePage';
import { useMediation } from '../parts/use-mediation';

/** 协议: first what it means, then every word, then who has signed. Refusing is as easy to find as signing. */
export default function AgreementPage() {
  const at = useMediation();
  const actions = at.page.value?.open ?? [];
  const maySign = actions.includes('sign-agreement');
  const { dispute, caseId } = at;
  const goSign = () =>
    mustChooseToSign(dispute)
      ? open(signingConsent.page, { caseId, ...signingConsent.query })
      : open('mediation/sign', { caseId });
  return (
    <TablePage
      title="协议"
      at={at}
      bottom={
        maySign ? (
          <BottomBar note="看清楚再签。看不懂就先问。">
            <Button block icon="pen" onTap={goSign}>
              看清了，去签字
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {(mediation) =>
        mediation.agreement && dispute ? (
          <Shown
            caseId={at.caseId}
            mediation={mediation}
            agreement={mediation.agreement}
            dispute={dispute}
            actions={actions}
            onDone={at.page.again}
          />
        ) : (
          <Empty icon="file" title="协议还没拟好" text="谈定了，调解员拟好会通知您。" />
        )
      }
    </TablePage>
  );
}

type ShownProps = {
  readonly caseId: string;
  readonly mediation: MediationView;
  readonly agreement: AgreementView;
  readonly dispute: CaseView;
  readonly actions: readonly string[];
  readonly onDone: () => void;
};

function Shown({ caseId, mediation, agreement, dispute, actions, onDone }: ShownProps) {
  const [view, setView] = useState<'plain' | 'full'>('plain');
  const inForce = mediation.status === 'settled';
  return (
    <>
      <PageHead
        title={inForce ? '协议生效了' : '协议写了什么'}
        {...(inForce && agreement.effectiveAt
          ? { lead: `${dayFull(agreement.effectiveAt)} 生效` }
          : {})}
        listen={agreement.terms.responsibility}
      />
      <Tabs
        label="怎么看"
        items={[
          { value: 'plain', label: '大白话' },
          { value: 'full', label: '全文' },
        ]}
        value={view}
        onChange={setView}
      />
      <View className="mt-4">
        {view === 'plain' ? (
          <PlainSummary agreement={agreement} dispute={dispute} />
        ) : (
          <FullText agreement={agreement} dispute={dispute} />
        )}
      </View>
      <Signers agreement={agreement} />
      <Paper caseId={caseId} agreement={agreement} inForce={inForce} />
      {actions.includes('send-back-agreement') || actions.includes('refuse-to-sign') ? (
        <NotYet caseId={caseId} actions={actions} onDone={onDone} />
      ) : null}
      {inForce && (dispute.you.role === 'party' || dispute.you.role === 'helper') ? (
        <Buttons>
          <Button block onTap={() => open('claim/progress', { caseId })}>
            去一键理赔
          </Button>
        </Buttons>
      ) : null}
    </>
  );
}

function Paper({
  caseId,
  agreement,
  inForce,
}: {
  readonly caseId: string;
  readonly agreement: AgreementView;
  readonly inForce: boolean;
}) {
  return (
    <Section>
      <Card>
        <View className="text--sub">文件指纹（改一个字就会变）</View>
        <Hash value={(inForce && agreement.sealedHash) || agreement.hash} />
        <View className="text--sub mt-1">{`查验码 ${agreement.checkCode.match(/.{1,4}/g)?.join(' ') ?? ''}，共 ${agreement.pages} 页`}</View>
        <Buttons>
          <OpenPaper block caseId={caseId} agreement={agreement} inForce={inForce} />
        </Buttons>
      </Card>
    </Section>
  );
}

/** Two ways of not signing, with what follows from each. */
function NotYet({
  caseId,
  actions,
  onDone,
}: {
  readonly caseId: string;
  readonly actions: readonly string[];
  readonly onDone: () => void;
}) {
  const backAct = useAct(mediationApi.sendBackAgreement, caseId);
  const refuseAct = useAct(mediationApi.refuseToSign, caseId);
  const [refusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const done = (answer: { ok: boolean } | undefined, said: string) => {
    if (!answer?.ok) return;
    toast(said);
    onDone();
  };
  return (
    <Section title="不想就这样签？">
      <Refused refusal={backAct.refusal ?? refuseAct.refusal} />
      <Notice>退回再谈：已签的作废，回到调解室改。不签：这次调解结束，您还能起诉。</Notice>
      <Field
        label="有什么想说的"
        hint="能不填"
        kind="area"
        value={note}
        onChange={setNote}
        max={300}
      />
      <Buttons row>
        {actions.includes('send-back-agreement') ? (
          <Button
            variant="secondary"
            busy={backAct.busy}
            onTap={async () => done(await backAct.send({ caseId }), '退回去了')}
          >
            退回再谈
          </Button>
        ) : null}
        {actions.includes('refuse-to-sign') ? (
          <Button variant="danger" busy={refuseAct.busy} onTap={() => setRefusing(true)}>
            不签
          </Button>
        ) : null}
      </Buttons>
      <Dialog
        open={refusing}
        title="确定不签？"
        yes="不签"
        no="再想想"
        danger
        onYes={async () => {
          setRefusing(false);
          done(await refuseAct.send({ caseId, note }), '记下了');
        }}
        onNo={() => setRefusing(false)}
      >
        这次调解会结束，协议不生效。
      </Dialog>
    </Section>
  );
}
