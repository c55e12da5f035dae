import type { DomainError, Result } from '@shared/kernel';
import { ok } from '@shared/kernel';
import {
  motorRatios,
  noFaultOnClosedRoad,
  nonMotorRatios,
  type Duty,
  type RatioTable,
} from '../fault';
import { inForce } from '../dated';
import type { Context } from './context';
import { add, mul, none, one, percent, ratio, sub, whole, type Fraction } from './fraction';
import type { RoadUser, Share, Victim } from './input';
import { hasGrossFault } from './policies';
import { unitOfVictim } from './units';

/** Share of each road user in one loss; `self` is what the victim bears by his own fault. */
export type ShareSet = ReadonlyMap<string, Fraction>;
export type VictimShares = {
  readonly injury: ShareSet;
  readonly property: ShareSet;
  readonly same: boolean;
};

/** From no duty to all of it. */
export const strength: readonly Duty[] = ['none', 'minor', 'equal', 'main', 'full'];
/** What a duty of one road user means for the only other one. */
export const mirror: Readonly<Record<Duty, Duty>> = {
  none: 'full',
  minor: 'main',
  equal: 'equal',
  main: 'minor',
  full: 'none',
};

const strongest = (users: readonly RoadUser[]): Duty =>
  users.reduce<Duty>(
    (top, u) =>
      strength.indexOf(u.duty ?? 'none') > strength.indexOf(top) ? (u.duty ?? 'none') : top,
    'none',
  );

/** Parts of road users of one kind among themselves, adding up to one. */
function partsByDuty(users: readonly RoadUser[], table: RatioTable): Map<string, Fraction> {
  const of = (duty: Duty): RoadUser[] => users.filter((u) => (u.duty ?? 'none') === duty);
  const parts = new Map<string, Fraction>(users.map((u) => [u.id, none]));
  const give = (group: readonly RoadUser[], total: Fraction): void => {
    for (const user of group) parts.set(user.id, mul(total, ratio(1, group.length)));
  };
  const [full, main, equal, minor] = [of('full'), of('main'), of('equal'), of('minor')];
  if (full.length > 0) give(full, one);
  else if (main.length > 0) {
    const second = minor.length > 0 ? minor : equal;
    const top = second.length > 0 ? percent(table.main) : one;
    give(main, top);
    give(second, sub(one, top));
  } else if (equal.length > 0) {
    const weight = equal.length * table.equal + minor.length * table.minor;
    give(equal, ratio(equal.length * table.equal, weight));
    give(minor, ratio(minor.length * table.minor, weight));
  } else give(minor, one);
  return parts;
}

/** Henan's 80 % for the main duty was read in a judgment; the other lines of the table are practice. */
const unreadRatio = {
  code: 'ratio-unverified',
  text: '机动车与非机动车、行人的责任比例按通行做法，还没有核对地方条文，可以改填。',
};

const noLightening = {
  code: 'free-ride-gross-fault',
  text: '驾驶人有醉驾、毒驾、无证等重大过失，好意同乘不减轻（民法典第 1217 条），这里没有减。',
};

function sharesByDuty(
  victim: Victim,
  context: Context,
): Result<Map<string, Fraction>, DomainError> {
  const users = context.input.parties.filter((p) => p.kind !== 'trailer');
  const motors = users.filter((u) => u.kind === 'motor');
  const others = users.filter((u) => u.kind !== 'motor');
  const between = inForce('机动车之间责任比例', motorRatios, context.accidentOn);
  if (!between.ok) return between;
  if (motors.length === 0 || others.length === 0)
    return ok(partsByDuty(users, between.value.value));
  const table = nonMotorRatios(context.input.province, context.accidentOn);
  if (!table.ok) return table;
  const single = motors.length === 1 ? motors[0]?.duty : undefined;
  const duty = single ?? mirror[strongest(others)];
  const motorSide = percent(motorPercent(table.value.value, duty, victim, context));
  const isRead =
    duty === 'full' ||
    table.value.verified ||
    (context.input.province === '河南' && duty === 'main');
  if (!isRead) context.warnings.push(unreadRatio);
  const parts = new Map<string, Fraction>();
  scale(partsByDuty(withSome(motors), between.value.value), motorSide, parts);
  scale(partsByDuty(withSome(others), between.value.value), sub(one, motorSide), parts);
  return ok(parts);
}

/**
 * The motor side's percent. A driver without fault answers to a rider or pedestrian for his small part of the law, less
 * where they may not be on the road at all; of his own loss he bears none.
 */
