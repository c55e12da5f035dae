import type { Context } from './context';
import { ownCovers, singlePay } from './covers';
import { none } from './fraction';
import type { Victim } from './input';
import type { Due } from './dues';
import { fen, type Allocation, type Recourse } from './result';
import type { VictimShares } from './shares';
import { shareOfAmount } from './spread';

type Damaged = {
  readonly victim: Victim;
  readonly shares: VictimShares;
  readonly rest: { readonly property: Due };
};
type Turned = { readonly rows: readonly Allocation[]; readonly recourse: readonly Recourse[] };

const askable: ReadonlySet<string> = new Set(['commercial', 'person', 'unidentified']);

/**
 * 代位求偿: the car's own damage cover pays the loss that compulsory insurance left, also the others' parts of it, and
 * asks these back from who owes them (保险法 60).
 */
export function subrogate(one: Damaged, rows: readonly Allocation[], context: Context): Turned {
  const { victim, shares, rest } = one;
  const isOwner = victim.party !== undefined && (victim.role ?? 'self') === 'self';
  const [cover] = isOwner ? ownCovers(victim, 'own-damage', context.input) : [];
  if (!context.settings.ownDamageFirst || !cover) return { rows, recourse: [] };
  const payer = `own-damage:${cover.id}`;
  const already = rows.reduce((t, r) => t + (r.payer === payer ? r.amount : 0), 0);
  const whole = singlePay(cover, rest.property.covered);
  let left = Math.max(0, whole - already);
  const parts = new Map<string, number>();
  const recourse: Recourse[] = [];
  const kept = rows.map((row) => {
    if (!askable.has(row.kind) || row.basis !== 'share' || !row.party) return row;
    const part =
      parts.get(row.party) ??
      shareOfAmount(rest.property.covered, shares.property.get(row.party) ?? none);
    const amount = Math.min(row.amount, part, left);
    parts.set(row.party, part - amount);
    if (amount === 0) return row;
    left -= amount;
    recourse.push({ from: row.payer, to: payer, amount: fen(amount), why: 'subrogation' });
    return { ...row, amount: fen(row.amount - amount) };
  });
  const paid = recourse.reduce((t, r) => t + r.amount, 0);
  if (paid === 0) return { rows, recourse };
  const own: Allocation = {
    payer,
    kind: 'own-damage',
    ...(victim.party ? { party: victim.party } : {}),
    basis: 'own-cover',
    amount: fen(paid + already),
  };
  const others = kept.filter((r) => r.amount > 0 && r.payer !== payer);
  return { rows: [...others, own], recourse };
}
