import { View } from '@tarojs/components';
import { open } from '@phone/lib';
import { Button, Buttons, Card, Section } from '@phone/ui';
import { AnswerAssignment } from './AnswerAssignment';
import { CloseFailed } from './CloseFailed';
import { HandBack } from './HandBack';
import { OpenSession } from './OpenSession';
import { ProposeTimes } from './ProposeTimes';
import { Slots } from './Slots';
import type { StaffAct } from './staff-act';

/** What a mediator does from the telephone: everything but the drafting, which wants a desk. */
export function StaffSection(props: StaffAct) {
  const { caseId, mediation, may } = props;
  const { status } = mediation;
  const has = (action: string) => may.includes(action);
  return (
    <>
      {has('accept-assignment') ? (
        <Section title="这件派给您了">
          <Card>
            <AnswerAssignment {...props} />
          </Card>
        </Section>
      ) : null}
      {has('decline-assignment') && !has('accept-assignment') ? (
        <Section title="等不到各方答复">
          <HandBack {...props} />
        </Section>
      ) : null}
      {status === 'scheduling' && has('propose-times') ? (
        <Section title={mediation.slots.length > 0 ? '各方选的时间' : '约时间'}>
          <Slots {...props} />
          <Card>
            <ProposeTimes {...props} />
          </Card>
        </Section>
      ) : null}
      {has('open-session') ? (
        <Section title="人到齐了就开始">
          <Card>
            <OpenSession {...props} />
          </Card>
        </Section>
      ) : null}
      {has('draft-agreement') ? (
        <Section title={mediation.agreement ? '改协议' : '谈拢了'}>
          <Card>
            <View>
              协议要写清每一笔钱，请在电脑上拟：登录后打开“我的案件”，点这件，再点“拟协议”。
            </View>
          </Card>
        </Section>
      ) : null}
      {has('sign-agreement') ? (
        <Buttons>
          <Button block icon="pen" onTap={() => open('mediation/sign', { caseId })}>
            调解员签字
          </Button>
        </Buttons>
      ) : null}
      {has('close-failed') ? (
        <Section title="谈不成">
          <CloseFailed {...props} />
        </Section>
      ) : null}
    </>
  );
}
