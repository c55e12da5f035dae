import { View } from '@tarojs/components';
import { claimApi } from '@shared/claim';
import { fieldErrors, moneyText, parseMoney, useAct, useDraft } from '@phone/lib';
import { Button, Buttons, Field, Refused, toast } from '@phone/ui';
import { seen, type FormProps } from './act-props';

/** 先付没争议的: how much to whom now, and why the rest waits (保险法 25). */
export function PartForm({ caseId, claim, answeredFor, onDone, onClose }: FormProps) {
  const empty: Record<string, string> = {
    reason: '',
    ...Object.fromEntries(claim.payments.map((p) => [p.id, ''])),
  };
  const draft = useDraft(`claim/part:${claim.id}`, empty);
  const act = useAct(claimApi.approvePart, `${claim.id}:${claim.version}`);
  const errors = fieldErrors(act.refusal);
  const parts = claim.payments.flatMap((p) => {
    const amount = parseMoney(draft.value[p.id] ?? '');
    return amount === undefined || amount === 0 ? [] : [{ payment: p.id, amount }];
  });
  const submit = async () => {
    const answer = await act.send({
      ...seen({ caseId, claim }),
      answeredFor,
      parts,
      reason: draft.value['reason'] ?? '',
    });
    if (!answer?.ok) return;
    draft.clear();
    toast('同意了一部分，请点付款');
    onDone();
  };
  return (
    <View className="clm-form">
      {claim.payments.map((p) => (
        <Field
          key={p.id}
          label={`先付${p.name}`}
          hint={`${p.purpose}，协议 ${moneyText(p.amount)}`}
          kind="money"
          value={draft.value[p.id] ?? ''}
          onChange={(text) => draft.set(p.id, text)}
        />
      ))}
      {errors['parts'] ? <View className="text--late">{errors['parts']}</View> : null}
      <Field
        label="其余为什么还没定"
        kind="area"
        max={300}
        value={draft.value['reason'] ?? ''}
        onChange={(text) => draft.set('reason', text)}
        error={errors['reason']}
      />
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button busy={act.busy} onTap={submit}>
          先付这些
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不要了
        </Button>
      </Buttons>
    </View>
  );
}
