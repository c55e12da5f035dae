import type { LocalDate } from '@shared/kernel';
import { regimeOf } from './context';
import type { CalculationInput } from './input';

/** One disputed fact: its place in the input and how low and high it may be. */
export type Disputed = NonNullable<CalculationInput['disputed']>[number];

const dutyUp = {
  none: 'minor',
  minor: 'equal',
  equal: 'main',
  main: 'full',
  full: 'full',
} as const;
const dutyDown = {
  none: 'none',
  minor: 'none',
  equal: 'minor',
  main: 'equal',
  full: 'main',
} as const;

/** The facts people usually dispute, with a step to either side of what is in the input. */
export function usualDisputes(input: CalculationInput): readonly Disputed[] {
  const facts: Disputed[] = [];
  const motors = input.parties.filter((p) => p.kind === 'motor');
  input.parties.forEach((party, i) => {
    if (input.shares || motors.length !== 1 || party.kind !== 'motor' || !party.duty) return;
    facts.push({
      path: `parties.${i}.duty`,
      title: '责任大小',
      low: dutyDown[party.duty],
      high: dutyUp[party.duty],
    });
  });
  input.shares?.forEach((share, i) => {
    if (share.party === 'self' || share.percent <= 10 || share.percent >= 90 || i > 0) return;
    facts.push({
      path: `shares.${i}.percent`,
      title: '责任比例',
      low: share.percent - 10,
      high: share.percent,
    });
  });
  input.victims.forEach((victim, v) => {
    const accident = input.accidentAt.slice(0, 10) as LocalDate;
    const split = regimeOf(input.province, accident, input.decidedOn).regime === 'by-residence';
    if (split && victim.items.some((i) => i.kind === 'disability' || i.kind === 'death')) {
      facts.push({
        path: `victims.${v}.residence`,
        title: '城镇还是农村',
        low: 'rural',
        high: 'urban',
      });
    }
    victim.items.forEach((item, i) => facts.push(...factsOf(item, `victims.${v}.items.${i}`)));
  });
  return facts.slice(0, 6);
}

function factsOf(
  item: CalculationInput['victims'][number]['items'][number],
  at: string,
): Disputed[] {
  switch (item.kind) {
    case 'disability': {
      const [grade = 10] = item.grades;
      const several = item.grades.length > 1 && item.index === undefined;
      return [
        {
          path: `${at}.grades.0`,
          title: '伤残等级',
          low: Math.min(10, grade + 1),
          high: Math.max(1, grade - 1),
        },
        ...(several
          ? [
              {
                path: 'settings.multiGrade',
                title: '多处伤残怎么算',
                low: 'highest',
                high: 'cap10',
              },
            ]
          : []),
      ];
    }
    case 'mental':
      return item.amount === undefined
        ? []
        : [{ path: `${at}.amount`, title: '精神抚慰金', low: 0, high: item.amount }];
    case 'lost-income':
    case 'care': {
      const n = item.parts?.[0]?.n;
      if (!n) return [];
      const title = item.kind === 'care' ? '护理时间' : '误工时间';
      return [
        { path: `${at}.parts.0.n`, title, low: Math.floor(n * 0.8), high: Math.ceil(n * 1.2) },
      ];
    }
    default:
      return [];
  }
}