function motorPercent(table: RatioTable, duty: Duty, victim: Victim, { input }: Context): number {
  if (duty !== 'none') return table[duty];
  const own = input.parties.find((p) => p.id === unitOfVictim(victim, input.parties));
  if (own?.kind === 'motor') return 0;
  return input.closedRoad ? Math.min(noFaultOnClosedRoad, table.none) : table.none;
}

/** A side without any duty still carries its part of the law, in equal parts. */
const withSome = (users: readonly RoadUser[]): readonly RoadUser[] =>
  strongest(users) === 'none' ? users.map((u) => ({ ...u, duty: 'equal' as const })) : users;

function scale(
  parts: ReadonlyMap<string, Fraction>,
  by: Fraction,
  into: Map<string, Fraction>,
): void {
  for (const [id, part] of parts) into.set(id, mul(part, by));
}

function explicit(
  shares: readonly Share[],
  of: 'injury' | 'property',
): Map<string, Fraction> | undefined {
  const chosen = shares.filter((s) => (s.of ?? 'all') === 'all' || s.of === of);
  if (chosen.length === 0) return undefined;
  const parts = new Map<string, Fraction>();
  for (const share of chosen)
    parts.set(share.party, add(parts.get(share.party) ?? none, percent(share.percent)));
  return parts;
}

/** A rider, pedestrian or driver who brought the accident about on purpose has nothing to ask of others (道交法 76、条例 21). */
export function meantIt(victim: Victim, parties: readonly RoadUser[]): boolean {
  const own = parties.find((p) => p.id === victim.party);
  const self = (victim.role ?? (victim.party ? 'self' : 'outside')) === 'self';
  return self && (own?.driver ?? []).includes('intentional');
}

/** 故意或者重大过失: such a driver's part is not lightened by a free ride (民法典 1217). */
function isGross(unit: string, parties: readonly RoadUser[]): boolean {
  const driver = parties.find((p) => p.id === unit);
  return driver !== undefined && hasGrossFault(driver);
}

/** Own party's part becomes his own when its fault is his; a free ride lightens the driver's part. */
function seenBy(
  victim: Victim,
  parts: ReadonlyMap<string, Fraction>,
  parties: readonly RoadUser[],
): ShareSet {
  if (meantIt(victim, parties)) return new Map([['self', one]]);
  const unit = unitOfVictim(victim, parties);
  const seen = new Map(parts);
  let self = seen.get('self') ?? none;
  const own = unit === undefined ? undefined : seen.get(unit);
  if (unit !== undefined && own !== undefined) {
    if ((victim.role ?? 'self') === 'self') {
      self = add(self, own);
      seen.delete(unit);
    } else if (victim.freeRidePercent && !isGross(unit, parties)) {
      const less = mul(own, percent(victim.freeRidePercent));
      seen.set(unit, sub(own, less));
      self = add(self, less);
    }
  }
  seen.delete('self');
  const others = [...seen.values()].reduce(add, none);
  const missing = sub(sub(one, others), self);
  seen.set('self', add(self, missing));
  return seen;
}

/** Duties a finding can give together: one side full and the rest none, main with minor, or equal. */
export function oddDuties(parties: readonly RoadUser[]): boolean {
  const duties = parties.filter((p) => p.kind !== 'trailer').map((p) => p.duty ?? 'none');
  const count = (duty: Duty): number => duties.filter((d) => d === duty).length;
  if (count('full') > 0) return count('full') + count('none') < duties.length || count('full') > 1;
  if (count('main') > 0) return count('minor') === 0;
  return count('minor') > 0 && count('equal') === 0;
}

/** The shares of one victim: fixed for him, fixed for the accident, else by duty and province. */
export function sharesOf(victim: Victim, context: Context): Result<VictimShares, DomainError> {
  const fixed = victim.shares ?? context.input.shares;
  const byDuty = (): Result<Map<string, Fraction>, DomainError> => sharesByDuty(victim, context);
  const injury = fixed && explicit(fixed, 'injury');
  const property = fixed && explicit(fixed, 'property');
  const fallback = injury && property ? ok(new Map<string, Fraction>()) : byDuty();
  if (!fallback.ok) return fallback;
  const unit = unitOfVictim(victim, context.input.parties);
  if (victim.freeRidePercent && unit !== undefined && isGross(unit, context.input.parties))
    context.warnings.push({ ...noLightening, victim: victim.id });
  const a = seenBy(victim, injury ?? fallback.value, context.input.parties);
  const b = seenBy(victim, property ?? fallback.value, context.input.parties);
  const same =
    [...a].every(([id, share]) => sub(share, b.get(id) ?? whole(0)).n === 0) && a.size === b.size;
  return ok({ injury: a, property: b, same });
}
