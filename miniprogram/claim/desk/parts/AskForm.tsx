import { View } from '@tarojs/components';
import { claimApi } from '@shared/claim';
import { fieldErrors, useAct, useDraft } from '@phone/lib';
import { Button, Buttons, Field, Refused, toast } from '@phone/ui';
import { seen, type FormProps } from './act-props';

/** 要补材料: everything at once, because it can be asked only once (保险法 22). */
export function AskForm({ caseId, claim, onDone, onClose }: FormProps) {
  const draft = useDraft(`claim/ask:${claim.id}`, { items: '' });
  const act = useAct(claimApi.askDocuments, `${claim.id}:${claim.version}`);
  const items = draft.value.items
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors = fieldErrors(act.refusal);
  const submit = async () => {
    const answer = await act.send({ ...seen({ caseId, claim }), items });
    if (!answer?.ok) return;
    draft.clear();
    toast('已告诉当事人');
    onDone();
  };
  return (
    <View className="clm-form">
      <Field
        label="缺哪些材料"
        hint="一行一样，一次写全。只能要这一次（保险法第 22 条）。"
        kind="area"
        max={600}
        value={draft.value.items}
        onChange={(text) => draft.set('items', text)}
        error={Object.entries(errors).find(([path]) => path.startsWith('items'))?.[1]}
      />
      <Refused refusal={act.refusal} />
      <Buttons row>
        <Button busy={act.busy} onTap={submit}>
          {`要这 ${items.length} 样`}
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不要了
        </Button>
      </Buttons>
    </View>
  );
}
