import type { DomainError, Result } from '@shared/kernel';
import { ok } from '@shared/kernel';
import { compulsoryPays, payerOf, restOfLines, type CompulsoryPay } from './compulsory';
import type { Context } from './context';
import { coverPays, neededOf, ownCovers, singlePay, thirdPartyCovers } from './covers';
import { duesOf, sortRest, totalOf, type Due } from './dues';
import { none, split } from './fraction';
import type { ItemLine } from './item-lines';
import type { RoadUser, Victim } from './input';
import { firstLiable, policiesOf, type Policy, type PurseId } from './policies';
import { fen, type Allocation, type Basis, type PayerKind } from './result';
import { sharesOf, type VictimShares } from './shares';
import { shareOfAmount } from './spread';

export type Allocated = {
  readonly of: ReadonlyMap<string, readonly Allocation[]>;
  readonly shares: ReadonlyMap<string, VictimShares>;
  readonly policies: readonly Policy[];
};

type Case = {
  readonly victim: Victim;
  readonly lines: readonly ItemLine[];
  readonly shares: VictimShares;
  readonly pays: readonly CompulsoryPay[];
  readonly dues: ReadonlyMap<string, Due>;
  readonly property: { readonly injury: Due; readonly property: Due };
};

const role = (victim: Victim): 'self' | 'passenger' | 'outside' =>
  victim.role ?? (victim.party ? 'self' : 'outside');
const sues = (victim: Victim, party: string): boolean => !(victim.notSuing ?? []).includes(party);
const sumOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((t, l) => t + l.amount, 0);

/** Who pays what to whom: compulsory insurance, covers, persons, and what stays with the victim. */
export function allocate(
  lines: ReadonlyMap<string, readonly ItemLine[]>,
  context: Context,
): Result<Allocated, DomainError> {
  const { victims, parties } = context.input;
  const shares = new Map<string, VictimShares>();
  for (const victim of victims) {
    const own = sharesOf(victim, context);
    if (!own.ok) return own;
    shares.set(victim.id, own.value);
  }
  const policies = policiesOf(context, (user) => isFaulty(user, shares));
  if (!policies.ok) return policies;
  const linesOf = (id: string): readonly ItemLine[] => lines.get(id) ?? [];
  const pays = compulsoryPays(policies.value, victims, linesOf, context);
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
  return ok({ of, shares, policies: policies.value });
}

