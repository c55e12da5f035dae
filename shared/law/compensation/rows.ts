import { payerOf, type CompulsoryPay } from './compulsory';
import type { Context } from './context';
import { costRows } from './cost-rows';
import { neededOf, ownCovers, singlePay } from './covers';
import { totalOf, type Due } from './dues';
import { none } from './fraction';
import type { ItemLine } from './item-lines';
import type { Victim } from './input';
import { personRows } from './persons';
import type { Policy } from './policies';
import { fen, type Allocation, type PayerKind } from './result';
import type { VictimShares } from './shares';
import { shareOfAmount } from './spread';
import { unitOfVictim } from './units';

/** One victim between compulsory insurance and the persons. */
export type Case = {
  readonly victim: Victim;
  readonly lines: readonly ItemLine[];
  readonly shares: VictimShares;
  readonly pays: readonly CompulsoryPay[];
  readonly dues: ReadonlyMap<string, Due>;
  /** What compulsory insurance left over, persons and things apart. */
  readonly rest: { readonly injury: Due; readonly property: Due };
  /** Borne whole by the insurers of those who answer (保险法 64). */
  readonly cost: number;
};

const role = (victim: Victim): 'self' | 'passenger' | 'outside' =>
  victim.role ?? (victim.party ? 'self' : 'outside');
export const sues = (victim: Victim, party: string): boolean =>
  !(victim.notSuing ?? []).includes(party);
export const sumOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((t, l) => t + l.amount, 0);

/** What a third-party cover pays for one party and victim. */
export type Paid = {
  readonly victim: string;
  readonly party: string;
  readonly payer: string;
  readonly kind: PayerKind;
  readonly amount: number;
};

/** Everything owed for one victim, and what stays with him; adds up to the loss. */
export function rowsOf(
  one: Case,
  covers: readonly Paid[],
  policies: readonly Policy[],
  context: Context,
): Allocation[] {
  const { victim, dues } = one;
  const rows: Allocation[] = one.pays.flatMap((pay) =>
    compulsoryRows(pay, victim, policies, context),
  );
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
  if (one.cost > 0) rows.push(...costRows(one, context));
  const total = sumOf(one.lines.map((l) => ({ amount: l.amount ?? 0 })));
  const self = total - sumOf(rows);
  if (self > 0) rows.push(...selfRows(one, self, context));
  return cutToClaim(victim, rows);
}

/** Since then who caused the accident owes all of it, beside whoever should have insured (侵权责任编解释一 21). */
const driverAnswersFrom = '2024-09-27';

/** One payment within compulsory limits: of the insurer, of those in its place, or of nobody where it was not asked for. */
function compulsoryRows(
  pay: CompulsoryPay,
  victim: Victim,
  policies: readonly Policy[],
  context: Context,
): Allocation[] {
  const { policy, purse } = pay;
  const party = policy.party.id;
  const amount = fen(pay.amount);
  const { payer, basis } = payerOf(pay, victim, policies, context);
  if (basis === 'compulsory' && (victim.notSuingInsurers ?? []).includes(party))
    return [{ payer: `not-claimed:${party}`, kind: 'not-claimed', party, basis, purse, amount }];
  if (basis === 'in-lieu' && context.input.decidedOn >= driverAnswersFrom)
    return personRows(policy.party, party, pay.amount).map((row) => ({ ...row, basis, purse }));
  const kind: PayerKind = basis === 'in-lieu' ? 'person' : 'compulsory';
  return [{ payer, kind, party, basis, purse, amount }];
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
  if (unitOfVictim(victim, context.input.parties) === id) {
    const seats = ownCovers(victim, 'seat', context.input);
    for (const cover of seats) {
      const paid = Math.min(left, singlePay(cover, Math.min(left, neededOf(due, cover))));
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

/** What the victim bears himself, less his own seat and damage covers. */
function selfRows(one: Case, amount: number, context: Context): Allocation[] {
  const { victim } = one;
  const rows: Allocation[] = [];
  let left = amount;
  if (role(victim) === 'self') {
    const { injury, property } = one.rest;
    const needs = [
      ['seat', shareOfAmount(injury.covered, one.shares.injury.get('self') ?? none)],
      ['own-damage', shareOfAmount(property.covered, one.shares.property.get('self') ?? none)],
    ] as const;
    for (const [kind, need] of needs) {
      for (const cover of ownCovers(victim, kind, context.input)) {
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

/** Who answers in lieu of compulsory insurance stands where the insurer would stand (道交解释 16). */
const cutRank = (row: Allocation): number =>
  cutOrder.indexOf(row.basis === 'in-lieu' ? 'compulsory' : row.kind);

/** An award never goes beyond what is asked (诉请): the excess stays with the victim. */
function cutToClaim(victim: Victim, rows: Allocation[]): Allocation[] {
  if (victim.claimTotal === undefined) return rows;
  const asked = rows.filter((r) => r.kind !== 'self' && r.kind !== 'not-claimed');
  let over = sumOf(asked) - victim.claimTotal;
  if (over <= 0) return rows;
  const cut = over;
  const kept = [...rows]
    .sort((a, b) => cutRank(a) - cutRank(b))
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
