import { View } from '@tarojs/components';
import { claimApi, type ClaimView } from '@shared/claim';
import { evidenceApi } from '@shared/evidence';
import { useState } from 'react';
import { fieldErrors, open, useAct, useDraft, useLoaded } from '@phone/lib';
import { Button, CheckGroup, Field, Points, Refused, Section, toast } from '@phone/ui';

type Props = {
  readonly caseId: string;
  readonly claim: ClaimView;
  readonly items: readonly string[];
  readonly onDone: () => void;
};

/** What the insurer still wants: upload it as evidence, tick it here, send. */
export function SupplyDocuments({ caseId, claim, items, onDone }: Props) {
  const evidence = useLoaded(evidenceApi.list, { caseId: caseId });
  const [chosen, setChosen] = useState<string[]>([]);
  const draft = useDraft(`claim/supply:${claim.id}`, { note: '' });
  const act = useAct(claimApi.supplyDocuments, claim.id);
  const errors = fieldErrors(act.refusal);
  const files = (evidence.value?.items ?? []).filter((e) => e.status === 'sealed');

  const submit = async () => {
    const note = draft.value.note.trim();
    const answer = await act.send({
      caseId: caseId,
      claimId: claim.id,
      evidence: chosen,
      ...(note ? { note } : {}),
    });
    if (!answer?.ok) return;
    draft.clear();
    toast('补交好了');
    onDone();
  };
  return (
    <Section title="要补的材料">
      <Points items={items.map((text) => ({ key: text, text, mark: 'no' as const }))} />
      <View className="btns">
        <Button
          block
          variant="secondary"
          icon="plus"
          onTap={() => open('evidence/list', { caseId })}
        >
          先去传材料
        </Button>
      </View>
      {files.length > 0 ? (
        <CheckGroup
          label="选补交的材料"
          showLabel
          options={files.map((e) => ({ value: e.id, title: e.name }))}
          values={chosen}
          onChange={setChosen}
          error={errors['evidence']}
        />
      ) : null}
      <Field
        label="要说明的（开不出来的写原因）"
        kind="area"
        max={200}
        value={draft.value.note}
        onChange={(t) => draft.set('note', t)}
        error={files.length > 0 ? errors['note'] : (errors['note'] ?? errors['evidence'])}
      />
      <Refused refusal={act.refusal} />
      <View className="btns">
        <Button block busy={act.busy} onTap={submit}>
          补交
        </Button>
      </View>
    </Section>
  );
}
