import { useState } from 'react';
import { View } from '@tarojs/components';
import { claimApi, type ClaimView, type PaymentView } from '@shared/claim';
import type { CaseId } from '@shared/kernel';
import { fieldErrors, moneyText, useAct } from '@phone/lib';
import { Button, Dialog, Field, Refused, toast } from '@phone/ui';

type Props = {
  readonly caseId: string;
  readonly claim: ClaimView;
  readonly payment: PaymentView;
  readonly onDone: () => void;
};

/** The money is there, or it is not: both are said with one tap and a question. */
export function ReceiptButtons({ caseId, claim, payment, onDone }: Props) {
  const [asking, setAsking] = useState<'confirm' | 'dispute'>();
  const [text, setText] = useState('');
  const form = `${claim.id}:${payment.id}:${payment.transfers.length}`;
  const confirm = useAct(claimApi.confirmReceipt, form);
  const dispute = useAct(claimApi.disputeReceipt, form);
  const disputed = payment.transfers.some((t) => t.disputedAt && !t.confirmedAt);
  const target = { caseId: caseId as CaseId, claimId: claim.id, payment: payment.id };
  const close = () => setAsking(undefined);

  const yes = async () => {
    const answer = await confirm.send(target);
    close();
    if (!answer?.ok) return;
    toast(answer.value.closed ? '都办完了，案子结了' : '确认好了');
    onDone();
  };
  const no = async () => {
    const answer = await dispute.send({ ...target, text });
    if (!answer?.ok) return;
    close();
    toast('已告诉保险公司和联络办');
    onDone();
  };
  return (
    <>
      <View className="btns">
        <Button block onTap={() => setAsking('confirm')}>
          钱到了，我来确认
        </Button>
        {disputed ? null : (
          <Button block variant="secondary" onTap={() => setAsking('dispute')}>
            钱没到账
          </Button>
        )}
      </View>
      <Refused refusal={confirm.refusal} />
      <Dialog
        open={asking === 'confirm'}
        title="钱到您卡里了？"
        yes="到了，确认"
        no="再看看"
        onYes={yes}
        onNo={close}
      >
        {`${payment.bank} 尾号 ${payment.accountMasked.slice(-4)} 收到 ${moneyText(payment.unconfirmed)}。确认后不能改。`}
      </Dialog>
      <Dialog
        open={asking === 'dispute'}
        title="钱没到账？"
        yes="告诉保险公司"
        no="再看看"
        onYes={no}
        onNo={close}
      >
        <View>请先查一下卡。保险公司、调解员、联络办会马上收到。</View>
        <Field
          label="哪天查的，查的哪张卡"
          value={text}
          onChange={setText}
          max={200}
          error={fieldErrors(dispute.refusal)['text']}
        />
        <Refused refusal={dispute.refusal} />
      </Dialog>
    </>
  );
}
