import type { LocalDate } from '@shared/kernel';
import { regimeOf } from './context';
import type { Duty } from '../fault';
import type { CalculationInput } from './input';
import { withAt } from './path';
import { mirror } from './shares';

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

/** A finding that raises one of two road users lowers the other: the duties of two mirror each other. */
export function withFact(input: CalculationInput, path: string, value: unknown): CalculationInput {
  const changed = withAt(input, path, value) as CalculationInput;
  const [users, place, field] = path.split('.');
  const other = mirrored(input, Number(place));
  if (users !== 'parties' || field !== 'duty' || other < 0) return changed;
  return withAt(changed, `parties.${other}.duty`, mirror[value as Duty]) as CalculationInput;
}

/** Place of the only other road user with a duty, else -1; a trailer is part of its tractor. */
function mirrored({ parties }: CalculationInput, place: number): number {
  const others = parties.flatMap((p, i) => (i === place || p.kind === 'trailer' ? [] : [i]));
  const [other = -1] = others;
  return others.length === 1 && parties[other]?.duty ? other : -1;
}

/** Whose duty people dispute: the one car's, or of two cars the one the first victim was not in. */
function disputedCar({ parties, victims, shares }: CalculationInput): number {
  const motors = parties.flatMap((p, i) => (p.kind === 'motor' && p.duty ? [i] : []));
  const users = parties.filter((p) => p.kind !== 'trailer');
  const own = parties.findIndex((p) => p.id === victims[0]?.party);
  if (shares || victims.some((v) => v.shares)) return -1;
  if (motors.length === 1 && parties.filter((p) => p.kind === 'motor').length === 1)
    return motors[0] ?? -1;
  return motors.length === 2 && users.length === 2 ? (motors.find((i) => i !== own) ?? -1) : -1;
}

/** The facts people usually dispute, with a step to either side of what is in the input. */
export function usualDisputes(input: CalculationInput): readonly Disputed[] {
  const facts: Disputed[] = [];
  const car = disputedCar(input);
  input.parties.forEach((party, i) => {
    if (i !== car || !party.duty) return;
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
