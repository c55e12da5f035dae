import { ageOn, type FieldIssue, type LocalDate } from '@shared/kernel';
import { firstAccidentDay, lastAccidentDay } from '../limits';
import { issueOf } from './field-names';
import type { CalculationInput, RoadUser, Victim } from './input';
import { checkCosts } from './sense-costs';
import { checkInsurance } from './sense-covers';
import { checkItems, oldest } from './sense-items';
import { unique, type Say } from './sense-say';

type Issues = FieldIssue[];

/** What a form alone cannot tell: dates in order, references that exist, shares that add up. */
export function senseOf(input: CalculationInput): Issues {
  const issues: Issues = [];
  const say: Say = (path, text) => issues.push(issueOf(path, text));
  checkDates(input, say);
  unique(
    input.parties.map((p) => p.id),
    ['parties'],
    say,
  );
  unique(
    input.victims.map((v) => v.id),
    ['victims'],
    say,
  );
  unique(
    input.parties.flatMap((p) => (p.covers ?? []).map((c) => c.id)),
    ['parties'],
    say,
  );
  unique(
    (input.payments ?? []).map((p) => p.id),
    ['payments'],
    say,
  );
  const ids = new Set(input.parties.map((p) => p.id));
  input.parties.forEach((party, i) => checkParty(party, ['parties', i], ids, input, say));
  input.victims.forEach((victim, i) => checkVictim(victim, ['victims', i], ids, input, say));
  checkShares(input.shares, ['shares'], ids, say);
  checkPayments(input, say);
  checkFigures(input, say);
  checkCosts(input, say);
  return issues;
}

function checkDates(input: CalculationInput, say: Say): void {
  const day = input.accidentAt.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  const hour = input.accidentAt.slice(11, 16);
  if (!real || hour > '23:59' || hour.slice(3) > '59') say(['accidentAt'], '不是真实的日期时间。');
  if (day < firstAccidentDay || day > lastAccidentDay) {
    say(['accidentAt'], `只能算 ${firstAccidentDay} 至 ${lastAccidentDay} 的事故。`);
  }
  if (input.decidedOn < day) say(['decidedOn'], '不能早于事故时间。');
  if (input.decidedOn > lastAccidentDay) say(['decidedOn'], `不能晚于 ${lastAccidentDay}。`);
}

function checkParty(
  party: RoadUser,
  path: readonly PropertyKey[],
  ids: ReadonlySet<string>,
  input: CalculationInput,
  say: Say,
): void {
  if (party.id === 'self') say([...path, 'id'], '编号不能用 self。');
  if (party.towedBy !== undefined && !ids.has(party.towedBy))
    say([...path, 'towedBy'], '没有这一方。');
  checkTrailer(party, path, input, say);
  if ((party.kind === 'non-motor' || party.kind === 'pedestrian') && party.compulsory)
    say([...path, 'compulsory'], '非机动车和行人没有交强险。');
  checkLiable(party, path, say);
  unique(
    (party.liable ?? []).map((l) => l.id),
    [...path, 'liable'],
    say,
  );
  checkInsurance(party, path, input, say);
}

function checkTrailer(
  party: RoadUser,
  path: readonly PropertyKey[],
  input: CalculationInput,
  say: Say,
): void {
  if (party.kind !== 'trailer') return;
  if (party.towedBy === undefined) return say([...path, 'towedBy'], '挂车要写明由哪辆车牵引。');
  const tractor = input.parties.find((p) => p.id === party.towedBy);
  if (tractor && tractor.kind !== 'motor') say([...path, 'towedBy'], '牵引的要是一辆机动车。');
}

/** Percents among the persons behind one party: none at all, or together the whole. */
function checkLiable(party: RoadUser, path: readonly PropertyKey[], say: Say): void {
  const shared = (party.liable ?? []).filter((l) => !l.joint && l.percent !== undefined);
  const total = shared.reduce((t, l) => t + (l.percent ?? 0), 0);
  if (shared.length > 0 && Math.abs(total - 100) > 0.000001)
    say(
      [...path, 'liable'],
      `各赔偿人的百分比合计要是 100%，现在是 ${Number(total.toFixed(4))}%。`,
    );
}

function checkShares(
  shares: CalculationInput['shares'],
  path: readonly PropertyKey[],
  ids: ReadonlySet<string>,
  say: Say,
): void {
  (shares ?? []).forEach((share, i) => {
    if (share.party !== 'self' && !ids.has(share.party)) say([...path, i, 'party'], '没有这一方。');
  });
  for (const scope of ['injury', 'property'] as const) {
    const total = (shares ?? [])
      .filter((s) => (s.of ?? 'all') === 'all' || s.of === scope)
      .reduce((t, s) => t + s.percent, 0);
    if (total > 100.000001) say(path, `合计 ${Number(total.toFixed(4))}%，超过 100%。`);
  }
}

