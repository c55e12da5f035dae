import {
  bandOf,
  inputOf,
  missingIn,
  nextQuestion,
  noAnswers,
  questionsOf,
  sides,
  type Answers,
} from '@shared/calculation';
import { estimate } from '@shared/calculation/estimate';
import { formOf } from '@shared/calculation/forms';
import type { LocalDate } from '@shared/kernel';
import { calculate } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { day, loadHenan } from './calculation-support';

let henan: Standards;
beforeAll(async () => {
  henan = await loadHenan();
});

const wang: Answers = {
  ...noAnswers,
  accidentOn: '2023-08-18',
  side: 'ride-car',
  duty: 'main',
  harm: 'disability',
  grade: '10',
  medical: '34826.50',
  hospitalDays: '25',
  age: 'adult',
};

const resultOf = (answers: Answers) => {
  const result = calculate(inputOf(answers, day), henan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('five answers become an input the calculator takes', () => {
  test('an e-bike rider with grade ten gets the items courts usually grant, by the law of that day', () => {
    const { victims, payers, complete } = resultOf(wang);
    const victim = victims[0];
    expect(complete).toBe(true);
    expect(victim?.items.map((i) => [i.kind, i.amount])).toEqual([
      ['medical', 3_482_650],
      ['meal', 125_000],
      ['nutrition', 50_000],
      ['transport', 50_000],
      ['care', 263_589],
      ['lost-income', 263_589],
      ['disability', 7_696_800],
      ['mental', 500_000],
    ]);
    expect(victim?.shares).toContainEqual({ party: 'other', percent: '80' });
    expect(payers.map((p) => p.kind)).toEqual(['compulsory', 'person', 'self']);
    expect(payers.reduce((t, p) => t + p.total, 0)).toBe(victim?.total);
  });

  test.each(sides.map((s) => s.value))('%s can be computed with every kind of harm', (side) => {
    for (const harm of ['property', 'injury', 'disability', 'death'] as const) {
      for (const duty of ['full', 'minor', 'none', 'unknown'] as const) {
        const answers: Answers = { ...wang, side, harm, duty, repair: '3000' };
        const result = calculate(inputOf(answers, day), henan);
        expect(result.ok).toBe(true);
      }
    }
  });

  test('the duty of the other side is mirrored on our own', () => {
    expect(inputOf(wang, day).parties.map((p) => p.duty)).toEqual(['minor', 'main']);
    expect(inputOf({ ...wang, duty: 'none' }, day).parties.map((p) => p.duty)).toEqual([
      'full',
      'none',
    ]);
  });

  test('an unknown duty is computed as equal, and the range runs from nothing to everything', () => {
    const outcome = estimate(inputOf({ ...wang, duty: 'unknown' }, day), henan);
    if (!outcome.ok) throw new Error('refused');
    const { low, likely, high } = outcome.value.range;
    expect(low.receivable).toBeLessThan(likely.receivable);
    expect(high.receivable).toBeGreaterThanOrEqual(outcome.value.result.total);
  });

  test('a passenger has no fault of his own: both cars answer', () => {
    const { victims } = resultOf({ ...wang, side: 'passenger', duty: 'main' });
    expect(victims[0]?.shares).toEqual([
      { party: 'own', percent: '30' },
      { party: 'other', percent: '70' },
      { party: 'self', percent: '0' },
    ]);
  });

  test('a wage with papers goes before the figure of the province', () => {
    const { victims } = resultOf({ ...wang, monthlyIncome: '3600' });
    expect(victims[0]?.items.find((i) => i.kind === 'lost-income')?.amount).toBe(300_000);
  });

  test('somebody over sixty without papers has no lost income in the estimate, and fewer years', () => {
    const { victims } = resultOf({ ...wang, age: '70' });
    expect(victims[0]?.items.some((i) => i.kind === 'lost-income')).toBe(false);
    expect(victims[0]?.items.find((i) => i.kind === 'disability')?.formula).toBe(
      '38484 × 8 年 × 10%',
    );
  });
});

describe('what is known only roughly', () => {
  const rangeOf = (answers: Answers) => {
    const outcome = estimate(inputOf(answers, day), henan);
    if (!outcome.ok) throw new Error('refused');
    return outcome.value;
  };

  test('a band of ages spans the range from its oldest to its youngest year, around the age in its middle', () => {
    const { range, result } = rangeOf({ ...wang, age: '65' });
    const formula = result.victims[0]?.items.find((i) => i.kind === 'disability')?.formula;
    expect(formula).toBe('38484 × 13 年 × 10%');
    const age = range.facts.find((f) => f.title === '年纪');
    const at = (exactAge: string) =>
      resultOf({ ...wang, age: '65', exactAge }).victims[0]?.receivable;
    expect([age?.low, age?.high]).toEqual([at('69'), at('65')]);
    expect(bandOf(inputOf({ ...wang, age: '65' }, day))).toEqual({ low: 65, likely: 67, high: 69 });
  });

  test('an exact age is taken as it is, and nothing is open about it', () => {
    const input = inputOf({ ...wang, age: '65', exactAge: '66' }, day);
    expect(input.victims[0]?.age).toBe(66);
    expect(input.disputed).toBeUndefined();
    expect(bandOf(input)).toBeUndefined();
  });

  test('who has not been rated counts without a grade, and at most with the lightest one', () => {
    const { range, result, pieces } = rangeOf({ ...wang, harm: 'unrated' });
    const line = result.victims[0]?.items.find((i) => i.id === 'unrated');
    expect([line?.amount, line?.title]).toEqual([0, '残疾赔偿金（还没评残，先不算）']);
    expect(result.victims[0]?.items.some((i) => i.kind === 'mental')).toBe(false);
    const without = resultOf({ ...wang, harm: 'injury' }).victims[0]?.receivable ?? 0;
    expect(range.likely.receivable).toBe(without);
    expect(range.low.receivable).toBeLessThanOrEqual(without);
    expect(range.high.receivable).toBeGreaterThan(without + 6_000_000);
    expect(pieces[0]).toMatchObject({ title: '伤残鉴定' });
    expect(rangeOf({ ...wang, harm: 'injury' }).range.high.receivable).toBeLessThan(without * 2);
  });

  test('a grade that comes later takes the place of what stood open, with mental damage beside it', () => {
    const input = inputOf({ ...wang, harm: 'unrated', age: '65' }, day);
    const rated = formOf('disability')?.write(input, 0, [{ grade: '9' }]);
    expect(rated?.victims[0]?.items[0]).toEqual({ kind: 'disability', grades: [9] });
    expect(rated?.victims[0]?.items.at(-1)).toEqual({ kind: 'mental' });
    expect(rated?.disputed?.map((d) => d.title)).toEqual(['年纪']);
  });

  test('no grade is chosen for anybody', () => {
    expect(noAnswers.grade).toBe('');
    expect(missingIn('harm', { ...wang, grade: '' }).grade).toMatch(/^选鉴定写的等级/);
  });

  test('rest after hospital, which is not asked at first, is shown with what thirty days are worth', () => {
    const { pieces } = rangeOf({ ...wang, harm: 'injury' });
    const rest = pieces.find((p) => p.id === 'rest');
    expect(rest?.worth).toBeGreaterThan(200_000);
  });
});

describe('questions', () => {
  test('somebody who only lost things is not asked his age', () => {
    expect(questionsOf(wang)).toHaveLength(5);
    expect(questionsOf({ ...wang, harm: 'property' })).toHaveLength(4);
  });

  test('what is missing is said field by field, and the draft goes on where it stopped', () => {
    expect(nextQuestion(noAnswers)).toBe('side');
    expect(nextQuestion(wang)).toBe('done');
    expect(nextQuestion({ ...wang, hospitalDays: '' })).toBe('cost');
    expect(missingIn('cost', { ...wang, medical: '三万', hospitalDays: '' })).toEqual({
      medical: '填多少元；没花钱填 0。',
      hospitalDays: '填住了几天；没住院填 0。',
    });
    expect(missingIn('person', { ...wang, monthlyIncome: 'x' }).monthlyIncome).toBeTruthy();
  });
});

describe('a figure nobody has entered', () => {
  const today = '2026-11-25' as LocalDate;
  const now = () => {
    const outcome = estimate(inputOf({ ...wang, accidentOn: '2026-08-18' }, today), henan);
    if (!outcome.ok) throw new Error('refused');
    return outcome.value;
  };

  test('is never replaced in silence: the item stays open and the result incomplete', () => {
    const { result } = now();
    expect(result.complete).toBe(false);
    expect(result.victims[0]?.items.find((i) => i.kind === 'disability')?.amount).toBeNull();
  });

  test('an earlier year is offered beside the result, by name, and only when every figure is there', () => {
    const { trial, result } = now();
    expect(trial?.title).toBe('2023 年度');
    expect(trial?.missing).toEqual(['2025 年度城镇居民人均可支配收入']);
    expect(trial?.receivable).toBeGreaterThan(result.victims[0]?.receivable ?? 0);
    expect(trial?.result.victims[0]?.items.find((i) => i.kind === 'disability')?.formula).toBe(
      '40234.50 × 20 年 × 10%',
    );
  });
});
