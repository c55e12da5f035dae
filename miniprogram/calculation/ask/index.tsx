import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import {
  inputOf,
  missingIn,
  nextQuestion,
  noAnswers,
  questionsOf,
  type Answers,
  type QuestionId,
} from '@shared/calculation';
import { loadStandards } from '@shared/law/standards';
import { open, param, today, useDraft } from '@phone/lib';
import { BottomBar, Button, focusFirstFault, Notice, Page, PageHead, Steps } from '@phone/ui';
import { fetchResult } from '../logic/ahead-of-result';
import { keepFacts, readFacts } from '../logic/facts-store';
import { keepPlace, nextPlace, placeBefore } from '../logic/place';
import { AskQuestion, wordsOf } from '../parts/AskQuestion';

type Place = { readonly at: QuestionId };

/** 算一算: five questions, one a page, without login; what is answered is kept, and so is the place. */
export default function AskPage() {
  const { params } = useRouter();
  const { value: answers, set, clear, restored } = useDraft<Answers>('calculation/ask', noAnswers);
  const place = useDraft<Place>('calculation/ask-place', { at: 'side' });
  const [question, setQuestion] = useState(() =>
    placeOf(answers, param(params, 'q') || place.value.at),
  );
  const [asked, setAsked] = useState(false);
  const questions = questionsOf(answers);
  const at = questions.indexOf(question);
  const faults = asked ? missingIn(question, answers) : {};
  // Page and figures are here before the last question, so that the result needs no net.
  useEffect(fetchResult, []);
  useEffect(() => void loadStandards(answers.province), [answers.province]);
  useEffect(() => keepPlace({ q: question }), [question]);

  const turnTo = (next: QuestionId) => {
    setAsked(false);
    setQuestion(next);
    place.set('at', next);
  };
  const next = () => {
    if (Object.keys(missingIn(question, answers)).length > 0) {
      setAsked(true);
      return focusFirstFault();
    }
    const following = questions[at + 1];
    if (following) {
      nextPlace({ q: following });
      return turnTo(following);
    }
    keepFacts('', inputOf(answers, today()));
    place.clear();
    open('calculation/result');
  };
  const before = (previous: QuestionId) => {
    placeBefore({ q: previous });
    turnTo(previous);
  };
  const again = () => {
    clear();
    turnTo('side');
  };
  const { title, lead } = wordsOf(question, answers);
  const previous = questions[at - 1];
  return (
    <Page
      title="算一算"
      bottom={
        <BottomBar>
          <Button block onTap={next}>
            {at + 1 === questions.length ? '算出来' : '下一题'}
          </Button>
        </BottomBar>
      }
    >
      <Steps now={at + 1} of={questions.length} />
      {previous ? null : <View className="text--sub">不用登录，不留姓名</View>}
      <PageHead title={title} {...(lead ? { lead } : {})} listen={[title, lead].join('')} />
      {!previous && restored && answers.side ? <Earlier onAgain={again} /> : null}
      <AskQuestion question={question} answers={answers} faults={faults} set={set} />
      {previous ? (
        <Button block variant="quiet" onTap={() => before(previous)}>
          上一题
        </Button>
      ) : null}
    </Page>
  );
}

/** The question of the address, else the one that stood open; never past the first one without an answer. */
function placeOf(answers: Answers, wanted: string): QuestionId {
  const questions = questionsOf(answers);
  const open = nextQuestion(answers);
  const last = open === 'done' ? questions.length - 1 : questions.indexOf(open);
  const at = questions.findIndex((q) => q === wanted);
  return questions[Math.max(0, Math.min(at, last))] ?? 'side';
}

function Earlier({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Notice title="上次填的还在">
      <View className="btns--row">
        {readFacts('') ? (
          <Button small variant="secondary" onTap={() => open('calculation/result')}>
            看上次的结果
          </Button>
        ) : null}
        <Button small variant="secondary" onTap={onAgain}>
          从头再答
        </Button>
      </View>
    </Notice>
  );
}
