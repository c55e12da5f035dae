import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { back, deskOf, goTab, pageUrl, param, signIn, type Session } from '@phone/lib';
import { Button, Notice, Page, PageHead } from '@phone/ui';
import { CodeForm } from '../parts/CodeForm';
import { WechatButton } from '../parts/WechatButton';

const onWechat = process.env.TARO_ENV === 'weapp';

/** 登录: one tap on WeChat, phone and code elsewhere; afterwards back to where the person came from. */
export default function LoginPage() {
  const { params } = useRouter();
  const [byCode, setByCode] = useState(!onWechat);

  const onSignedIn = (session: Session) => {
    signIn(session);
    const { staff } = session.me;
    const desk = staff && deskOf(staff.role);
    if (desk) void Taro.reLaunch({ url: pageUrl(desk, {}) });
    else if (param(params, 'then') === 'back') back();
    else goTab('home');
  };

  return (
    <Page title="登录">
      <PageHead title="登录，接着办" lead="不用注册。手机号就是您的账号。" />
      {byCode ? (
        <CodeForm phone={param(params, 'phone') || undefined} onSignedIn={onSignedIn} />
      ) : (
        <>
          <WechatButton onSignedIn={onSignedIn} />
          <Button variant="quiet" block onTap={() => setByCode(true)}>
            用别的手机号和验证码
          </Button>
        </>
      )}
      <View className="mt-5">
        <Notice icon="shield">验证码谁要都别给。工作人员不会向您要。</Notice>
      </View>
    </Page>
  );
}
