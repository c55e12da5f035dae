import { useEffect } from 'react';
import { accountApi } from '@shared/account';
import { fieldErrors, useAct, useCountdown, useDraft, type Session } from '@phone/lib';
import { Button, Field, FieldAct, Refused } from '@phone/ui';

type CodeFormProps = {
  /** From a link: 演示账号 or a notice that names the number. */
  readonly phone?: string | undefined;
  readonly onSignedIn: (session: Session) => void;
};

/** Phone number and one-time code (手机验证码登录). */
export function CodeForm({ phone, onSignedIn }: CodeFormProps) {
  const draft = useDraft('account/login', { phone: phone ?? '', smsCode: '' });
  const sending = useAct(accountApi.sendCode, 'login');
  const login = useAct(accountApi.loginByCode, 'login');
  const { left, start } = useCountdown();
  const { value, set, clear } = draft;

  useEffect(() => {
    if (phone) set('phone', phone);
  }, [phone, set]);

  const send = async () => {
    login.forget();
    const answer = await sending.send({ phone: value.phone });
    if (answer?.ok) start(answer.value.again);
    else if (answer?.error.code === 'code-too-soon')
      start(Number(answer.error.params?.seconds ?? 60));
  };

  const submit = async () => {
    sending.forget();
    const answer = await login.send(value);
    if (!answer?.ok) return;
    clear();
    onSignedIn(answer.value);
  };

  const errors = { ...fieldErrors(sending.refusal), ...fieldErrors(login.refusal) };
  const wait = left > 0 ? `${left} 秒后再发` : '发验证码';
  return (
    <>
      <Refused refusal={login.refusal ?? sending.refusal} />
      <Field
        label="手机号"
        kind="phone"
        value={value.phone}
        onChange={(text) => set('phone', text)}
        error={errors['phone']}
        end={<FieldAct label={wait} off={left > 0 || sending.busy} onTap={() => void send()} />}
      />
      <Field
        label="短信验证码"
        kind="sms"
        hint="6 位数字，5 分钟内有效"
        value={value.smsCode}
        onChange={(text) => set('smsCode', text)}
        error={errors['smsCode']}
      />
      <Button block busy={login.busy} busyText="正在登录" className="mt-5" onTap={submit}>
        登录
      </Button>
    </>
  );
}
