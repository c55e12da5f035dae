import { useState } from 'react';
import { View } from '@tarojs/components';
import { claimApi } from '@shared/claim';
import type { Money } from '@shared/kernel';
import { moneyText, useAct } from '@phone/lib';
import { Button, Dialog, Refused, toast } from '@phone/ui';
import { seen, type ActProps } from './act-props';

/** 同意，付款: the approval with the person's name, then the payment; each once, also after a lost answer. */
export function ApproveAndPay({
  caseId,
  claim,
  answeredFor,
  onDone,
  waiting,
}: ActProps & { readonly waiting: number }) {
  const [asking, setAsking] = useState(false);
  const accept = useAct(claimApi.acceptPapers, `${claim.id}:${claim.version}`);
  const approve = useAct(claimApi.approve, `${claim.id}:${claim.version}`);
  const pay = useAct(claimApi.pay, `${claim.id}:${claim.approved}`);
  const mayApprove = claim.open.includes('approve');
  const owed = (claim.approved - claim.paid) as Money;
  const payOnly = owed > 0 && claim.open.includes('pay');
  if (!mayApprove && !payOnly) return null;

  const payNow = async () => {
    const answer = await pay.send({ caseId, claimId: claim.id });
    if (answer?.ok) toast(`已付，回单 ${answer.value.receipts.map((r) => r.receipt).join('、')}`);
    onDone();
  };
  const approveAndPay = async () => {
    const answer = await approve.send({ ...seen({ caseId, claim }), answeredFor });
    setAsking(false);
    if (!answer?.ok) return;
    await payNow();
  };
  const acceptOnly = async () => {
    const answer = await accept.send(seen({ caseId, claim }));
    if (!answer?.ok) return;
    toast('已告诉当事人：材料不缺');
    onDone();
  };
  return (
    <View className="btns">
      <Refused refusal={accept.refusal ?? approve.refusal ?? pay.refusal} />
      {mayApprove ? (
        <Button
          block
          offBecause={waiting > 0 ? `还有 ${waiting} 项要您核过、勾上` : undefined}
          onTap={() => setAsking(true)}
        >
          同意，付款
        </Button>
      ) : null}
      {payOnly ? (
        <Button
          block
          variant={mayApprove ? 'secondary' : 'primary'}
          busy={pay.busy}
          busyText="正在付款"
          onTap={payNow}
        >
          {`付已同意的 ${moneyText(owed)}`}
        </Button>
      ) : null}
      {claim.open.includes('accept-papers') ? (
        <Button block variant="secondary" busy={accept.busy} onTap={acceptOnly}>
          材料齐，先告诉当事人
        </Button>
      ) : null}
      <Dialog
        open={asking}
        title="同意并付款？"
        yes="同意，付款"
        no="再看看"
        onYes={approveAndPay}
        onNo={() => setAsking(false)}
      >
        {`一共 ${moneyText((claim.total - claim.paid) as Money)}，付给${claim.payments.map((p) => p.name).join('、')}。付出后不能收回。`}
      </Dialog>
    </View>
  );
}
