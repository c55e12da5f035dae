import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { fieldErrors, useAct } from '@phone/lib';
import { Button, Buttons, ChoiceGroup, Field, Refused, toast } from '@phone/ui';
import type { StaffAct } from './staff-act';
import { WhyNot } from './WhyNot';

type Answer = 'free' | 'tied' | 'no';

/** 接不接: the mediator says whether he knows somebody; if so, the parties decide (在线调解规则 12、13). */
export function AnswerAssignment({ caseId, onDone }: StaffAct) {
  const accept = useAct(mediationApi.acceptAssignment, caseId);
  const decline = useAct(mediationApi.declineAssignment, caseId);
  const [answer, setAnswer] = useState<Answer>();
  const [disclosure, setDisclosure] = useState('');
  const [reason, setReason] = useState('');
  const errors = fieldErrors(accept.refusal ?? decline.refusal);
  const send = async () => {
    const done =
      answer === 'no'
        ? await decline.send({ caseId, reason })
        : await accept.send({ caseId, ...(answer === 'tied' ? { disclosure } : {}) });
    if (!done?.ok) return;
    toast(answer === 'no' ? '已退回调委会' : '接下了');
    onDone();
  };
  return (
    <>
      <ChoiceGroup
        label="您和各方有没有关系"
        hint="亲友、同事、邻里、收过好处，都算有关系。"
        options={[
          { value: 'free', title: '没有关系，我接' },
          { value: 'tied', title: '有关系，先告诉各方', text: '各方都同意，您才能调解' },
          { value: 'no', title: '不接' },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {answer === 'tied' ? (
        <Field
          label="什么关系"
          hint="各方看得到，照实写"
          kind="area"
          max={500}
          value={disclosure}
          onChange={setDisclosure}
          error={errors['disclosure']}
        />
      ) : null}
      {answer === 'no' ? (
        <WhyNot value={reason} onChange={setReason} error={errors['reason']} />
      ) : null}
      <Refused refusal={accept.refusal ?? decline.refusal} />
      <Buttons>
        <Button
          block
          busy={accept.busy || decline.busy}
          {...(answer ? {} : { offBecause: '先选一项' })}
          onTap={send}
        >
          {answer === 'no' ? '退回调委会' : '接下这件'}
        </Button>
      </Buttons>
    </>
  );
}
