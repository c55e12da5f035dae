import { evidenceApi } from '@shared/evidence';
import { fieldErrors, useAct, useDraft } from '@phone/lib';
import { Button, Buttons, Field, Refused, Section, toast } from '@phone/ui';
import type { OneFileProps } from './one-file';

/** The owner answers the first open doubt; the next one comes after it. */
export function AnswerForm({ caseId, file, onDone }: OneFileProps) {
  const { value, set, clear } = useDraft(`evidence/answer:${file.id}`, { answer: '' });
  const act = useAct(evidenceApi.answer, file.id);
  const review = file.reviews.find((r) => r.status === 'objected');
  if (!review) return null;

  const send = async () => {
    const { reviewer } = review;
    const answer = await act.send({
      caseId,
      id: file.id,
      version: file.version,
      reviewer,
      answer: value.answer,
    });
    if (answer?.ok) {
      clear();
      toast('回答了');
    }
    if (answer) onDone();
  };

  return (
    <Section title={`回答${review.name}`}>
      <Refused refusal={act.refusal} />
      <Field
        label="您的回答"
        kind="area"
        max={500}
        hint="比如写明在第几页"
        value={value.answer}
        onChange={(text) => set('answer', text)}
        error={fieldErrors(act.refusal)['answer']}
      />
      <Buttons>
        <Button block offBecause={value.answer.trim() ? undefined : '先写回答'} onTap={send}>
          回答
        </Button>
      </Buttons>
    </Section>
  );
}
