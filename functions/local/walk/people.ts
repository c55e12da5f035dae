import type { AccidentFacts, FindingFacts } from '@shared/accident';
import {
  addDays,
  dateOf,
  instantOf,
  type LocalDate,
  type Money,
  type OfficeId,
} from '@shared/kernel';

/** One invented accident: a rider or pedestrian hurt by a car, or two cars. */
export type Plot = {
  readonly number: number;
  readonly kind: 'e-bike' | 'pedestrian' | 'cars';
  readonly victim: Person;
  readonly driver: Person;
  readonly place: string;
  readonly insurer: 'insurer-yuan' | 'insurer-zhongyuan';
  readonly daysAgo: number;
  /** Whom the office names; the first one unless told. */
  readonly mediator?: Mediator;
};
export type Mediator = 'mediator' | 'mediator2';
export type Person = {
  readonly name: string;
  readonly phone: string;
  readonly born: string;
  readonly order: string;
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with its check digit (GB 11643): county 410922, birth date, order. */
export function idNumberOf({ born, order }: Person): string {
  const body = `410922${born.replace(/-/g, '')}${order}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

/** The accident as the officer enters it. `A` is the driver, `B` the person hurt. */
export function accidentOf(plot: Plot, nowMs: number): AccidentFacts {
  const on = addDays(dateOf(instantOf(nowMs)), -plot.daysAgo);
  const cars = plot.kind === 'cars';
  const victimVehicle = plot.kind === 'pedestrian' ? undefined : 'V2';
  return {
    number: `410922${on.replace(/-/g, '')}${String(plot.number).padStart(4, '0')}`,
    occurredAt: `${on}T07:40:00.000+08:00` as AccidentFacts['occurredAt'],
    place: plot.place,
    weather: 'clear',
    severity: cars ? 'property' : 'injury',
    procedure: 'general',
    inspectedOn: on,
    summary: `${plot.driver.name}驾驶小型轿车与${plot.victim.name}发生碰撞。`,
    parties: [
      {
        ref: 'A',
        kind: 'driver',
        name: plot.driver.name,
        idNumber: idNumberOf(plot.driver),
        phone: plot.driver.phone,
        harm: 'property',
        vehicle: 'V1',
      },
      {
        ref: 'B',
        kind: cars ? 'driver' : plot.kind === 'pedestrian' ? 'pedestrian' : 'rider',
        name: plot.victim.name,
        idNumber: idNumberOf(plot.victim),
        phone: plot.victim.phone,
        harm: cars ? 'property' : 'injury',
        ...(cars ? {} : { injury: '右胫腓骨骨折，住院治疗' }),
        ...(victimVehicle ? { vehicle: victimVehicle } : {}),
      },
    ],
    vehicles: [
      {
        ref: 'V1',
        kind: 'motor',
        description: '小型轿车',
        plate: `豫J${String(10000 + plot.number * 37).slice(0, 5)}`,
        policies: policiesOf(plot, on),
      },
      ...(victimVehicle
        ? [
            {
              ref: 'V2',
              kind: cars ? ('motor' as const) : ('non-motor' as const),
              description: cars ? '小型普通客车' : '电动自行车',
              ...(cars ? { plate: `豫J${String(60000 + plot.number * 41)}` } : {}),
              policies: cars ? policiesOf({ ...plot, insurer: 'insurer-zhongyuan' }, on) : [],
            },
          ]
        : []),
    ],
  };
}

function policiesOf(
  { insurer, number }: Plot,
  on: LocalDate,
): AccidentFacts['vehicles'][number]['policies'] {
  const dates = { from: addDays(on, -120), until: addDays(on, 245) };
  const office = insurer as OfficeId;
  return [
    {
      cover: 'compulsory',
      insurer: office,
      number: `JQ-2026-${String(number).padStart(6, '0')}`,
      ...dates,
    },
    {
      cover: 'commercial',
      insurer: office,
      number: `SY-2026-${String(number).padStart(6, '0')}`,
      limit: 100_000_000 as Money,
      ...dates,
    },
  ];
}

export function findingOf(plot: Plot, nowMs: number): FindingFacts {
  const issuedOn = addDays(dateOf(instantOf(nowMs)), -plot.daysAgo + Math.min(8, plot.daysAgo));
  return {
    number: `清公交认字〔2026〕第${String(plot.number).padStart(4, '0')}号`,
    kind: 'finding',
    faults: [
      { party: 'A', fault: plot.kind === 'cars' ? 'full' : 'main' },
      { party: 'B', fault: plot.kind === 'cars' ? 'none' : 'minor' },
    ],
    plain: plot.kind === 'cars' ? '后车没有保持距离，撞上前车。' : '汽车转弯没有让直行的人和车。',
    facts: `${plot.driver.name}驾驶小型轿车行驶至${plot.place}，与${plot.victim.name}发生碰撞。`,
    cause: `${plot.driver.name}没有按规定让行，是事故的主要原因。`,
    articles: ['道路交通安全法第22条', '道路交通安全法实施条例第91条'],
    officers: ['周建国', '刘振宇'],
    issuedOn,
  };
}
