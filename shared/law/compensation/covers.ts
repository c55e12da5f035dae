import type { Context } from './context';
import { halfUp, mul, percent, split, whole, sub, one } from './fraction';
import type { Due } from './dues';
import type { CalculationInput, Cover, RoadUser, Victim } from './input';
import { dutyDeductibles } from '../deductibles';
import { spread } from './spread';
import { hasGrossFault } from './policies';

export type CoverPay = {
  readonly cover: Cover;
  readonly party: string;
  readonly victim: string;
  readonly amount: number;
};

/** Whether an exclusion bites: named on the policy, or drink, drugs, no licence, flight (商业险免责). */
function isExcluded(cover: Cover, user: RoadUser): boolean {
  if (cover.clausePointedOut === false) return false;
  const fled = (user.driver ?? []).includes('fled');
  return cover.excluded !== undefined || hasGrossFault(user) || fled;
}

/** Third-party covers that answer for a party: its own and those of what it tows. */
export function thirdPartyCovers(party: RoadUser, input: CalculationInput): readonly Cover[] {
  const towed = input.parties.filter((p) => p.kind === 'trailer' && p.towedBy === party.id);
  return [party, ...towed].flatMap((u) =>
    (u.covers ?? [])
      .filter((c) => c.kind === 'third-party' && !isExcluded(c, party))
      .map((c) => inEffect(c, party, input)),
  );
}

/** A cover with what the accident makes of it: the limit doubled on a holiday, the deductible that follows the duty. */
function inEffect(cover: Cover, user: RoadUser, input: CalculationInput): Cover {
  const doubled = input.onHoliday === true && cover.adds?.includes('holiday-double') === true;
  const byDuty = cover.deductibleByDuty === true && cover.deductiblePercent === undefined;
  if (!doubled && !byDuty) return cover;
  const [table] = dutyDeductibles;
  return {
    ...cover,
    limit: doubled ? cover.limit * 2 : cover.limit,
    ...(byDuty && table ? { deductiblePercent: table.value[cover.kind][user.duty ?? 'none'] } : {}),
  };
}

const rateOf = (cover: Cover): ReturnType<typeof percent> =>
  sub(one, percent(cover.deductiblePercent ?? 0));
const openLimit = (cover: Cover): number =>
  Math.max(0, cover.limit - (cover.used ?? 0) - (cover.reserved ?? 0));

const addOf = { mental: 'mental', nonMedicare: 'non-medicare', use: 'loss-of-use' } as const;
type Extra = keyof typeof addOf;
const extras = Object.keys(addOf) as Extra[];

/** What a cover takes in by itself; its own add-ons open mental damage, non-medicare and loss of use. */
const takes = (cover: Cover, extra: Extra): boolean =>
  (cover.adds?.includes(addOf[extra]) ?? false) || cover.addLimits?.[addOf[extra]] !== undefined;
/** An add-on with a limit of its own leaves the limit of the policy alone. */
const apart = (cover: Cover, extra: Extra): boolean =>
  cover.addLimits?.[addOf[extra]] !== undefined;

/** The add-on as a cover by itself, paid under the policy's own number. */
function addOn(cover: Cover, extra: Extra): Cover {
  const { used: _used, reserved: _reserved, quotas: _quotas, addLimits, ...rest } = cover;
  return { ...rest, limit: addLimits?.[addOf[extra]] ?? 0, adds: [addOf[extra]] };
}
const base = (due: Due): number => due.covered + due.mentalCovered;

/** What one cover takes in of a due. */
export const neededOf = (due: Due, cover: Cover): number =>
  extras.reduce((sum, extra) => {
    const most = cover.addLimits?.[addOf[extra]] ?? due[extra];
    return sum + (takes(cover, extra) ? Math.min(due[extra], most) : 0);
  }, base(due));

type Need = { readonly key: string; readonly amount: number };
type Class = { readonly covers: readonly Cover[]; readonly needs: readonly Need[] };

/**
 * The dues by the covers that take them in: what all of them take is divided among all of them, what only an add-on
 * opens falls on those that have it, within its own limit where it has one.
 */
