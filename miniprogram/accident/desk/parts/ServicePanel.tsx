import { View } from '@tarojs/components';
import { useState } from 'react';
import { accidentApi, servable, type AccidentDeskFile, type Service } from '@shared/accident';
import { fieldErrors, today, useAct, useDraft } from '@phone/lib';
import { Button, CheckGroup, Field, Panel, Refused, SegmentField, toast } from '@phone/ui';
import { onDay } from '../../logic/day';
import { serviceKinds } from '../../logic/words';
import { picked } from '../../logic/picked';

type Props = { readonly file: AccidentDeskFile; readonly onDone: () => void };

/** 登记送达: to whom, when, how; each person's three working days for a review run from it. */
export function ServicePanel({ file, onDone }: Props) {
  const { caseId, version, finding, facts } = file;
  const draft = useDraft(`accident/service:${caseId}`, { on: today(), how: 'in-person' });
  const left = servable(facts).filter((p) => !finding?.served.some((s) => s.party === p.ref));
  const [to, setTo] = useState<string[]>(left.map((p) => p.ref));
  const act = useAct(accidentApi.serveFinding, `${caseId}:${version}`);
  if (file.status !== 'issued' || left.length === 0) return null;

  const submit = async () => {
    const { on, how } = draft.value;
    const served = to.map((party) => ({ party, on, how: how as Service['how'] }));
    const answer = await act.send({ caseId, version, served });
    if (!answer?.ok) return;
    draft.clear();
    toast('登记好了');
    onDone();
  };
  const errors = fieldErrors(act.refusal);
  const error = (field: string) =>
    Object.entries(errors).find(([path]) => path.startsWith('served') && path.endsWith(field))?.[1];
  return (
    <Panel
      title="登记送达"
      foot={
        <Button busy={act.busy} onTap={submit}>
          登记送达
        </Button>
      }
    >
      <Refused refusal={act.refusal} />
      <CheckGroup
        label="送给谁"
        values={to}
        onChange={setTo}
        options={left.map((p) => ({ value: p.ref, title: p.name }))}
        error={error('party') ?? errors['served']}
      />
      <Field
        label="送达日期"
        kind="date"
        first={finding?.issuedOn}
        last={today()}
        value={draft.value.on}
        onChange={onDay((day) => draft.set('on', day))}
        error={error('on')}
      />
      <SegmentField
        label="怎么送的"
        options={serviceKinds.map((kind) => ({ ...kind, label: kind.label.replace('送达', '') }))}
        value={picked(serviceKinds, draft.value.how)}
        onChange={(how) => draft.set('how', how)}
        error={error('how')}
      />
      <View className="text--cap mt-2">从送达第二天起，3 个工作日内能申请复核。</View>
    </Panel>
  );
}
