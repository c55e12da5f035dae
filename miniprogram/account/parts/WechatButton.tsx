import Taro from '@tarojs/taro';
import { useState } from 'react';
import { accountApi } from '@shared/account';
import type { Refusal } from '@shared/kernel';
import { call, type Session } from '@phone/lib';
import { Button, Notice, Refused } from '@phone/ui';

const noCode: Refusal = {
  code: 'no-answer',
  message: '微信没有答应。请看一下网络，再点一次；或用手机号和验证码登录。',
};

/**
 * 微信一键登录: one tap gives the login code and, if the person agrees, the phone number. WeChat's codes
 * are good once, so each tap is a submission of its own; signing in twice does no harm.
 */
export function WechatButton({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [declined, setDeclined] = useState(false);

  const submit = async (phoneCode: string | undefined) => {
    setRefusal(undefined);
    setDeclined(phoneCode === undefined);
    if (phoneCode === undefined) return;
    setBusy(true);
    const login = await Taro.login().catch(() => undefined);
    const answer = login
      ? await call(accountApi.loginByWechat, { loginCode: login.code, phoneCode })
      : undefined;
    setBusy(false);
    if (answer?.ok) onSignedIn(answer.value);
    else setRefusal(answer?.error ?? noCode);
  };

  return (
    <>
      <Refused refusal={refusal} />
      {declined ? (
        <Notice title="没有拿到手机号">同意给手机号才能这样登录。也能用别的手机号和验证码。</Notice>
      ) : null}
      <Button
        block
        busy={busy}
        busyText="正在登录"
        openType="getPhoneNumber"
        onPhoneCode={(code) => void submit(code)}
      >
        用微信手机号登录
      </Button>
    </>
  );
}
