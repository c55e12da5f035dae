import { split } from './fraction';
import type { RoadUser } from './input';
import { firstLiable } from './policies';
import { fen, type Allocation } from './result';

/** Divides what a party owes among the persons who answer for it; joint debtors are only named. */
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
