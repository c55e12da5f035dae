import type { CompulsoryPay } from './compulsory';
import type { Context } from './context';
import { split } from './fraction';
import { personRows } from './persons';
import { firstLiable, hasGrossFault, type Policy } from './policies';
import { fen, type Allocation, type Recourse } from './result';

/** What an insurer may ask back from a drunk, unlicensed or intentional driver (条例 22、道交解释 15). */
export function recourseForFault(
  of: ReadonlyMap<string, readonly Allocation[]>,
  context: Context,
): Recourse[] {
  return context.input.parties.filter(hasGrossFault).flatMap((party) => {
    const paid = [...of.values()]
      .flat()
      .filter((r) => r.kind === 'compulsory' && r.party === party.id);
    const amount = paid.reduce((t, r) => t + r.amount, 0);
    if (amount === 0) return [];
    return personRows(party, party.id, amount).map((row) => ({
      from: row.payer,
      to: `compulsory:${party.id}`,
      amount: row.amount,
      why: 'gross-fault' as const,
    }));
  });
}

/**
 * Insured vehicles that paid first ask back from those without insurance what these would have borne beside them
 * (道交解释 18). `together` is the same loss divided among all.
 */
export function recourseForUninsured(
  policies: readonly Policy[],
  paid: readonly CompulsoryPay[],
  together: readonly CompulsoryPay[],
): Recourse[] {
  const sumOf = (pays: readonly CompulsoryPay[], policy: Policy): number =>
    pays.reduce((t, p) => (p.policy === policy ? t + p.amount : t), 0);
  const more = policies.map((p) => Math.max(0, sumOf(paid, p) - sumOf(together, p)));
  const keys = policies.map((p) => p.party.id);
  return policies
    .filter((p) => p.basis === 'in-lieu')
    .flatMap((debtor) => {
      const spared = sumOf(together, debtor) - sumOf(paid, debtor);
      if (spared <= 0) return [];
      return split(spared, more, keys).flatMap((amount, i) =>
        amount > 0
          ? [
              {
                from: `person:${firstLiable(debtor.party)}`,
                to: `compulsory:${keys[i] ?? ''}`,
                amount: fen(amount),
                why: 'uninsured' as const,
              },
            ]
          : [],
      );
    });
}
