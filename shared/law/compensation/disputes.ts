import type { LocalDate } from '@shared/kernel';
import { regimeOf } from './context';
import type { Duty } from '../fault';
import type { CalculationInput, RoadUser } from './input';
import { withAt } from './path';
import { mirror, strength } from './shares';

/** One disputed fact: its place in the input and how low and high it may be. */
export type Disputed = NonNullable<CalculationInput['disputed']>[number];

/** One step up or down in the scale of duties. */
const stepOf = (duty: Duty, by: number): Duty => strength[strength.indexOf(duty) + by] ?? duty;

/** A finding that raises one of two road users lowers the other: the duties of two mirror each other. */
export function withFact(input: CalculationInput, path: string, value: unknown): CalculationInput {
  const changed = withAt(input, path, value) as CalculationInput;
  const place = /^parties\.(\d+)\.duty$/.exec(path)?.[1];
  const { parties } = changed;
  const others = parties.filter((p, i) => i !== Number(place) && p.kind !== 'trailer');
  if (place === undefined || others.length !== 1) return changed;
  const duty = mirror[value as Duty];
  return {
    ...changed,
    parties: parties.map((p) => (p === others[0] && p.duty ? { ...p, duty } : p)),
  };
}

/** Whose duty people dispute: the one car's, or of two cars the one the first victim was not in. */
function disputedCar({ parties, victims, shares }: CalculationInput): RoadUser | undefined {
  if (shares || victims.some((v) => v.shares)) return undefined;
  const users = parties.filter((p) => p.kind !== 'trailer');
  const cars = users.filter((p) => p.kind === 'motor');
  if (cars.length > 1 && users.length > 2) return undefined;
  return cars.length === 1 ? cars[0] : cars.find((p) => p.id !== victims[0]?.party);
}

/** The facts people usually dispute, with a step to either side of what is in the input. */
export function usualDisputes(input: CalculationInput): readonly Disputed[] {
  const facts: Disputed[] = [];
  const car = disputedCar(input);
  input.parties.forEach((party, i) => {
    if (party !== car || !party.duty) return;
    facts.push({
      path: `parties.${i}.duty`,
      title: '责任大小',
      low: stepOf(party.duty, -1),
      high: stepOf(party.duty, 1),
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
