import type { FieldIssue } from '@shared/kernel';
import { firstAccidentDay, lastAccidentDay } from '../limits';
import { issueOf } from './field-names';
import type { CalculationInput, RoadUser, Victim } from './input';
import { dayKinds, stretchKinds, type Item } from './input-items';

type Issues = FieldIssue[];
type Say = (path: readonly PropertyKey[], text: string) => void;

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
  checkPayments(input, ids, say);
  return issues;
}

function unique(ids: readonly string[], path: readonly PropertyKey[], say: Say): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) say(path, `编号“${twice}”重复了。`);
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
  if (party.kind === 'trailer' && party.towedBy === undefined)
    say([...path, 'towedBy'], '挂车要写明由哪辆车牵引。');
  const total = (party.liable ?? []).reduce((t, l) => t + (l.percent ?? 0), 0);
  if (total > 100) say([...path, 'liable'], '各赔偿人的百分比合计超过 100%。');
  unique(
    (party.liable ?? []).map((l) => l.id),
    [...path, 'liable'],
    say,
  );
  (party.covers ?? []).forEach((cover, i) => {
    if (cover.limit === 0) say([...path, 'covers', i, 'limit'], '要写明保险限额。');
    checkQuotas(cover.quotas, [...path, 'covers', i, 'quotas'], input, say);
  });
  checkQuotas(party.compulsory?.quotas, [...path, 'compulsory', 'quotas'], input, say);
}

function checkQuotas(
  quotas: readonly { victim: string }[] | undefined,
  path: readonly PropertyKey[],
  input: CalculationInput,
  say: Say,
): void {
  (quotas ?? []).forEach((quota, i) => {
    if (!input.victims.some((v) => v.id === quota.victim))
      say([...path, i, 'victim'], '没有这位受害人。');
  });
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
  if (victim.bornOn && victim.bornOn > accident) say([...path, 'bornOn'], '出生日期晚于事故时间。');
  if (victim.diedOn && victim.diedOn < accident) say([...path, 'diedOn'], '死亡日期早于事故时间。');
  if (victim.diedOn && victim.bornOn && victim.diedOn < victim.bornOn)
    say([...path, 'diedOn'], '死亡日期早于出生日期。');
  if (victim.diedOn && victim.diedOn > input.decidedOn)
    say([...path, 'diedOn'], '死亡日期晚于计算日期。');
  if (victim.ratedOn && victim.ratedOn < accident)
    say([...path, 'ratedOn'], '定残日期早于事故时间。');
  (victim.notSuing ?? []).forEach((id, i) => {
    if (!ids.has(id)) say([...path, 'notSuing', i], '没有这一方。');
  });
  checkShares(victim.shares, [...path, 'shares'], ids, say);
  checkItems(victim, [...path, 'items'], say);
  if (!victim.shares && !input.shares && input.parties.every((p) => p.duty === undefined)) {
    say(['shares'], '要填各方的责任等级或责任比例。');
  }
}

const timed: readonly string[] = [...dayKinds, ...stretchKinds];

const needsAmount = (item: Item): boolean =>
  timed.includes(item.kind) &&
  (item as { amount?: number }).amount === undefined &&
  (item as { parts?: unknown }).parts === undefined;

function checkItems(victim: Victim, path: readonly PropertyKey[], say: Say): void {
  unique(
    victim.items.map((item, i) => item.id ?? `${item.kind}-${i + 1}`),
    path,
    say,
  );
  const kinds = victim.items.map((i) => i.kind);
  for (const kind of ['disability', 'death', 'dependants', 'funeral'] as const) {
    if (kinds.filter((k) => k === kind).length > 1)
      say(path, '残疾、死亡、丧葬、被扶养人各只能填一项。');
  }
  victim.items.forEach((item, i) => {
    if (needsAmount(item)) say([...path, i, 'amount'], '还没有填。');
    if (item.kind !== 'dependants') return;
    unique(
      item.people.map((p) => p.id),
      [...path, i, 'people'],
      say,
    );
  });
}

function checkPayments(input: CalculationInput, ids: ReadonlySet<string>, say: Say): void {
  const persons = new Set([
    ...ids,
    ...input.parties.flatMap((p) => (p.liable ?? []).map((l) => l.id)),
  ]);
  const covers = new Set(input.parties.flatMap((p) => (p.covers ?? []).map((c) => c.id)));
  (input.payments ?? []).forEach((payment, i) => {
    if (!input.victims.some((v) => v.id === payment.victim))
      say(['payments', i, 'victim'], '没有这位受害人。');
    const [kind, id = ''] = payment.by.split(':');
    const known =
      kind === 'fund' ||
      (kind === 'person' ? persons.has(id) : kind === 'cover' ? covers.has(id) : ids.has(id));
    if (!known) say(['payments', i, 'by'], '没有这个付款人。');
  });
}
