import type { DomainError, Result } from '@shared/kernel';
import { ok } from '@shared/kernel';
import { compulsoryPays, restOfLines, type CompulsoryPay } from './compulsory';
import type { Context } from './context';
import { coverPays, ownCovers, thirdPartyCovers } from './covers';
import { duesOf, emptyDue, sortRest, totalOf, type Due, type Standing } from './dues';
import { none } from './fraction';
import type { ItemLine } from './item-lines';
import type { RoadUser, Victim } from './input';
import { policiesOf, type Policy, type PurseId } from './policies';
import { recourseForUninsured } from './recourse';
import type { Allocation, Recourse } from './result';
import { rowsOf, sues, sumOf, type Case, type Paid } from './rows';
import { oddDuties, sharesOf, type VictimShares } from './shares';
import { unitOf, unitOfVictim } from './units';

export type Allocated = {
  readonly of: ReadonlyMap<string, readonly Allocation[]>;
  readonly shares: ReadonlyMap<string, VictimShares>;
  readonly policies: readonly Policy[];
  readonly recourse: readonly Recourse[];
};

const dutiesOdd = {
  code: 'duties-odd',
  text: '各方的责任等级搭配少见（比如两方都是全责），请对照认定书再看一遍。',
};

/** Who pays what to whom: compulsory insurance, covers, persons, and what stays with the victim. */
export function allocate(
  lines: ReadonlyMap<string, readonly ItemLine[]>,
  context: Context,
): Result<Allocated, DomainError> {
  const { victims, parties } = context.input;
  const shares = new Map<string, VictimShares>();
  if (!context.input.shares && parties.some((p) => p.duty) && oddDuties(parties))
    context.warnings.push(dutiesOdd);
  for (const victim of victims) {
    const own = sharesOf(victim, context);
    if (!own.ok) return own;
    shares.set(victim.id, own.value);
  }
  const faulty = (user: RoadUser): boolean => isFaulty(user, shares, context);
  const policies = policiesOf(context, faulty);
  if (!policies.ok) return policies;
  const linesOf = (id: string): readonly ItemLine[] => lines.get(id) ?? [];
  const pays = compulsoryPays(policies.value, victims, linesOf, faulty, context);
  const together = (): CompulsoryPay[] =>
    compulsoryPays(policies.value, victims, linesOf, faulty, {
      ...context,
      settings: { ...context.settings, insuredFirst: false },
    });
  const recourse = context.settings.insuredFirst
    ? recourseForUninsured(policies.value, pays, together())
    : [];
  const cases = victims.map((victim) =>
    caseOf(
      victim,
      linesOf(victim.id),
      shares.get(victim.id),
      pays.filter((p) => p.victim === victim.id),
      context,
    ),
  );
  const covers = parties
    .filter((p) => p.kind !== 'trailer')
    .flatMap((party) => coversOf(party, cases, context));
  const of = new Map<string, readonly Allocation[]>();
  for (const one of cases) {
    const paid = covers.filter((c) => c.victim === one.victim.id);
    of.set(one.victim.id, rowsOf(one, paid, policies.value, context));
  }
  return ok({ of, shares, policies: policies.value, recourse });
}

/** By the finding, else by the shares; a trailer is at fault where its tractor is. */
function isFaulty(
  user: RoadUser,
  shares: ReadonlyMap<string, VictimShares>,
  { input }: Context,
): boolean {
  const unit = unitOf(user.id, input.parties) ?? user.id;
  const duty = user.duty ?? input.parties.find((p) => p.id === unit)?.duty;
  if (duty) return duty !== 'none';
  return [...shares.values()].some(
    (s) => (s.injury.get(unit) ?? none).n !== 0 || (s.property.get(unit) ?? none).n !== 0,
  );
}

function caseOf(
  victim: Victim,
  lines: readonly ItemLine[],
  shares: VictimShares | undefined,
  pays: readonly CompulsoryPay[],
  context: Context,
): Case {
  const set = shares ?? { injury: new Map(), property: new Map(), same: true };
  const paidOf = (purse: PurseId): number => sumOf(pays.filter((p) => p.purse === purse));
  const ratioFirst = context.settings.payOrder === 'ratio-first';
  const rest = ratioFirst
    ? new Map(lines.map((l) => [l.id, l.amount ?? 0]))
    : restOfLines(lines, paidOf, context);
  const medicalPaid = context.settings.subLimits === 'separate' ? paidOf('medical') : undefined;
  const sorted = sortRest(victim, lines, rest, medicalPaid, context);
  const others = [...new Set([...set.injury.keys(), ...set.property.keys()])]
    .filter((id) => id !== 'self')
    .sort();
  const hasCover = (id: string): boolean => {
    const party = context.input.parties.find((p) => p.id === id);
    if (!party || !sues(victim, id)) return false;
    if (id === unitOfVictim(victim, context.input.parties))
      return ownCovers(victim, 'seat', context.input).length > 0;
    return thirdPartyCovers(party, context.input).length > 0;
  };
  const standing = (id: string): Standing => {
    const party = context.input.parties.find((p) => p.id === id);
    return { hasCover: hasCover(id), faultless: party?.duty === 'none' };
  };
  const dues = duesOf(sorted, set, others, standing, context);
  if (ratioFirst) {
    for (const pay of pays)
      takeOff(dues.get(unitOf(pay.policy.party.id, context.input.parties) ?? ''), pay.amount);
    fitTo(dues, sumOf(lines.map((l) => ({ amount: l.amount ?? 0 }))) - sumOf(pays) - sorted.cost);
  }
  return { victim, lines, shares: set, pays, dues, rest: sorted, cost: sorted.cost };
}

/** Ratio first: all parties together never owe more than compulsory insurance left over. */
function fitTo(dues: ReadonlyMap<string, Due>, most: number): void {
  let left = most;
  for (const due of dues.values()) {
    takeOff(due, totalOf(due) - left);
    left -= totalOf(due);
  }
}

/** Ratio first: what compulsory insurance paid for a party is taken off its due. */
function takeOff(due: Due | undefined, amount: number): void {
  if (!due) return;
  let left = Math.max(0, amount);
  for (const key of ['mental', 'mentalCovered', 'bare', 'covered', 'nonMedicare', 'use'] as const) {
    const cut = Math.min(due[key], left);
    due[key] -= cut;
    left -= cut;
  }
}

function coversOf(party: RoadUser, cases: readonly Case[], context: Context): Paid[] {
  const covers = thirdPartyCovers(party, context.input);
  if (covers.length === 0) return [];
  const needs = cases
    .filter(
      ({ victim }) =>
        unitOfVictim(victim, context.input.parties) !== party.id && sues(victim, party.id),
    )
    .map(({ victim, dues }) => ({ key: victim.id, due: dues.get(party.id) ?? emptyDue() }));
  return coverPays(party, covers, needs, context).map((pay) => ({
    victim: pay.victim,
    party: party.id,
    payer: `commercial:${pay.cover.id}`,
    kind: 'commercial',
    amount: pay.amount,
  }));
}
