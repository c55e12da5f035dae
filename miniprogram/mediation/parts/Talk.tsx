import { useState } from 'react';
import { mediationApi, type MessageView } from '@shared/mediation';
import { timeText, useAct } from '@phone/lib';
import { Button, Empty, Field, Msg, Refused, Section } from '@phone/ui';

type TalkProps = {
  readonly caseId: string;
  readonly messages: readonly MessageView[];
  readonly mySeat: string | undefined;
  readonly onDone: () => void;
};

/** 文字: works without any picture, and for those who would rather write. */
export function Talk({ caseId, messages, mySeat, onDone }: TalkProps) {
  const act = useAct(mediationApi.postMessage, caseId);
  const [text, setText] = useState('');
  const send = async () => {
    const done = await act.send({ caseId, text });
    if (!done?.ok) return;
    setText('');
    onDone();
  };
  return (
    <Section tight title="文字" aside="只给参加调解的人看">
      {messages.length === 0 ? (
        <Empty icon="chat" title="还没有人写" text="听不清的话写在这里。" />
      ) : null}
      {messages.slice(-30).map((m) => (
        <Msg key={m.id} who={m.name} time={timeText(m.at)} text={m.text} you={m.seat === mySeat} />
      ))}
      <Refused refusal={act.refusal} />
      <Field label="写一句" kind="area" value={text} onChange={setText} max={1000} />
      <Button
        block
        variant="secondary"
        busy={act.busy}
        {...(text.trim() ? {} : { offBecause: '先写字' })}
        onTap={send}
      >
        发出去
      </Button>
    </Section>
  );
}
