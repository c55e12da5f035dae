import { useState } from 'react';
import { evidenceApi } from '@shared/evidence';
import { fieldErrors, useAct, useDraft } from '@phone/lib';
import { Button, Buttons, Field, Refused, Section, toast } from '@phone/ui';
import type { OneFileProps } from './one-file';

/** Two equal answers: accept, or ask. Nothing said here is held against anybody outside the mediation. */
export function CommentForm({ caseId, file, onDone }: OneFileProps) {
  const [asking, setAsking] = useState(false);
  const { value, set, clear } = useDraft(`evidence/comment:${file.id}`, { question: '' });
  const comment = useAct(evidenceApi.comment, file.id);
  const mine = file.reviews.find((review) => review.you);

  const send = async (verdict: 'accept' | 'doubt') => {
    const question = verdict === 'doubt' ? { question: value.question } : {};
    const answer = await comment.send({
      caseId,
      id: file.id,
      version: file.version,
      verdict,
      ...question,
    });
    if (answer?.ok) {
      clear();
      setAsking(false);
      toast(verdict === 'accept' ? '已认可' : '问出去了，等对方回答');
    }
    if (answer) onDone();
  };

  return (
    <Section title="这份材料，您认可吗">
      <Refused refusal={comment.refusal} />
      {asking ? (
        <>
          <Field
            label="您的疑问"
            kind="area"
            max={300}
            hint="写具体一点，对方好回答"
            value={value.question}
            onChange={(text) => set('question', text)}
            error={fieldErrors(comment.refusal)['question']}
          />
          <Buttons>
            <Button
              block
              offBecause={value.question.trim() ? undefined : '先写疑问'}
              onTap={() => send('doubt')}
            >
              问对方
            </Button>
            <Button block variant="quiet" onTap={() => setAsking(false)}>
              先不问
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons row>
          {mine?.status === 'accepted' ? null : (
            <Button variant="secondary" onTap={() => send('accept')}>
              认可
            </Button>
          )}
          <Button variant="secondary" onTap={() => setAsking(true)}>
            有疑问
          </Button>
        </Buttons>
      )}
    </Section>
  );
}
