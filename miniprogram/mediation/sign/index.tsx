import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type MediationView } from '@shared/mediation';
import { fieldErrors, moneyText, open, replace, useAct, useCountdown } from '@phone/lib';
import { sum } from '@shared/kernel';
import {
  BottomBar,
  Button,
  Card,
  Empty,
  Field,
  FieldAct,
  Hash,
  Link,
  PageHead,
  Refused,
  Section,
  SignPad,
  toast,
} from '@phone/ui';
import { mustChooseToSign, signingConsent } from '../logic/signing-consent';
import { doneHere } from '../logic/done-here';
import { Signers } from '../parts/Signers';
import { TablePage } from '../parts/TablePage';
import { useMediation } from '../parts/use-mediation';

type Ink = { readonly png: string; readonly strokes: number };

/** 签字: the drawn name, the code on the phone, and the fingerprint of exactly what was shown. */
export default function SignPage() {
  const at = useMediation();
  const { caseId, page } = at;
  const act = useAct(mediationApi.signAgreement, caseId);
  const [ink, setInk] = useState<Ink>();
  const [smsCode, setSmsCode] = useState('');
  const agreement = page.value?.mediation?.agreement;
  const missing = !ink ? '先写下您的名字' : !/^\d{6}$/.test(smsCode) ? '再填短信验证码' : undefined;

  const sign = async () => {
    if (!ink || !agreement) return;
    const answer = await act.send({
      caseId,
      hash: agreement.hash,
      drawing: ink.png,
      strokes: ink.strokes,
      smsCode,
    });
    if (!answer?.ok) return;
    toast('签好了');
    doneHere('mediation/agreement', { caseId });
  };
  const signable = page.value?.open.includes('sign-agreement') ?? false;
  const choose = signable && mustChooseToSign(at.dispute);
  const may = signable && !choose;
  return (
    <TablePage
      title="签字"
      at={at}
      focusFault={act.refusal}
      bottom={
        may ? (
          <BottomBar>
            <Button
              block
              icon="pen"
              busy={act.busy}
              busyText="正在签字"
              {...(missing ? { offBecause: missing } : {})}
              onTap={sign}
            >
              确认签字
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {(mediation) =>
        may ? (
          <Form
            caseId={caseId}
            mediation={mediation}
            refusal={act.refusal}
            smsCode={smsCode}
            onInk={setInk}
            onCode={setSmsCode}
          />
        ) : choose ? (
          <Empty icon="pen" title="先说好在手机上签" text="看清网上签字是怎么回事，再来写名字。">
            <Button
              block
              onTap={() => open(signingConsent.page, { caseId, ...signingConsent.query })}
            >
              去看一看
            </Button>
          </Empty>
        ) : (
          <Empty icon="pen" title="现在不用您签字" text="签过了，或者还没轮到。">
            <Button
              block
              variant="secondary"
              onTap={() => replace('mediation/agreement', { caseId })}
            >
              看协议
            </Button>
          </Empty>
        )
      }
    </TablePage>
  );
}

type FormProps = {
  readonly caseId: string;
  readonly mediation: MediationView;
  readonly refusal: ReturnType<typeof useAct>['refusal'];
  readonly smsCode: string;
  readonly onInk: (ink: Ink | undefined) => void;
  readonly onCode: (code: string) => void;
};

function Form({ caseId, mediation, refusal, smsCode, onInk, onCode }: FormProps) {
  const send = useAct(mediationApi.sendSignCode, caseId);
  const wait = useCountdown();
  const [sentTo, setSentTo] = useState<string>();
  const { agreement } = mediation;
  if (!agreement) return null;
  const total = sum(agreement.terms.payments.map((p) => p.amount));
  const getCode = async () => {
    const answer = await send.send({ caseId });
    if (!answer?.ok) return;
    setSentTo(answer.value.sentTo);
    wait.start(60);
  };
  return (
    <>
      <PageHead
        title="写下您的名字"
        lead={`签的是《人民调解协议书》，共 ${agreement.pages} 页，金额 ${moneyText(total)}。`}
        listen="写下您的名字，再填短信验证码。"
      />
      <Refused refusal={refusal} />
      <SignPad label="签名板" onInk={onInk} />
      <Link sub onTap={() => open('case/helpers', { caseId })}>
        手不方便写？请亲友代签，或到窗口签
      </Link>
      <Refused refusal={send.refusal} />
      <Field
        label="短信验证码"
        kind="sms"
        hint={sentTo ? `发到 ${sentTo}` : '证明是您本人签的'}
        value={smsCode}
        onChange={onCode}
        error={fieldErrors(refusal)['smsCode']}
        end={
          <FieldAct
            label={wait.left > 0 ? `${wait.left} 秒后重发` : '发验证码'}
            off={wait.left > 0 || send.busy}
            onTap={() => void getCode()}
          />
        }
      />
      <Signers agreement={agreement} />
      <Section>
        <Card>
          <View className="text--sub">文件指纹（改一个字就会变）</View>
          <Hash value={agreement.hash} />
          <Link sub onTap={() => open('mediation/agreement', { caseId })}>
            签字前再看一遍全文
          </Link>
        </Card>
      </Section>
    </>
  );
}
