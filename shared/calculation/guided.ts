import type { LocalDate } from '@shared/kernel';
import type { CalculationFacts } from '@shared/law/compensation';
import type { AgeBand, Answers, DutyAnswer, Side } from './answers';
import { unratedItem } from './unrated';

type Facts = CalculationFacts;
type Party = Facts['parties'][number];
type Item = Facts['victims'][number]['items'][number];
type Duty = Exclude<DutyAnswer, 'unknown'>;

/** Ids of the guided input; a case brings its own (`carryInto`). */
export const guidedIds = { own: 'own', other: 'other', victim: 'me' } as const;

const mirror: Readonly<Record<Duty, Duty>> = {
  full: 'none',
  main: 'minor',
  equal: 'equal',
  minor: 'main',
  none: 'full',
};

const kinds: Readonly<Record<Side, readonly [own: Party['kind'], other: Party['kind']]>> = {
  'walk-car': ['pedestrian', 'motor'],
  'ride-car': ['non-motor', 'motor'],
  'car-car': ['motor', 'motor'],
  passenger: ['motor', 'motor'],
  'ride-ride': ['non-motor', 'non-motor'],
  'car-ride': ['motor', 'non-motor'],
};

type Ages = { readonly low: number; readonly likely: number; readonly high: number };

/** The middle of a band stands for it, and the range runs through all of it. From 60 each year counts (解释 12). */
const ages: Readonly<Record<AgeBand, Ages>> = {
  child: { low: 0, likely: 10, high: 17 },
  adult: { low: 18, likely: 40, high: 59 },
  '60': { low: 60, likely: 62, high: 64 },
  '65': { low: 65, likely: 67, high: 69 },
  '70': { low: 70, likely: 72, high: 74 },
  '75': { low: 75, likely: 80, high: 100 },
};

/**
 * Answers of the guided entry as facts for the calculator: the same mapping on the phone without a net and on the server.
 * Unanswered questions leave their part out, so that the calculator says what is missing.
 * A car is taken as insured (交强险 is compulsory); voluntary cover is unknown, so what is above the limits falls on the person.
 */
export function inputOf(answers: Answers, today: LocalDate): Facts {
  const side = answers.side || 'ride-car';
  const known = answers.duty !== '' && answers.duty !== 'unknown';
  const duty: Duty = known ? answers.duty : 'equal';
  return {
    version: 1,
    province: answers.province as Facts['province'],
    accidentAt: answers.accidentOn || today,
    decidedOn: today,
    parties: [
      partyOf(guidedIds.own, '您这边', kinds[side][0], mirror[duty]),
      partyOf(guidedIds.other, '对方', kinds[side][1], duty),
    ],
    victims: [victimOf(answers, side)],
    ...disputedIn(answers, known),
  };
}

const unknownDuty = { path: 'parties.1.duty', title: '责任大小', low: 'none', high: 'full' };

/** What the answers leave open: the duty, an age known by its band. */
function disputedIn(answers: Answers, known: boolean): Pick<Facts, 'disputed'> {
  const band = answers.harm !== 'property' && !answers.exactAge && answers.age;
  const open = [
    ...(known ? [] : [unknownDuty]),
    ...(band ? [{ path: agePath, title: '年纪', low: ages[band].high, high: ages[band].low }] : []),
  ];
  return open.length > 0 ? { disputed: open } : {};
}

const agePath = 'victims.0.age';

/** Who is hurt and has no exact age: which age counts, and the band it was taken from. */
export function bandOf({ victims, disputed = [] }: Facts): Ages | undefined {
  const band = disputed.find((d) => d.path === agePath);
  const likely = victims[0]?.age;
  return band && likely !== undefined
    ? { low: Number(band.high), likely, high: Number(band.low) }
    : undefined;
}

function partyOf(id: string, name: string, kind: Party['kind'], duty: Duty): Party {
  const insured = kind === 'motor' ? { compulsory: { status: 'insured' as const } } : {};
  return { id, name, kind, duty, ...insured };
}

function victimOf(answers: Answers, side: Side): Facts['victims'][number] {
  return {
    id: guidedIds.victim,
    name: answers.harm === 'death' ? '亲人' : '您',
    party: guidedIds.own,
    role: side === 'passenger' ? 'passenger' : 'self',
    ...ageOf(answers),
    items: itemsOf(answers),
  };
}

function ageOf({ age, exactAge }: Answers): { readonly age?: number } {
  if (exactAge) return { age: Number(exactAge) };
  return age ? { age: ages[age].likely } : {};
}

/** Items courts usually grant for these facts; the range and the gaps say what more or fewer papers change. */
function itemsOf(answers: Answers): Item[] {
  if (answers.harm === 'property') return [{ kind: 'repair', amount: fenOf(answers.repair) }];
  const days = Number(answers.hospitalDays || '0');
  const medical = fenOf(answers.medical);
  return [
    ...(answers.harm === 'unrated' ? [unratedItem] : []),
    ...(medical > 0 ? [{ kind: 'medical', receipts: [medical] } satisfies Item] : []),
    ...(days > 0 ? stayItems(answers, days) : []),
    ...harmItems(answers),
  ];
}

function stayItems(answers: Answers, days: number): Item[] {
  const parts = [{ days }];
  return [
    { kind: 'meal', parts },
    { kind: 'nutrition', parts },
    { kind: 'transport', parts },
    { kind: 'care', parts: [{ rate: income, n: days, unit: 'day' }] },
    ...lostIncome(answers, days),
  ];
}

const income = { from: 'measure', measure: 'urban-disposable-income' } as const;

function lostIncome(answers: Answers, days: number): Item[] {
  const { monthlyIncome } = answers;
  const age = ageOf(answers).age ?? 0;
  if (monthlyIncome) {
    const rate = { from: 'amount', amount: fenOf(monthlyIncome), per: 'month' } as const;
    return [{ kind: 'lost-income', parts: [{ rate, n: days, unit: 'day' }], proof: true }];
  }
  return age >= 18 && age < 60
    ? [{ kind: 'lost-income', parts: [{ rate: income, n: days, unit: 'day' }] }]
    : [];
}

function harmItems({ harm, grade }: Answers): Item[] {
  switch (harm) {
    case 'disability':
      return [{ kind: 'disability', grades: [Number(grade)] }, { kind: 'mental' }];
    case 'death':
      return [{ kind: 'death' }, { kind: 'funeral' }, { kind: 'mental' }];
    default:
      return [];
  }
}

/** `1234.5` yuan → 123450. What is not an amount counts as nothing; `missingIn` has asked before. */
export function fenOf(yuan: string): number {
  const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(yuan);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0;
}
