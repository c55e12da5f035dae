import type { Context } from './context';
import { div, floor, none, percent, sub, whole, one, type Fraction, halfUp, mul } from './fraction';
import type { ItemLine } from './item-lines';
import type { Victim } from './input';
import { propertyKinds } from './rules';
import type { ShareSet, VictimShares } from './shares';
import { roundFen, type RoundingId } from './rounding';

/** Parts of a remainder that different covers treat differently. */
export type Due = {
  covered: number;
  mental: number;
  /** Mental damage that the policy itself covers: shared as mental damage, paid as the rest. */
  mentalCovered: number;
  nonMedicare: number;
  use: number;
  bare: number;
};
export const emptyDue = (): Due => ({
  covered: 0,
  mental: 0,
  mentalCovered: 0,
  nonMedicare: 0,
  use: 0,
  bare: 0,
});
export const totalOf = (due: Due): number =>
  due.covered + due.mental + due.mentalCovered + due.nonMedicare + due.use + due.bare;

/** `cost` is what insurers pay whole to find out about the loss (保险法 64). */
type Sorted = { readonly injury: Due; readonly property: Due; readonly cost: number };

/** The non-medicare part (非医保用药) that insurers cut from treatment. */
function cutOf(
  victim: Victim,
  lines: readonly ItemLine[],
  rest: ReadonlyMap<string, number>,
  medicalPaid: number | undefined,
  context: Context,
): number {
  const cut = victim.nonMedicare;
  if (!cut) return 0;
  const medical = lines.filter((l) => l.kind === 'medical' && l.covered);
  const left = medical.reduce((total, l) => total + (rest.get(l.id) ?? 0), 0);
  const billed = medical.reduce((total, l) => total + (l.amount ?? 0), 0);
  // where limits are not kept apart, treatment got what its own lines got
  const above = medicalPaid === undefined ? left : Math.max(0, billed - medicalPaid);
  const base = cut.by === 'percent' && cut.base === 'above-compulsory' ? above : billed;
  const asked = cut.by === 'amount' ? cut.amount : halfUp(mul(whole(base), percent(cut.percent)));
  const inCompulsory = context.settings.nonMedicareOrder === 'first' ? billed - left : 0;
  return Math.min(Math.max(0, asked - inCompulsory), left);
}

const useKinds: ReadonlySet<string> = new Set(['loss-of-use', 'substitute', 'depreciation']);

/** Sorts what compulsory insurance left over. */
export function sortRest(
  victim: Victim,
  lines: readonly ItemLine[],
  rest: ReadonlyMap<string, number>,
  medicalPaid: number | undefined,
  context: Context,
): Sorted {
  const injury = emptyDue();
  const property = emptyDue();
  let cost = 0;
  for (const line of lines) {
    const amount = rest.get(line.id) ?? 0;
    if (line.kind === 'appraisal') {
      const payer = context.settings.appraisalPayer;
      if (payer === 'insurer') cost += amount;
      if (payer === 'insurer' || payer === 'claimant') continue;
    }
    const due = propertyKinds.has(line.kind) || line.bucket === 'property' ? property : injury;
    if (line.kind === 'mental') due[line.covered ? 'mentalCovered' : 'mental'] += amount;
    else if (line.covered) due.covered += amount;
    else if (useKinds.has(line.kind)) due.use += amount;
    else due.bare += amount;
  }
  const cut = Math.min(cutOf(victim, lines, rest, medicalPaid, context), injury.covered);
  injury.covered -= cut;
  injury.nonMedicare += cut;
  return { injury, property, cost };
}

const cutShare = (amount: number, share: Fraction, rule: RoundingId): number =>
  floor(roundFen(mul(whole(amount), share), rule));

function addInto(into: Due, from: Due): void {
  into.covered += from.covered;
  into.mental += from.mental;
  into.mentalCovered += from.mentalCovered;
  into.nonMedicare += from.nonMedicare;
  into.use += from.use;
  into.bare += from.bare;
}

/**
 * Share of what falls on the others alone: mental damage fixed after weighing fault, and the non-medicare part where the
 * court lets the tortfeasor bear it in full. A driver without fault has none to weigh: he bears his small part of the law
 * of this loss too, and no more (道交法 76).
 */
