import type { Context } from './context';
import { halfUp, mul, percent, whole, sub, one } from './fraction';
import type { Due } from './dues';
import type { Cover, RoadUser, Victim } from './input';
import { spread } from './spread';
import { hasGrossFault } from './policies';

export type CoverPay = {
  readonly cover: Cover;
  readonly party: string;
  readonly victim: string;
  readonly amount: number;
};

/** Whether an exclusion bites: named on the policy, or drink, drugs, no licence, flight (商业险免责). */
export function isExcluded(cover: Cover, user: RoadUser): boolean {
  if (cover.clausePointedOut === false) return false;
  const fled = (user.driver ?? []).includes('fled');
  return cover.excluded !== undefined || hasGrossFault(user) || fled;
}

/** Third-party covers that answer for a party: its own and those of what it tows. */
export function thirdPartyCovers(party: RoadUser, parties: readonly RoadUser[]): readonly Cover[] {
  const unit = [party, ...parties.filter((p) => p.kind === 'trailer' && p.towedBy === party.id)];
  return unit.flatMap((u) =>
    (u.covers ?? []).filter((c) => c.kind === 'third-party' && !isExcluded(c, party)),
  );
}

const rateOf = (cover: Cover): ReturnType<typeof percent> =>
  sub(one, percent(cover.deductiblePercent ?? 0));
const openLimit = (cover: Cover): number =>
  Math.max(0, cover.limit - (cover.used ?? 0) - (cover.reserved ?? 0));

/** What a cover of this party takes in: the add-ons open mental damage, non-medicare and loss of use. */
export function neededOf(due: Due, covers: readonly Cover[]): number {
  const has = (add: 'mental' | 'non-medicare' | 'loss-of-use'): boolean =>
    covers.some((c) => c.adds?.includes(add));
  return (
    due.covered +
    (has('mental') ? due.mental : 0) +
    (has('non-medicare') ? due.nonMedicare : 0) +
    (has('loss-of-use') ? due.use : 0)
  );
}

const netQuota = (cover: Cover, victim: string): number | undefined => {
  const own = cover.quotas?.filter((q) => q.victim === victim);
  return own?.length ? own.reduce((total, q) => total + q.amount, 0) : undefined;
};

/** Largest gross amount whose payment after the deductible stays at or below `net`. */
function grossOf(net: number, cover: Cover): number {
  const rate = rateOf(cover);
  if (rate.n === 0) return 0;
  return Math.ceil(Number(net) / (Number(rate.n) / Number(rate.d)));
}

/** Commercial third-party payments of one party to all its victims; limits hold over all of them. */
export function coverPays(
  party: RoadUser,
  covers: readonly Cover[],
  needs: readonly { readonly key: string; readonly amount: number }[],
  context: Context,
): CoverPay[] {
  const { coverSplit, deductibleOn } = context.settings;
  const groups = coverSplit === 'in-order' ? covers.map((c) => [c]) : [covers];
  const open = needs.map((n) => n.amount);
  const pays: CoverPay[] = [];
  for (const group of groups) {
    const paid = spread({
      purses: group.map((c) => ({
        key: c.id,
        left: deductibleOn === 'loss' ? grossOf(openLimit(c), c) : openLimit(c),
        weight: coverSplit === 'equal' ? 1 : c.limit,
      })),
      needs: needs.map((n, v) => ({ key: n.key, amount: open[v] ?? 0 })),
      may: () => true,
      quota: (p, v) => {
        const cover = group[p];
        const quota = cover && netQuota(cover, needs[v]?.key ?? '');
        return cover && quota !== undefined ? grossOf(quota, cover) : undefined;
      },
      byNeed: context.settings.victimSplit,
    });
    paid.forEach((row, p) =>
      row.forEach((gross, v) => {
        const cover = group[p];
        const victim = needs[v]?.key;
        if (!cover || victim === undefined || gross <= 0) return;
        open[v] = (open[v] ?? 0) - gross;
        const net = halfUp(mul(whole(gross), rateOf(cover)));
        const amount = Math.min(net, netQuota(cover, victim) ?? net, openLimit(cover));
        if (amount > 0) pays.push({ cover, party: party.id, victim, amount });
      }),
    );
  }
  return pays;
}

/** Seat cover (车上人员险) and own damage cover (车损险): limit per seat or vehicle, then the deductible. */
export function singlePay(cover: Cover, need: number): number {
  const gross = Math.min(need, openLimit(cover));
  return gross <= 0 ? 0 : halfUp(mul(whole(gross), rateOf(cover)));
}

export function ownCovers(
  victim: Victim,
  kind: 'seat' | 'own-damage',
  parties: readonly RoadUser[],
): readonly Cover[] {
  const own = parties.find((p) => p.id === victim.party);
  if (!own) return [];
  return (own.covers ?? []).filter((c) => c.kind === kind && !isExcluded(c, own));
}
