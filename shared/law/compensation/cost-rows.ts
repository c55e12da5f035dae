import type { Context } from './context';
import { thirdPartyCovers } from './covers';
import { approximate, split } from './fraction';
import type { RoadUser, Victim } from './input';
import { personRows } from './persons';
import { fen, type Allocation } from './result';
import type { VictimShares } from './shares';
import { unitOfVictim } from './units';

/** What finding out cost one victim, and who answers for it. */
type Finding = {
  readonly victim: Victim;
  readonly shares: VictimShares;
  readonly cost: number;
};

/**
 * 鉴定费、评估费 as a cost of finding out about the loss: the insurers of those who answer pay it whole, beside their
 * limits and without the ratio (保险法 64); among several by their shares.
 */
export function costRows(one: Finding, context: Context): Allocation[] {
  const { parties } = context.input;
  const own = unitOfVictim(one.victim, parties);
  const answering = parties.filter(
    (p) =>
      (one.shares.injury.get(p.id)?.n ?? 0) !== 0 && !(one.victim.notSuing ?? []).includes(p.id),
  );
  const insured = answering.filter((p) => p.id !== own && insurerOf(p, context));
  const bearing = insured.length > 0 ? insured : answering;
  const weights = bearing.map((p) => {
    const share = one.shares.injury.get(p.id);
    return share ? Math.round(approximate(share) * 1_000_000_000) : 0;
  });
  const keys = bearing.map((p) => p.id);
  return split(one.cost, weights, keys).flatMap((amount, i) => {
    const party = bearing[i];
    if (!party || amount <= 0) return [];
    const insurer = insured.length > 0 ? insurerOf(party, context) : undefined;
    return insurer
      ? [{ ...insurer, party: party.id, basis: 'cost' as const, amount: fen(amount) }]
      : personRows(party, party.id, amount);
  });
}

/** The commercial insurer before the compulsory one. */
function insurerOf(
  party: RoadUser,
  context: Context,
): Pick<Allocation, 'payer' | 'kind'> | undefined {
  const [cover] = thirdPartyCovers(party, context.input);
  if (cover) return { payer: `commercial:${cover.id}`, kind: 'commercial' };
  return party.compulsory?.status === 'insured'
    ? { payer: `compulsory:${party.id}`, kind: 'compulsory' }
    : undefined;
}