function isFaulty(user: RoadUser, shares: ReadonlyMap<string, VictimShares>): boolean {
  if (user.duty) return user.duty !== 'none';
  return [...shares.values()].some(
    (s) => (s.injury.get(user.id) ?? none).n !== 0 || (s.property.get(user.id) ?? none).n !== 0,
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
  const medicalPaid = paidOf('medical') || paidOf('personal') || paidOf('all');
  const sorted = sortRest(victim, lines, rest, medicalPaid, context);
  const others = [...new Set([...set.injury.keys(), ...set.property.keys()])]
    .filter((id) => id !== 'self')
    .sort();
  const hasCover = (id: string): boolean => {
    const party = context.input.parties.find((p) => p.id === id);
    if (!party || !sues(victim, id)) return false;
    if (id === victim.party) return ownCovers(victim, 'seat', context.input.parties).length > 0;
    return thirdPartyCovers(party, context.input.parties).length > 0;
  };
  const dues = duesOf(sorted, set, others, hasCover, context);
  if (ratioFirst) for (const pay of pays) takeOff(dues.get(pay.policy.party.id), pay.amount);
  return { victim, lines, shares: set, pays, dues, property: sorted };
}

/** Ratio first: what compulsory insurance paid for a party is taken off its due. */
function takeOff(due: Due | undefined, amount: number): void {
  if (!due) return;
  let left = amount;
  for (const key of ['mental', 'bare', 'covered', 'nonMedicare', 'use'] as const) {
    const cut = Math.min(due[key], left);
    due[key] -= cut;
    left -= cut;
  }
}

type Paid = {
  readonly victim: string;
  readonly party: string;
  readonly payer: string;
  readonly kind: PayerKind;
  readonly amount: number;
};

function coversOf(party: RoadUser, cases: readonly Case[], context: Context): Paid[] {
  const covers = thirdPartyCovers(party, context.input.parties);
  if (covers.length === 0) return [];
  const needs = cases
    .filter(({ victim }) => victim.party !== party.id && sues(victim, party.id))
    .map(({ victim, dues }) => ({
      key: victim.id,
      amount: neededOf(dues.get(party.id) ?? noDue, covers),
    }));
  return coverPays(party, covers, needs, context).map((pay) => ({
    victim: pay.victim,
    party: party.id,
    payer: `commercial:${pay.cover.id}`,
    kind: 'commercial',
    amount: pay.amount,
  }));
}

const noDue: Due = { covered: 0, mental: 0, nonMedicare: 0, use: 0, bare: 0 };

function rowsOf(
  one: Case,
  covers: readonly Paid[],
  policies: readonly Policy[],
  context: Context,
): Allocation[] {
  const { victim, dues } = one;
  const rows: Allocation[] = one.pays.map((pay) => {
    const { payer, basis } = payerOf(pay, victim, policies, context);
    const kind: PayerKind = payer.startsWith('person:') ? 'person' : 'compulsory';
    return {
      payer,
      kind,
      party: pay.policy.party.id,
      basis: basis as Basis,
      purse: pay.purse,
      amount: fen(pay.amount),
    };
  });
  for (const cover of covers)
    rows.push({
      payer: cover.payer,
      kind: cover.kind,
      party: cover.party,
      basis: 'share',
      amount: fen(cover.amount),
    });
  for (const [id, due] of dues) {
    const paid = covers.filter((c) => c.party === id);
    const left = totalOf(due) - sumOf(paid);
    if (left > 0) rows.push(...partyRows(id, due, left, victim, context));
  }
  const total = sumOf(one.lines.map((l) => ({ amount: l.amount ?? 0 })));
  const self = total - sumOf(rows);
  if (self > 0) rows.push(...selfRows(one, self, context));
  return cutToClaim(victim, rows);
}

/** The part of one party that no third-party cover pays: seat cover, then the persons behind it. */
function partyRows(
  id: string,
  due: Due,
  amount: number,
  victim: Victim,
  context: Context,
): Allocation[] {
  const party = context.input.parties.find((p) => p.id === id);
  if (!sues(victim, id))
    return [
      {
        payer: `not-claimed:${id}`,
        kind: 'not-claimed',
        party: id,
        basis: 'share',
        amount: fen(amount),
      },
    ];
  const rows: Allocation[] = [];
  let left = amount;
  if (victim.party === id) {
    const seats = ownCovers(victim, 'seat', context.input.parties);
    for (const cover of seats) {
      const paid = Math.min(left, singlePay(cover, Math.min(left, neededOf(due, [cover]))));
      if (paid > 0)
        rows.push({
          payer: `seat:${cover.id}`,
          kind: 'seat',
          party: id,
          basis: 'own-cover',
          amount: fen(paid),
        });
      left -= paid;
    }
  }
  if (left <= 0) return rows;
  if (party?.identified === false)
    return [
      ...rows,
      {
        payer: `unidentified:${id}`,
        kind: 'unidentified',
        party: id,
        basis: 'share',
        amount: fen(left),
      },
    ];
  return [...rows, ...personRows(party, id, left)];
}

export function personRows(party: RoadUser | undefined, id: string, amount: number): Allocation[] {
  const liable = (party?.liable ?? []).filter((l) => !l.joint);
  const named = liable.filter((l) => l.percent !== undefined && l.percent > 0);
  if (named.length === 0 || !party) {
    const payer = `person:${party ? firstLiable(party) : id}`;
    return [{ payer, kind: 'person', party: id, basis: 'share', amount: fen(amount) }];
  }
  const weights = named.map((l) => Math.round((l.percent ?? 0) * 1_000_000));
  return split(
    amount,
    weights,
    named.map((l) => l.id),
  ).map((part, i) => ({
    payer: `person:${named[i]?.id ?? id}`,
    kind: 'person' as const,
    party: id,
    basis: 'share' as const,
    amount: fen(part),
  }));
}

/** What the victim bears himself, less his own seat and damage covers. */
function selfRows(one: Case, amount: number, context: Context): Allocation[] {
  const { victim } = one;
  const rows: Allocation[] = [];
  let left = amount;
  if (role(victim) === 'self') {
    const { injury, property } = one.property;
    const needs = [
      ['seat', shareOfAmount(injury.covered, one.shares.injury.get('self') ?? none)],
      ['own-damage', shareOfAmount(property.covered, one.shares.property.get('self') ?? none)],
    ] as const;
    for (const [kind, need] of needs) {
      for (const cover of ownCovers(victim, kind, context.input.parties)) {
        const paid = Math.min(left, singlePay(cover, Math.min(left, need)));
        if (paid > 0)
          rows.push({
            payer: `${kind}:${cover.id}`,
            kind,
            ...(victim.party ? { party: victim.party } : {}),
            basis: 'own-cover',
            amount: fen(paid),
          });
        left -= paid;
      }
    }
  }
  if (left > 0) rows.push({ payer: 'self', kind: 'self', basis: 'rest', amount: fen(left) });
  return rows;
}

const cutOrder: readonly PayerKind[] = [
  'person',
  'unidentified',
  'commercial',
  'seat',
  'own-damage',
  'compulsory',
];

/** An award never goes beyond what is asked (诉请): the excess stays with the victim. */
function cutToClaim(victim: Victim, rows: Allocation[]): Allocation[] {
  if (victim.claimTotal === undefined) return rows;
  const asked = rows.filter((r) => r.kind !== 'self' && r.kind !== 'not-claimed');
  let over = sumOf(asked) - victim.claimTotal;
  if (over <= 0) return rows;
  const cut = over;
  const kept = [...rows]
    .sort((a, b) => cutOrder.indexOf(a.kind) - cutOrder.indexOf(b.kind))
    .map((row) => {
      if (row.kind === 'self' || row.kind === 'not-claimed') return row;
      const less = Math.min(row.amount, over);
      over -= less;
      return { ...row, amount: fen(row.amount - less) };
    });
  return [
    ...kept.filter((r) => r.amount > 0),
    { payer: 'not-claimed', kind: 'not-claimed', basis: 'rest', amount: fen(cut) },
  ];
}