function shareAmongOthers(party: string, shares: ShareSet, faultless: boolean): Fraction {
  const own = shares.get(party) ?? none;
  if (faultless) return own;
  const self = shares.get('self') ?? none;
  const others = sub(one, self);
  return others.n === 0 ? none : div(own, others);
}

/** Whether a cover of a party could pay, and whether it answers without fault. */
export type Standing = { readonly hasCover: boolean; readonly faultless: boolean };

/** Dues of one group of losses for one party; without cover they are rounded once, on the whole. */
function dueFrom(
  group: Due,
  party: string,
  shares: ShareSet,
  { hasCover, faultless }: Standing,
  context: Context,
): Due {
  const share = shares.get(party) ?? none;
  const alone = shareAmongOthers(party, shares, faultless);
  const { mentalFault, nonMedicareShare } = context.settings;
  const mental = mentalFault === 'times-share' ? share : alone;
  const cut = hasCover && nonMedicareShare !== 'times-share' ? alone : share;
  const rule = context.settings.shareRounding;
  const part = (amount: number, of: Fraction): number => cutShare(amount, of, rule);
  if (!hasCover && group.mental + group.mentalCovered === 0) {
    return { ...emptyDue(), bare: part(totalOf(group), share) };
  }
  // off the insurer: his part of both together stays, the whole cut is his, the rest the insurer's
  const both = part(group.covered + group.nonMedicare, share);
  const within = hasCover && nonMedicareShare === 'off-insurer';
  const nonMedicare = Math.min(part(group.nonMedicare, cut), within ? both : group.nonMedicare);
  return {
    covered: within ? both - nonMedicare : part(group.covered, share),
    nonMedicare,
    use: part(group.use, share),
    bare: part(group.bare, share),
    mental: part(group.mental, mental),
    mentalCovered: part(group.mentalCovered, mental),
  };
}

/** What each party owes of the remainder, before its covers; rounding never gives away more than there is. */
export function duesOf(
  sorted: Sorted,
  shares: VictimShares,
  parties: readonly string[],
  standing: (party: string) => Standing,
  context: Context,
): Map<string, Due> {
  const dues = new Map<string, Due>();
  const groups: readonly (readonly [Due, ShareSet])[] = shares.same
    ? [[joined(sorted.injury, sorted.property), shares.injury]]
    : [
        [sorted.injury, shares.injury],
        [sorted.property, shares.property],
      ];
  for (const [group, set] of groups) {
    let left = totalOf(group);
    for (const party of parties) {
      const due = dueFrom(group, party, set, standing(party), context);
      shrinkTo(due, left);
      left -= totalOf(due);
      const sum = dues.get(party) ?? emptyDue();
      addInto(sum, due);
      dues.set(party, sum);
    }
    const exact = context.settings.shareRounding === 'fen';
    if (exact && left > 0 && left <= parties.length * 5 && selfBears(set) === false)
      topUp(dues, parties, left);
  }
  return dues;
}

function joined(a: Due, b: Due): Due {
  const sum = { ...a };
  addInto(sum, b);
  return sum;
}

const selfBears = (shares: ShareSet): boolean => (shares.get('self') ?? none).n !== 0;

/** Halves rounded up together must not exceed the whole: the last party gives the 分 back. */
function shrinkTo(due: Due, most: number): void {
  let over = totalOf(due) - most;
  for (const key of ['bare', 'covered', 'use', 'nonMedicare', 'mentalCovered', 'mental'] as const) {
    if (over <= 0) return;
    const cut = Math.min(due[key], over);
    due[key] -= cut;
    over -= cut;
  }
}

/** A 分 lost by rounding, when nobody but the parties bears the loss, goes to the largest part. */
function topUp(dues: Map<string, Due>, parties: readonly string[], amount: number): void {
  const owing = parties
    .map((id) => dues.get(id))
    .filter((due): due is Due => due !== undefined && totalOf(due) > 0);
  const largest = owing.reduce<Due | undefined>(
    (top, due) => (top && totalOf(top) >= totalOf(due) ? top : due),
    undefined,
  );
  if (!largest) return;
  if (largest.covered > 0) largest.covered += amount;
  else largest.bare += amount;
}
