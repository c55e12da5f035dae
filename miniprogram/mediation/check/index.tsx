import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { mediationApi, type CheckAnswer } from '@shared/mediation';
import { codeText, param, stampText, useLoaded } from '@phone/lib';
import { Await, Button, Facts, Field, Hash, Notice, Page, PageHead, Section } from '@phone/ui';
import { View } from '@tarojs/components';

const states: Readonly<
  Record<CheckAnswer['state'], { tone: 'done' | 'soon' | 'late'; title: string; text: string }>
> = {
  'in-force': { tone: 'done', title: '这份协议有效', text: '各方都签了字，调委会盖了章。' },
  'to-sign': { tone: 'soon', title: '还没有生效', text: '还有人没签字。' },
  'not-in-force': { tone: 'late', title: '这份协议没有生效', text: '它被退回，或者有人不签。' },
};

/** 查验协议: anybody with the code on the paper sees whether it is real, and nothing about persons or sums. */
export default function CheckPage() {
  const given = param(useRouter().params, 'code');
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  const answer = useLoaded(mediationApi.checkAgreement, asked ? { checkCode: asked } : undefined);
  return (
    <Page title="查验协议">
      <PageHead title="这份协议是真的吗" lead="扫协议上的码，或填查验码。" />
      <Field
        label="查验码"
        hint="协议最下面，12 位字母和数字"
        value={typed}
        onChange={setTyped}
        max={16}
      />
      <Button
        block
        onTap={() => setAsked(typed.replace(/[\s-]/g, ''))}
        {...(typed.trim() ? {} : { offBecause: '先填查验码' })}
      >
        查验
      </Button>
      {asked ? <Await of={answer}>{(found) => <Found found={found} />}</Await> : null}
    </Page>
  );
}

function Found({ found }: { readonly found: CheckAnswer }) {
  const { tone, title, text } = states[found.state];
  return (
    <Section>
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
      <View className="mt-3">
        <Facts
          rows={[
            { label: '协议编号', value: found.number },
            { label: '事故码', value: codeText(found.code) },
            { label: '当事人', value: found.names.join('、') },
            { label: '调解组织', value: found.office },
            { label: '拟定', value: stampText(found.draftedAt) },
            ...(found.effectiveAt ? [{ label: '生效', value: stampText(found.effectiveAt) }] : []),
            { label: '页数', value: `${found.pages} 页` },
          ]}
        />
      </View>
      <View className="text--sub mt-3">签字的文件的指纹</View>
      <Hash value={found.hash} />
      {found.sealedHash ? (
        <>
          <View className="text--sub mt-3">盖章后的文件的指纹</View>
          <Hash value={found.sealedHash} />
        </>
      ) : null}
    </Section>
  );
}
