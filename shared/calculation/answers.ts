/** The five questions of the guided entry (引导式录入). Every answer is text, as a draft keeps it; `''` is not answered yet. */
export type Answers = {
  /** Day of the accident; `''` is today. */
  readonly accidentOn: string;
  readonly province: string;
  readonly side: Side | '';
  readonly duty: DutyAnswer | '';
  readonly harm: Harm | '';
  /** Disability grade 1–10, when `harm` is `disability`. */
  readonly grade: string;
  /** In yuan. */
  readonly medical: string;
  readonly hospitalDays: string;
  /** In yuan. */
  readonly repair: string;
  readonly age: AgeBand | '';
  /** In full years, when it is known better than by its band. */
  readonly exactAge: string;
  /** In yuan, optional. */
  readonly monthlyIncome: string;
};

export type Side = 'walk-car' | 'ride-car' | 'car-car' | 'passenger' | 'ride-ride' | 'car-ride';
export type DutyAnswer = 'full' | 'main' | 'equal' | 'minor' | 'none' | 'unknown';
/** `unrated`: hurt, and nobody knows yet whether there will be a grade (还没评残). */
export type Harm = 'property' | 'injury' | 'unrated' | 'disability' | 'death';
export type AgeBand = 'child' | 'adult' | '60' | '65' | '70' | '75';
export type QuestionId = 'side' | 'duty' | 'harm' | 'cost' | 'person';

export const noAnswers: Answers = {
  accidentOn: '',
  province: '河南',
  side: '',
  duty: '',
  harm: '',
  grade: '',
  medical: '',
  hospitalDays: '',
  repair: '',
  age: '',
  exactAge: '',
  monthlyIncome: '',
};

type Choice<T extends string> = {
  readonly value: T;
  readonly title: string;
  readonly text?: string;
};

export const sides: readonly Choice<Side>[] = [
  { value: 'walk-car', title: '我走路，对方开汽车' },
  { value: 'ride-car', title: '我骑电动车，对方开汽车' },
  { value: 'car-car', title: '我开汽车，对方开汽车' },
  { value: 'passenger', title: '我坐汽车，和别的汽车撞了' },
  { value: 'ride-ride', title: '两边都是电动车，或者走路' },
  { value: 'car-ride', title: '我开汽车，对方骑车或走路', text: '这里算您自己的损失' },
];

export const duties: readonly Choice<DutyAnswer>[] = [
  { value: 'full', title: '全部责任' },
  { value: 'main', title: '主要责任' },
  { value: 'equal', title: '同等责任' },
  { value: 'minor', title: '次要责任' },
  { value: 'none', title: '没有责任' },
  { value: 'unknown', title: '还没认定，或不知道', text: '从没有责任到全部责任，都算给您看' },
];

export const harms: readonly Choice<Harm>[] = [
  { value: 'property', title: '人没事，东西坏了' },
  { value: 'injury', title: '受了伤，评不上伤残' },
  { value: 'unrated', title: '受了伤，还没评残，或不知道', text: '评上和评不上，都算给您看' },
  { value: 'disability', title: '评上了伤残' },
  { value: 'death', title: '人不在了' },
];

export const ageBands: readonly Choice<AgeBand>[] = [
  { value: 'child', title: '不满 18 岁' },
  { value: 'adult', title: '18 到 59 岁' },
  { value: '60', title: '60 到 64 岁' },
  { value: '65', title: '65 到 69 岁' },
  { value: '70', title: '70 到 74 岁' },
  { value: '75', title: '75 岁以上' },
];

/** Questions in their order: who only lost things is not asked his age. */
export function questionsOf({ harm }: Answers): readonly QuestionId[] {
  const all: readonly QuestionId[] = ['side', 'duty', 'harm', 'cost', 'person'];
  return harm === 'property' ? all.slice(0, 4) : all;
}

const money = /^\d{1,8}(\.\d{1,2})?$/;

/** What keeps a question from being left, field by field. */
export function missingIn(
  question: QuestionId,
  answers: Answers,
): Readonly<Partial<Record<keyof Answers, string>>> {
  switch (question) {
    case 'side':
      return answers.side ? {} : { side: '选一个最像的。' };
    case 'duty':
      return answers.duty ? {} : { duty: '选一个；不知道就选最后一个。' };
    case 'harm':
      return harmMissing(answers);
    case 'cost':
      return costMissing(answers);
    case 'person':
      return {
        ...ageMissing(answers),
        ...(answers.monthlyIncome === '' || money.test(answers.monthlyIncome)
          ? {}
          : { monthlyIncome: '填每月多少元，例如 4200。' }),
      };
  }
}

function harmMissing({ harm, grade }: Answers): Partial<Record<keyof Answers, string>> {
  if (!harm) return { harm: '选一个。' };
  return harm === 'disability' && !grade
    ? { grade: '选鉴定写的等级；不知道几级，上面选“还没评残，或不知道”。' }
    : {};
}

function ageMissing({ age, exactAge }: Answers): Partial<Record<keyof Answers, string>> {
  if (exactAge === '') return age ? {} : { age: '选一个年龄段。' };
  return /^\d{1,3}$/.test(exactAge) && Number(exactAge) <= 120
    ? {}
    : { exactAge: '填几岁，例如 67。' };
}

function costMissing({
  harm,
  medical,
  hospitalDays,
  repair,
}: Answers): Partial<Record<keyof Answers, string>> {
  if (harm === 'property') {
    return money.test(repair) && Number(repair) > 0
      ? {}
      : { repair: '填花了多少元，不知道就填估计的。' };
  }
  const days = Number(hospitalDays);
  return {
    ...(money.test(medical) ? {} : { medical: '填多少元；没花钱填 0。' }),
    ...(/^\d{1,4}$/.test(hospitalDays) && days <= 2000
      ? {}
      : { hospitalDays: '填住了几天；没住院填 0。' }),
  };
}

/** The first question that still lacks an answer, or `done`. */
export function nextQuestion(answers: Answers): QuestionId | 'done' {
  return questionsOf(answers).find((q) => Object.keys(missingIn(q, answers)).length > 0) ?? 'done';
}
