import { useState } from 'react';
import { View } from '@tarojs/components';
import { claimApi } from '@shared/claim';
import type { Money } from '@shared/kernel';
import { fieldErrors, moneyText, useAct, useDraft, useSession } from '@phone/lib';
import { Button, Buttons, Dialog, Field, Refused, toast } from '@phone/ui';
import { seen, type FormProps } from './act-props';

/** 拒付: a person's own act, with reason and article; the party reads both at once (保险法 24). */
export function RefuseForm({ caseId, claim, onDone, onClose }: FormProps) {
  const name = useSession()?.me.staff?.name ?? '';
  const draft = useDraft(`claim/refuse:${claim.id}`, { reason: '', article: '' });
  const act = useAct(claimApi.refuse, `${claim.id}:${claim.version}`);
  const [asking, setAsking] = useState(false);
  const errors = fieldErrors(act.refusal);
  const submit = async () => {
    const answer = await act.send({ ...seen({ caseId, claim }), ...draft.value });
    setAsking(false);
    if (!answer?.ok) return;
    draft.clear();
    toast('已发出拒赔通知');
    onDone();
  };
  const left = moneyText((claim.total - claim.approved) as Money);
  return (
    <View className="clm-form">
      <Field
        label="理由"
        hint="当事人马上看到，请写清楚。"
        kind="area"
        max={1000}
        value={draft.value.reason}
        onChange={(t) => draft.set('reason', t)}
        error={errors['reason']}
      />
      <Field
        label="条款"
        hint="例如：保险条款第二十四条"
        max={200}
        value={draft.value.article}
        onChange={(t) => draft.set('article', t)}
        error={errors['article']}
      />
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button variant="danger" onTap={() => setAsking(true)}>
          {`${name} 拒付`}
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不拒付
        </Button>
      </Buttons>
      <Dialog
        open={asking}
        danger
        title={`拒付 ${left}？`}
        yes={`是，${name} 拒付`}
        no="再想想"
        onYes={submit}
        onNo={() => setAsking(false)}
      >
        当事人、调解员和联络办马上收到理由和条款，上面有您的名字。不能收回。
      </Dialog>
    </View>
  );
}