function checkVictim(
  victim: Victim,
  path: readonly PropertyKey[],
  ids: ReadonlySet<string>,
  input: CalculationInput,
  say: Say,
): void {
  const accident = input.accidentAt.slice(0, 10);
  if (victim.party !== undefined && !ids.has(victim.party)) say([...path, 'party'], '没有这一方。');
  if (victim.role && victim.role !== 'outside' && victim.party === undefined)
    say([...path, 'party'], '要写明属于哪一方。');
  if (victim.freeRidePercent && victim.role !== 'passenger')
    say([...path, 'freeRidePercent'], '好意同乘只减轻对乘车人的赔偿，请把身份选为乘车人。');
  if (victim.bornOn && victim.bornOn > accident) say([...path, 'bornOn'], '出生日期晚于事故时间。');
  if (victim.diedOn && victim.diedOn < accident) say([...path, 'diedOn'], '死亡日期早于事故时间。');
  if (victim.diedOn && victim.bornOn && victim.diedOn < victim.bornOn)
    say([...path, 'diedOn'], '死亡日期早于出生日期。');
  if (victim.diedOn && victim.diedOn > input.decidedOn)
    say([...path, 'diedOn'], '死亡日期晚于计算日期。');
  if (victim.ratedOn && victim.ratedOn < accident)
    say([...path, 'ratedOn'], '定残日期早于事故时间。');
  if (victim.ratedOn && victim.ratedOn > input.decidedOn)
    say([...path, 'ratedOn'], '定残日期晚于计算日期。');
  checkAge(victim, path, accident as LocalDate, input, say);
  (victim.notSuing ?? []).forEach((id, i) => {
    if (!ids.has(id)) say([...path, 'notSuing', i], '没有这一方。');
  });
  (victim.notSuingInsurers ?? []).forEach((id, i) => {
    if (!ids.has(id)) say([...path, 'notSuingInsurers', i], '没有这一方。');
  });
  checkShares(victim.shares, [...path, 'shares'], ids, say);
  checkItems(victim, [...path, 'items'], accident as LocalDate, say);
  if (
    !victim.shares?.length &&
    !input.shares?.length &&
    input.parties.every((p) => p.duty === undefined)
  ) {
    say(['shares'], '要填各方的责任等级或责任比例。');
  }
}

function checkAge(
  victim: Victim,
  path: readonly PropertyKey[],
  accident: LocalDate,
  input: CalculationInput,
  say: Say,
): void {
  if (!victim.bornOn || victim.bornOn > accident) return;
  const [then, now] = [ageOn(victim.bornOn, accident), ageOn(victim.bornOn, input.decidedOn)];
  if (then > oldest) say([...path, 'bornOn'], `事故时超过 ${oldest} 岁，请核对。`);
  if (victim.age !== undefined && (victim.age < then || victim.age > now))
    say([...path, 'age'], `和出生日期对不上：按出生日期是 ${then} 岁。`);
}

/** A figure is entered once for each year: of two, neither could be the right one in silence. */
function checkFigures(input: CalculationInput, say: Say): void {
  const keys = (input.figures ?? []).map((f) => `${f.measure}:${f.year ?? ''}`);
  keys.forEach((key, i) => {
    if (keys.indexOf(key) < i) say(['figures', i], '同一个标准、同一年度填了两次，请只留一个。');
  });
}

function checkPayments(input: CalculationInput, say: Say): void {
  const insured = new Set(
    input.parties
      .filter((p) => p.kind === 'motor' || p.kind === 'trailer')
      .filter((p) => !['not-required', 'uninsured'].includes(p.compulsory?.status ?? 'unknown'))
      .map((p) => p.id),
  );
  const persons = new Set([
    ...input.parties.map((p) => p.id),
    ...input.parties.flatMap((p) => (p.liable ?? []).map((l) => l.id)),
  ]);
  const covers = new Set(input.parties.flatMap((p) => (p.covers ?? []).map((c) => c.id)));
  (input.payments ?? []).forEach((payment, i) => {
    if (!input.victims.some((v) => v.id === payment.victim))
      say(['payments', i, 'victim'], '没有这位受害人。');
    const [kind, id = ''] = payment.by.split(':');
    const known =
      kind === 'fund' ||
      kind === 'other' ||
      (kind === 'person' ? persons.has(id) : kind === 'cover' ? covers.has(id) : insured.has(id));
    if (!known) say(['payments', i, 'by'], '没有这个付款人。');
  });
}
