import { ageBands, duties, harms, sides, type Answers, type QuestionId } from '@shared/calculation';
import { provinces } from '@shared/law';
import { gradeName } from '@shared/law/compensation';
import { today } from '@phone/lib';
import { ChoiceGroup, Field, Notice } from '@phone/ui';
import { Chips } from './Chips';
import { PickField } from './PickField';

export type AskProps = {
  readonly question: QuestionId;
  readonly answers: Answers;
  readonly faults: Readonly<Partial<Record<keyof Answers, string>>>;
  readonly set: <K extends keyof Answers>(field: K, value: Answers[K]) => void;
};

type Words = { readonly title: string; readonly lead?: string };

const words: Readonly<Record<QuestionId, Words>> = {
  side: { title: '出事时，您在哪一边？', lead: '替家人算的，按家人的情况选。' },
  duty: { title: '交警认定，对方是什么责任？', lead: '看认定书最后一段。' },
  harm: { title: '伤得怎么样？' },
  cost: { title: '花了多少，住院几天？', lead: '不清楚就填个大概，以后能改。' },
  person: { title: '受伤的人多大年纪？', lead: '选了年龄段，就从小到大都算给您看。' },
};

const ofDeath: Readonly<Partial<Record<QuestionId, Words>>> = {
  cost: { title: '抢救花了多少，住院几天？', lead: '没有抢救，都填 0。请节哀，不清楚的以后再补。' },
  person: { title: '去世的亲人，当时多大年纪？', lead: '选了年龄段，就从小到大都算给您看。' },
};

/** How a question is put; of somebody who died it asks about him, and not about an injury. */
export function wordsOf(question: QuestionId, { harm }: Answers): Words {
  if (harm === 'property' && question === 'cost')
    return { title: '修车、换东西花了多少？', lead: '不清楚就填个大概，以后能改。' };
  return (harm === 'death' ? ofDeath[question] : undefined) ?? words[question];
}

/** One of the five questions. */
export function AskQuestion(props: AskProps) {
  const { question, answers, faults, set } = props;
  switch (question) {
    case 'side':
      return <SideQuestion {...props} />;
    case 'duty':
      return (
        <ChoiceGroup
          label="对方的责任"
          showLabel={false}
          options={duties}
          value={answers.duty || undefined}
          error={faults.duty}
          onChange={(value) => set('duty', value)}
        />
      );
    case 'harm':
      return <HarmQuestion {...props} />;
    case 'cost':
      return <CostQuestion {...props} />;
    case 'person':
      return <PersonQuestion {...props} />;
  }
}

function SideQuestion({ answers, faults, set }: AskProps) {
  return (
    <>
      <ChoiceGroup
        label="您在哪一边"
        showLabel={false}
        options={sides}
        value={answers.side || undefined}
        error={faults.side}
        onChange={(value) => set('side', value)}
      />
      <Field
        kind="date"
        label="哪天出的事"
        hint="不改，就按今天"
        first="2010-01-01"
        last={today()}
        value={answers.accidentOn || today()}
        onChange={(value) => set('accidentOn', value)}
      />
      <PickField
        label="在哪个省处理"
        options={provinces.map((p) => ({ value: p, title: p }))}
        value={answers.province}
        onChange={(value) => set('province', value)}
      />
    </>
  );
}

const grades = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

function HarmQuestion({ answers, faults, set }: AskProps) {
  return (
    <>
      <ChoiceGroup
        label="伤得怎么样"
        showLabel={false}
        options={harms}
        value={answers.harm || undefined}
        error={faults.harm}
        onChange={(value) => set('harm', value)}
      />
      {answers.harm === 'disability' ? (
        <Chips
          label="几级伤残（一级最重）"
          error={faults.grade}
          options={grades.map((g) => ({ value: String(g), label: gradeName(g) }))}
          value={answers.grade}
          onChange={(value) => set('grade', value)}
        />
      ) : null}
    </>
  );
}

const medicalChips = [
  { value: '5000', label: '5 千' },
  { value: '20000', label: '2 万' },
  { value: '50000', label: '5 万' },
  { value: '100000', label: '10 万' },
];
const dayChips = ['0', '7', '15', '30', '60'].map((value) => ({ value, label: `${value} 天` }));

function CostQuestion({ answers, faults, set }: AskProps) {
  if (answers.harm === 'property') {
    return (
      <Field
        kind="money"
        label="修车、换东西花了多少"
        value={answers.repair}
        error={faults.repair}
        onChange={(value) => set('repair', value)}
      />
    );
  }
  return (
    <>
      <Field
        kind="money"
        label="看病花了多少"
        value={answers.medical}
        error={faults.medical}
        onChange={(value) => set('medical', value)}
      />
      <Chips
        label="大概多少元"
        options={medicalChips}
        value={answers.medical}
        onChange={(value) => set('medical', value)}
      />
      <Field
        kind="count"
        label="住院几天"
        unit="天"
        value={answers.hospitalDays}
        error={faults.hospitalDays}
        onChange={(value) => set('hospitalDays', value)}
      />
      <Chips
        label="大概几天（没住院选 0）"
        options={dayChips}
        value={answers.hospitalDays}
        onChange={(value) => set('hospitalDays', value)}
      />
    </>
  );
}

function PersonQuestion({ answers, faults, set }: AskProps) {
  return (
    <>
      <ChoiceGroup
        label="年纪"
        showLabel={false}
        options={ageBands}
        value={answers.age || undefined}
        error={faults.age}
        onChange={(value) => set('age', value)}
      />
      <Field
        kind="count"
        label="知道是几岁的，填在这里（可以不填）"
        unit="岁"
        value={answers.exactAge}
        error={faults.exactAge}
        onChange={(value) => set('exactAge', value)}
      />
      {answers.harm === 'death' ? null : (
        <Field
          kind="money"
          label="每月挣多少（可以不填）"
          hint="有工资流水、纳税等凭证才填"
          value={answers.monthlyIncome}
          error={faults.monthlyIncome}
          onChange={(value) => set('monthlyIncome', value)}
        />
      )}
      <Notice>汽车都按买了交强险算。别的保险、被扶养的人，看到结果后再补。</Notice>
    </>
  );
}
