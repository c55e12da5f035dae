import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@shared/case';
import { mediationApi, type MediationView } from '@shared/mediation';
import { momentText, open, useAct } from '@phone/lib';
import {
  Button,
  Buttons,
  Card,
  Dialog,
  Notice,
  Person,
  Refused,
  Section,
  Tag,
  Turn,
} from '@phone/ui';
import { nowWords } from '../logic/now-words';
import { Answer } from '../parts/Answer';
import { Apply } from '../parts/Apply';
import { StaffSection } from '../parts/StaffSection';
import { TablePage } from '../parts/TablePage';
import { useMediation } from '../parts/use-mediation';

/** 调解: where it stands, who is at the table, and the one thing the reader can do now. */
export default function MediationHomePage() {
  const at = useMediation();
  return (
    <TablePage
      title="调解"
      at={at}
      nothing={(actions) => (
        <Apply caseId={at.caseId} may={actions.includes('apply')} onDone={at.page.again} />
      )}
    >
      {(mediation, actions) => (
        <>
          <Now
            caseId={at.caseId}
            mediation={mediation}
            dispute={at.dispute}
            actions={actions}
            onDone={at.page.again}
          />
          {mediation.you.role === 'mediator' ? (
            <StaffSection
              caseId={at.caseId}
              mediation={mediation}
              may={actions}
              onDone={at.page.again}
            />
          ) : null}
          <Who mediation={mediation} />
          {actions.includes('apply') ? (
            <Apply caseId={at.caseId} may onDone={at.page.again} again />
          ) : null}
        </>
      )}
    </TablePage>
  );
}

type Done = { readonly caseId: string; readonly onDone: () => void };

type NowProps = Done & {
  readonly mediation: MediationView;
  readonly dispute: CaseView | undefined;
  readonly actions: readonly string[];
};

function Now({ caseId, mediation, dispute, actions, onDone }: NowProps) {
  const { mine, title, why } = nowWords(mediation, actions);
  return (
    <Turn
      state={mediation.status === 'settled' ? 'done' : mine ? 'mine' : 'wait'}
      who={mine ? '轮到您' : '现在'}
      title={title}
      why={why}
    >
      {mediation.session && !mediation.end ? (
        <View className="text--strong mt-1">{momentText(mediation.session.startsAt)}</View>
      ) : null}
      <Acts
        caseId={caseId}
        mediation={mediation}
        dispute={dispute}
        actions={actions}
        onDone={onDone}
      />
    </Turn>
  );
}

function Acts({ caseId, mediation, dispute, actions, onDone }: NowProps) {
  const asked = actions.includes('join');
  const to = (page: string) => () => open(`mediation/${page}`, { caseId });
  return (
    <>
      {asked ? (
        <Answer caseId={caseId} mediation={mediation} dispute={dispute} onDone={onDone} />
      ) : null}
      {actions.includes('agree-disclosure') ? (
        <Disclosure caseId={caseId} text={mediation.disclosure ?? ''} onDone={onDone} />
      ) : null}
      <Buttons>
        {actions.includes('pick-times') && mediation.slots.length > 0 ? (
          <Button block onTap={to('times')}>
            去选时间
          </Button>
        ) : null}
        {actions.includes('enter-room') && mediation.status !== 'signing' ? (
          <Button block onTap={to('room')}>
            进调解室
          </Button>
        ) : null}
        {mediation.agreement ? (
          <Button
            block
            variant={actions.includes('sign-agreement') ? 'primary' : 'secondary'}
            onTap={to('agreement')}
          >
            {actions.includes('sign-agreement') ? '看协议，再决定签不签' : '看协议'}
          </Button>
        ) : null}
        {mediation.status === 'settled' && mediation.you.party ? (
          <Button block onTap={() => open('claim/progress', { caseId })}>
            去理赔
          </Button>
        ) : null}
      </Buttons>
      {actions.includes('withdraw') && !asked ? <Withdraw caseId={caseId} onDone={onDone} /> : null}
    </>
  );
}

function Disclosure({ caseId, text, onDone }: Done & { readonly text: string }) {
  const agree = useAct(mediationApi.agreeDisclosure, caseId);
  const refuse = useAct(mediationApi.refuseDisclosure, caseId);
  const say = async (answer: Promise<{ ok: boolean } | undefined>) => {
    if ((await answer)?.ok) onDone();
  };
  return (
    <>
      <Notice title="调解员说明的情况">{text}</Notice>
      <Refused refusal={agree.refusal ?? refuse.refusal} />
      <Buttons>
        <Button
          block
          variant="secondary"
          busy={agree.busy}
          onTap={() => say(agree.send({ caseId }))}
        >
          同意由他调解
        </Button>
        <Button
          block
          variant="secondary"
          busy={refuse.busy}
          onTap={() => say(refuse.send({ caseId }))}
        >
          换一位
        </Button>
      </Buttons>
    </>
  );
}

function Withdraw({ caseId, onDone }: Done) {
  const act = useAct(mediationApi.withdraw, caseId);
  const [asking, setAsking] = useState(false);
  const go = async () => {
    setAsking(false);
    if ((await act.send({ caseId, reason: 'unwilling' }))?.ok) onDone();
  };
  return (
    <>
      <Refused refusal={act.refusal} />
      <Button block variant="quiet" busy={act.busy} onTap={() => setAsking(true)}>
        不想调解了
      </Button>
      <Dialog
        open={asking}
        title="确定不调解了？"
        yes="不调解了"
        no="再想想"
        danger
        onYes={() => void go()}
        onNo={() => setAsking(false)}
      >
        这次调解会结束。您没有放弃任何权利，以后能再申请，也能起诉。
      </Dialog>
    </>
  );
}

function Who({ mediation }: { readonly mediation: MediationView }) {
  return (
    <Section title="谁来谈">
      <Card>
        <Person name={mediation.mediator ?? '还没有派'} role="调解员" office />
        {mediation.sides.map((side) => (
          <Person
            key={side.seat}
            name={side.name}
            role={
              side.kind === 'insurer' ? '保险公司' : side.way === 'offline' ? '线下参加' : '当事人'
            }
            you={side.you}
            office={side.kind === 'insurer'}
            end={<Answered answer={side.answer} />}
          />
        ))}
      </Card>
    </Section>
  );
}

function Answered({ answer }: { readonly answer: MediationView['sides'][number]['answer'] }) {
  if (answer === 'joined')
    return (
      <Tag tone="done" icon="check">
        参加
      </Tag>
    );
  return answer === 'refused' ? <Tag tone="late">不参加</Tag> : <Tag>没回话</Tag>;
}
