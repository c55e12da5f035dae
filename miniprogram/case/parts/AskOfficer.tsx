import { useState } from 'react';
import { caseApi } from '@shared/case';
import type { Instant } from '@shared/kernel';
import { dayText, fieldErrors, goTab, useAct, useDraft } from '@phone/lib';
import { Button, Field, Notice, Refused } from '@phone/ui';
import type { Identity } from '../logic/identity';

type Props = { readonly identity: Identity; readonly onDone: () => void };

/** The officer is asked whether this is the person; the answer is promised for a day. */
export function AskOfficer({ identity, onDone }: Props) {
  const draft = useDraft('case/ask-officer', { reason: '' });
  const asking = useAct(caseApi.askOfficer, 'ask-officer');
  const [answerBy, setAnswerBy] = useState<Instant>();

  const submit = async () => {
    const answer = await asking.send({ ...identity, reason: draft.value.reason });
    if (!answer?.ok) return;
    setAnswerBy(answer.value.answerBy);
    draft.clear();
    onDone();
  };

  if (answerBy) {
    return (
      <>
        <Notice tone="done" title="已经请民警核对">
          {`${dayText(answerBy)}前答复您，会发短信。核对好了，这起事故就在您名下。`}
        </Notice>
        <Button variant="secondary" block className="mt-5" onTap={() => goTab('home')}>
          回首页
        </Button>
      </>
    );
  }
  return (
    <>
      <Refused refusal={asking.refusal} />
      <Field
        label="为什么号码不一样"
        kind="area"
        max={200}
        hint="比如：老号停机了，现在用这个号"
        value={draft.value.reason}
        onChange={(text) => draft.set('reason', text)}
        error={fieldErrors(asking.refusal)['reason']}
      />
      <Button block busy={asking.busy} className="mt-5" onTap={submit}>
        请民警核对
      </Button>
    </>
  );
}
