import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { accidentApi, type AccidentFile } from '@shared/accident';
import { back, fieldErrors, useAct, useDraft, useLoaded } from '@phone/lib';
import { Button, Field, focusFirstFault, Notice, Panel, Refused, Split, toast } from '@phone/ui';
import { accidentInput, draftOf, findingInput } from '../../logic/form';
import { FindingSection } from './FindingSection';
import { PeopleSection } from './PeopleSection';
import { PlaceSection } from './PlaceSection';
import { VehicleSection } from './VehicleSection';

/** 更正: the record in the form again; the reason is kept with the change. */
export function CorrectForm({ file }: { readonly file: AccidentFile }) {
  const { caseId, version, facts, finding } = file;
  const draft = useDraft(`accident/form:${caseId}:${version}`, draftOf(facts, finding));
  const act = useAct(accidentApi.correct, `${caseId}:${version}`);
  const insurers = useLoaded(accidentApi.listInsurers, {}).value?.insurers ?? [];
  useEffect(() => {
    if (act.refusal?.fields?.length) focusFirstFault();
  }, [act.refusal]);

  const submit = async () => {
    const { value } = draft;
    const answer = await act.send({
      caseId,
      version,
      reason: value.reason,
      accident: accidentInput(value),
      ...(finding ? { finding: findingInput(value) } : {}),
    });
    if (!answer?.ok) return;
    draft.clear();
    toast('更正好了');
    back();
  };

  const errors = fieldErrors(act.refusal);
  const section = { draft: draft.value, set: draft.set, errors };
  return (
    <Split kind="form">
      <View>
        {act.refusal ? (
          <View className="acc-said">
            <Refused refusal={act.refusal} />
          </View>
        ) : null}
        <PlaceSection {...section} />
        <VehicleSection {...section} insurers={insurers} />
        <PeopleSection {...section} />
        {finding ? <FindingSection {...section} /> : null}
      </View>
      <View className="acc-side">
        <Panel
          title="为什么更正"
          foot={
            <Button busy={act.busy} onTap={submit}>
              提交更正
            </Button>
          }
        >
          <Field
            label="更正原因"
            hint="当事人看得到"
            kind="area"
            max={200}
            value={draft.value.reason}
            onChange={(text) => draft.set('reason', text)}
            error={errors['reason']}
          />
        </Panel>
        {finding ? <Notice tone="soon">改了认定内容，要重新送达，复核时间重新算。</Notice> : null}
      </View>
    </Split>
  );
}
