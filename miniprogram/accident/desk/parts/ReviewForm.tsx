import { View } from '@tarojs/components';
import { accidentApi, type AccidentDeskFile } from '@shared/accident';
import { fieldErrors, today, useAct, useDraft } from '@phone/lib';
import { Button, Field, Refused, SegmentField, toast } from '@phone/ui';
import { onDay } from '../../logic/day';
import { reviewResults } from '../../logic/words';
import { picked } from '../../logic/picked';

type Props = {
  readonly kind: 'request' | 'decide';
  readonly file: AccidentDeskFile;
  readonly onDone: () => void;
};

/** 复核: who asked and when, or what the superior office decided. */
export function ReviewForm({ kind, file, onDone }: Props) {
  const { caseId, version, facts, finding } = file;
  const draft = useDraft(`accident/review:${kind}:${caseId}`, {
    party: '',
    result: '',
    on: today(),
  });
  const request = useAct(accidentApi.requestReview, `${caseId}:${version}`);
  const decide = useAct(accidentApi.decideReview, `${caseId}:${version}`);
  const { party, result } = draft.value;
  const on = draft.value.on;
  const submit = async () => {
    const base = { caseId, version, on };
    const answer =
      kind === 'request'
        ? await request.send({ ...base, party })
        : await decide.send({ ...base, result: result as 'upheld' });
    if (!answer?.ok) return;
    draft.clear();
    toast('登记好了');
    onDone();
  };
  const refusal = kind === 'request' ? request.refusal : decide.refusal;
  const errors = fieldErrors(refusal);
  const people = (finding?.served ?? []).map(({ party: ref }) => ({
    value: ref,
    label: facts.parties.find((p) => p.ref === ref)?.name ?? ref,
  }));
  return (
    <View className="mt-4">
      <Refused refusal={refusal} />
      {kind === 'request' ? (
        <SegmentField
          label="谁申请的"
          options={people}
          value={picked(people, party)}
          onChange={(value) => draft.set('party', value)}
          error={errors['party']}
        />
      ) : (
        <SegmentField
          label="结论"
          options={reviewResults}
          value={picked(reviewResults, result)}
          onChange={(value) => draft.set('result', value)}
          error={errors['result']}
        />
      )}
      <Field
        label={kind === 'request' ? '申请日期' : '结论日期'}
        kind="date"
        last={today()}
        value={on}
        onChange={onDay((day) => draft.set('on', day))}
        error={errors['on']}
      />
      <Button block busy={request.busy || decide.busy} className="mt-3" onTap={submit}>
        {kind === 'request' ? '登记复核申请' : '登记复核结论'}
      </Button>
    </View>
  );
}
