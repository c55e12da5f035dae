import { useState } from 'react';
import { caseApi } from '@shared/case';
import { fieldErrors, replace, useAct, useCountdown } from '@phone/lib';
import { Button, Field, FieldAct, Notice, Refused } from '@phone/ui';
import type { Identity } from '../logic/identity';

type Props = { readonly identity: Identity; readonly onDone: () => void };

/** A code goes to the number on file; whoever can read it is the person. */
export function OldPhoneCode({ identity, onDone }: Props) {
  const [smsCode, setSmsCode] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const sending = useAct(caseApi.sendCodeToOldPhone, 'old-phone');
  const joining = useAct(caseApi.joinByOldPhone, 'old-phone');
  const { left, start } = useCountdown();

  const send = async () => {
    joining.forget();
    const answer = await sending.send(identity);
    if (!answer?.ok) return;
    setSentTo(answer.value.sentTo);
    start(60);
  };

  const submit = async () => {
    sending.forget();
    const answer = await joining.send({ ...identity, smsCode });
    if (!answer?.ok) return;
    onDone();
    replace('case/home', { caseId: answer.value.caseId });
  };

  return (
    <>
      <Refused refusal={joining.refusal ?? sending.refusal} />
      {sentTo && left > 0 ? <Notice tone="done">{`验证码发到 ${sentTo} 了。`}</Notice> : null}
      <Field
        label="老号收到的验证码"
        kind="sms"
        value={smsCode}
        onChange={setSmsCode}
        error={fieldErrors(joining.refusal)['smsCode']}
        end={
          <FieldAct
            label={left > 0 ? `${left} 秒后再发` : '发到老号'}
            off={left > 0 || sending.busy}
            onTap={() => void send()}
          />
        }
      />
      <Button block busy={joining.busy} busyText="正在核对" className="mt-5" onTap={submit}>
        核对
      </Button>
    </>
  );
}