function classesOf(
  covers: readonly Cover[],
  dues: readonly { readonly key: string; readonly due: Due }[],
): Class[] {
  const some = extras.filter((extra) => covers.some((cover) => takes(cover, extra)));
  const everywhere = some.filter((extra) =>
    covers.every((cover) => takes(cover, extra) && !apart(cover, extra)),
  );
  const sum = (due: Due, of: readonly Extra[], from: number): number =>
    of.reduce((total, extra) => total + due[extra], from);
  return [
    {
      covers,
      needs: dues.map(({ key, due }) => ({ key, amount: sum(due, everywhere, base(due)) })),
    },
    ...some
      .filter((extra) => !everywhere.includes(extra))
      .map((extra) => ({
        covers: covers
          .filter((cover) => takes(cover, extra))
          .map((cover) => (apart(cover, extra) ? addOn(cover, extra) : cover)),
        needs: dues.map(({ key, due }) => ({ key, amount: due[extra] })),
      })),
  ];
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
  dues: readonly { readonly key: string; readonly due: Due }[],
  context: Context,
): CoverPay[] {
  const pays: CoverPay[] = [];
  for (const { covers: able, needs } of classesOf(covers, dues))
    pays.push(...classPays(party, able, needs, pays, context));
  return lessDeductible(merged(pays));
}

function classPays(
  party: RoadUser,
  covers: readonly Cover[],
  needs: readonly Need[],
  before: readonly CoverPay[],
  context: Context,
): CoverPay[] {
  const { coverSplit, deductibleOn } = context.settings;
  const groups = coverSplit === 'in-order' ? covers.map((c) => [c]) : [covers];
  const open = needs.map((n) => n.amount);
  const paidBy = (cover: Cover): number => sumOf(before.filter((p) => p.cover === cover));
  const pays: CoverPay[] = [];
  for (const group of groups) {
    const paid = spread({
      purses: group.map((c) => {
        const left = openLimit(c) - paidBy(c);
        return {
          key: c.id,
          left: deductibleOn === 'loss' ? grossOf(left, c) : left,
          weight: coverSplit === 'equal' ? 1 : c.limit,
        };
      }),
      needs: needs.map((n, v) => ({ key: n.key, amount: open[v] ?? 0 })),
      may: () => true,
      quota: (p, v) => {
        const cover = group[p];
        const left = cover && quotaLeft(cover, needs[v]?.key ?? '', before);
        return cover && left !== undefined ? grossOf(left, cover) : undefined;
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
        const most = openLimit(cover) - paidBy(cover);
        const amount = Math.min(net, quotaLeft(cover, victim, before) ?? net, most);
        if (amount > 0) pays.push({ cover, party: party.id, victim, amount });
      }),
    );
  }
  return pays;
}

const sumOf = (pays: readonly CoverPay[]): number => pays.reduce((t, p) => t + p.amount, 0);

/** What is left of the amount fixed for one victim; undefined where nothing was fixed. */
function quotaLeft(cover: Cover, victim: string, before: readonly CoverPay[]): number | undefined {
  const quota = netQuota(cover, victim);
  if (quota === undefined) return undefined;
  return Math.max(0, quota - sumOf(before.filter((p) => p.cover === cover && p.victim === victim)));
}

/** One payment per cover and victim. */
function merged(pays: readonly CoverPay[]): CoverPay[] {
  const sums = new Map<string, CoverPay>();
  for (const pay of pays) {
    const key = `${pay.cover.id}\n${pay.victim}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...pay, amount: before.amount + pay.amount } : pay);
  }
  return [...sums.values()];
}

/** 绝对免赔额: once for the accident, taken off the policy's payments in proportion. */
function lessDeductible(pays: readonly CoverPay[]): CoverPay[] {
  return pays.flatMap((pay) => {
    const all = pays.filter((p) => p.cover.id === pay.cover.id);
    const off = Math.min(pay.cover.deductibleAmount ?? 0, sumOf(all));
    if (off <= 0) return [pay];
    const parts = split(
      off,
      all.map((p) => p.amount),
      all.map((p) => p.victim),
    );
    const amount = pay.amount - (parts[all.indexOf(pay)] ?? 0);
    return amount > 0 ? [{ ...pay, amount }] : [];
  });
}

/** Seat cover (车上人员险) and own damage cover (车损险): limit per seat or vehicle, then the deductible. */
export function singlePay(cover: Cover, need: number): number {
  const gross = Math.min(need, openLimit(cover));
  if (gross <= 0) return 0;
  return Math.max(0, halfUp(mul(whole(gross), rateOf(cover))) - (cover.deductibleAmount ?? 0));
}

export function ownCovers(
  victim: Victim,
  kind: 'seat' | 'own-damage',
  input: CalculationInput,
): readonly Cover[] {
  const own = input.parties.find((p) => p.id === victim.party);
  if (!own) return [];
  return (own.covers ?? [])
    .filter((c) => c.kind === kind && !isExcluded(c, own))
    .map((c) => inEffect(c, own, input));
}
