import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { param, useDraft } from '@phone/lib';
import { ChoiceGroup, Page, PageHead } from '@phone/ui';
import { identityDraft, noIdentity, sentIdentity } from '../logic/identity';
import { AskOfficer } from '../parts/AskOfficer';
import { OldPhoneCode } from '../parts/OldPhoneCode';

type Way = 'old-phone' | 'officer';

/** 手机号和登记的不一样: a code to the old number, or the officer checks. */
export default function VerifyPage() {
  const { params } = useRouter();
  const draft = useDraft(identityDraft, noIdentity);
  const [way, setWay] = useState<Way>();
  const identity = sentIdentity(draft.value);
  const phone = param(params, 'phone');
  return (
    <Page title="核对身份">
      <PageHead
        title="登记的是另一个手机号"
        lead={`三项都对上了。登记的号是 ${phone || '另一个号'}，和您登录的不一样。`}
      />
      <ChoiceGroup
        label="老号还能收短信吗？"
        value={way}
        onChange={setWay}
        options={[
          { value: 'old-phone', title: '能收到', text: '把验证码发到老号，马上能办' },
          { value: 'officer', title: '收不到了', text: '请民警核对，1 个工作日内答复' },
        ]}
      />
      <View className="mt-5">
        {way === 'old-phone' ? <OldPhoneCode identity={identity} onDone={draft.clear} /> : null}
        {way === 'officer' ? <AskOfficer identity={identity} onDone={draft.clear} /> : null}
      </View>
    </Page>
  );
}
