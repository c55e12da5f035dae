import Taro from '@tarojs/taro';
import { accountApi } from '@shared/account';
import { useAct, type Session } from '@phone/lib';
import { Button, Refused } from '@phone/ui';

/** 微信一键登录: one tap gives the login code and, if the person agrees, the phone number. */
export function WechatButton({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const login = useAct(accountApi.loginByWechat, 'login');

  const submit = async (phoneCode: string) => {
    const { code } = await Taro.login();
    const answer = await login.send({ loginCode: code, phoneCode });
    if (answer?.ok) onSignedIn(answer.value);
  };

  return (
    <>
      <Refused refusal={login.refusal} />
      <Button
        block
        busy={login.busy}
        busyText="正在登录"
        openType="getPhoneNumber"
        onPhoneCode={(code) => void submit(code)}
      >
        用微信手机号登录
      </Button>
    </>
  );
}
