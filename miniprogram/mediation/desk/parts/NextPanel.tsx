import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '@shared/case';
import type { MediationStatus } from '@shared/mediation';
import { momentText, open } from '@phone/lib';
import { Button, Buttons, Panel, Tag } from '@phone/ui';
import { statusTitles } from '../../logic/status-texts';
import { AnswerAssignment } from '../../parts/AnswerAssignment';
import { CloseFailed } from '../../parts/CloseFailed';
import { HandBack } from '../../parts/HandBack';
import { OpenSession } from '../../parts/OpenSession';
import { ProposeTimes } from '../../parts/ProposeTimes';
import { Slots } from '../../parts/Slots';
import type { StaffAct } from '../../parts/staff-act';
import { AssignForm } from './AssignForm';
import { SealForm } from './SealForm';

type Props = StaffAct & { readonly dispute: CaseView };

/** 下一步: the acts that are open to the reader now, the nearest one first. */
export function NextPanel(props: Props) {
  const { caseId, mediation, may } = props;
  const { status, session } = mediation;
  const has = (action: string) => may.includes(action);
  return (
    <>
      <Panel
        title={statusTitles[status]}
        aside={
          session && !mediation.end ? (
            <Tag tone="turn">{momentText(session.startsAt)}</Tag>
          ) : undefined
        }
      >
        {has('assign-mediator') && unanswered(status) ? <AssignForm {...props} /> : null}
        {has('accept-assignment') ? <AnswerAssignment {...props} /> : null}
        {status === 'scheduling' ? <Scheduling {...props} /> : null}
        {has('open-session') ? <OpenSession {...props} /> : null}
        {status === 'in-session' && has('enter-room') ? (
          <View className="text--sub">谈拢了就拟协议。没拢接着谈，谈不成就终结。</View>
        ) : null}
        {has('sign-agreement') || has('seal-agreement') ? <Signing {...props} /> : null}
        {idle(may, status) ? <View className="text--sub">现在不用您办。</View> : null}
        <Buttons>
          {has('enter-room') && mediation.you.role === 'mediator' ? (
            <Button
              block
              variant={status === 'in-session' ? 'primary' : 'secondary'}
              icon="video"
              onTap={() => open('mediation/room', { caseId })}
            >
              进调解室
            </Button>
          ) : null}
          {has('draft-agreement') ? (
            <Button
              block
              variant="secondary"
              icon="file"
              onTap={() => open('mediation/desk/draft', { caseId })}
            >
              {mediation.agreement ? '改协议，没人签才能改' : '拟协议'}
            </Button>
          ) : null}
        </Buttons>
      </Panel>
      <Changes {...props} />
    </>
  );
}

/** What turns the course: rare, so each opens by a tap. */
function Changes(props: Props) {
  const { may, mediation } = props;
  const { status } = mediation;
  const has = (action: string) => may.includes(action);
  const otherTimes = has('propose-times') && status !== 'scheduling';
  const otherMediator = has('assign-mediator') && !unanswered(status);
  const handBack = has('decline-assignment') && !has('accept-assignment');
  if (!otherTimes && !otherMediator && !handBack && !has('close-failed')) return null;
  return (
    <Panel title="要变一变">
      {otherTimes ? (
        <ByTap words="另约时间">
          <ProposeTimes {...props} />
        </ByTap>
      ) : null}
      {otherMediator ? (
        <ByTap words="换调解员">
          <AssignForm {...props} />
        </ByTap>
      ) : null}
      {handBack ? <HandBack {...props} /> : null}
      {has('close-failed') ? <CloseFailed {...props} /> : null}
    </Panel>
  );
}

function ByTap({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  if (shown) return <>{children}</>;
  return (
    <Button block variant="quiet" onTap={() => setShown(true)}>
      {words}
    </Button>
  );
}

function Scheduling(props: Props) {
  if (!props.may.includes('propose-times')) return null;
  return (
    <>
      <Slots {...props} />
      <View className="text--sub text--strong mt-3">
        {props.mediation.slots.length > 0 ? '换几个时间' : '给各方几个时间'}
      </View>
      <ProposeTimes {...props} />
    </>
  );
}

function Signing(props: Props) {
  const { caseId, may } = props;
  return (
    <>
      {may.includes('sign-agreement') ? (
        <Buttons>
          <Button block icon="pen" onTap={() => open('mediation/sign', { caseId })}>
            调解员签字
          </Button>
        </Buttons>
      ) : null}
      {may.includes('seal-agreement') ? <SealForm {...props} /> : null}
    </>
  );
}

const acts = [
  'accept-assignment',
  'propose-times',
  'open-session',
  'enter-room',
  'sign-agreement',
  'seal-agreement',
] as const;

function idle(may: readonly string[], status: MediationStatus): boolean {
  const assigns = may.includes('assign-mediator') && unanswered(status);
  return !assigns && !acts.some((action) => may.includes(action));
}

/** No mediator has answered yet: naming one is what the office has to do now. */
function unanswered(status: MediationStatus): boolean {
  return status === 'applied' || status === 'assigned';
}
