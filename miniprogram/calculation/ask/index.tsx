import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { inputOf, missingIn, noAnswers, questionsOf, type Answers } from '@shared/calculation';
import { loadStandards } from '@shared/law/standards';
import { open, today, useDraft } from '@phone/lib';
import { BottomBar, Button, Notice, Page, PageHead, Steps } from '@phone/ui';
import { fetchResult } from '../logic/ahead-of-result';
import { keepFacts, readFacts } from '../logic/facts-store';
import { AskQuestion, questionTitles } from '../parts/AskQuestion';

/** 算一算: five questions, one a page, without login; what is answered is kept. */
export default function AskPage() {
  const { value: answers, set, clear, restored } = useDraft<Answers>('calculation/ask', noAnswers);
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const questions = questionsOf(answers);
  const question = questions[at] ?? 'side';
  const faults = asked ? missingIn(question, answers) : {};
  // Page and figures are here before the last question, so that the result needs no net.
  useEffect(fetchResult, []);
  useEffect(() => void loadStandards(answers.province), [answers.province]);

  const turnTo = (next: number) => {
    setAsked(false);
    setAt(next);
  };
  const next = () => {
    if (Object.keys(missingIn(question, answers)).length > 0) return setAsked(true);
    if (at + 1 < questions.length) return turnTo(at + 1);
    keepFacts('', inputOf(answers, today()));
    open('calculation/result');
  };
  const { title, lead } = questionTitles[question];
  const last = at + 1 === questions.length;
  return (
    <Page
      title="算一算"
      bottom={
        <BottomBar>
          <Button block onTap={next}>
            {last ? '算出来' : '下一题'}
          </Button>
        </BottomBar>
      }
    >
      <Steps now={at + 1} of={questions.length} />
      {at === 0 ? <View className="text--sub">不用登录，不留姓名</View> : null}
      <PageHead title={title} {...(lead ? { lead } : {})} listen={[title, lead].join('')} />
      {at === 0 && restored && answers.side && readFacts('') ? <Earlier onClear={clear} /> : null}
      <AskQuestion question={question} answers={answers} faults={faults} set={set} />
      {at > 0 ? (
        <Button block variant="quiet" onTap={() => turnTo(at - 1)}>
          上一题
        </Button>
      ) : null}
    </Page>
  );
}

function Earlier({ onClear }: { readonly onClear: () => void }) {
  return (
    <Notice title="上次算的还在">
      <View className="btns--row">
        <Button small variant="secondary" onTap={() => open('calculation/result')}>
          看上次的结果
        </Button>
        <Button small variant="secondary" onTap={onClear}>
          从头再答
        </Button>
      </View>
    </Notice>
  );
}
