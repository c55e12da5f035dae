import type { Context } from './context';
import type { ItemLine } from './item-lines';
import type { Victim } from './input';
import { firstLiable, purseOf, type Policy, type PurseId } from './policies';
import { split } from './fraction';
import { spread } from './spread';

/** What compulsory insurance pays: one row per policy, purse and victim. */
export type CompulsoryPay = {
  readonly policy: Policy;
  readonly victim: string;
  readonly purse: PurseId;
  readonly amount: number;
};

/** Own vehicle's people and things are not third parties (条例 3、21). */
const isThirdParty = (policy: Policy, victim: Victim): boolean => victim.party !== policy.party.id;

/** Per victim the known amount of each purse. */
function needsOf(lines: readonly ItemLine[], purse: PurseId, context: Context): number {
  return lines.reduce(
    (total, line) => total + (purseOf(line.bucket, context) === purse ? (line.amount ?? 0) : 0),
    0,
  );
}

function quotaOf(policy: Policy, purse: PurseId, victim: string): number | undefined {
  const quotas = policy.party.compulsory?.quotas?.filter(
    (q) => q.victim === victim && (q.bucket === purse || q.bucket === 'all'),
  );
  return quotas?.length ? quotas.reduce((total, q) => total + q.amount, 0) : undefined;
}

/**
 * Splits every limit among victims and every loss among policies (道交解释 18、19), purse by purse.
 * A quota that covers all purses is drawn down in the order disability, medical, property.
 */
export function compulsoryPays(
  policies: readonly Policy[],
  victims: readonly Victim[],
  linesOf: (victim: string) => readonly ItemLine[],
  context: Context,
): CompulsoryPay[] {
  const pays: CompulsoryPay[] = [];
  const purses = [...new Set(policies.flatMap((p) => [...p.purses.keys()]))];
  for (const purse of purses) {
    const needs = victims.map((v) => ({
      key: v.id,
      amount: needsOf(linesOf(v.id), purse, context),
    }));
    if (needs.every((n) => n.amount === 0)) continue;
    const paid = spread({
      purses: policies.map((p) => ({
        key: p.party.id,
        left: p.purses.get(purse) ?? 0,
        weight: context.settings.vehicleSplit === 'equal' ? 1 : (p.purses.get(purse) ?? 0),
      })),
      needs,
      may: (p, v) => {
        const [policy, victim] = [policies[p], victims[v]];
        return (
          policy !== undefined &&
          victim !== undefined &&
          isThirdParty(policy, victim) &&
          !ownLieu(policy, victim)
        );
      },
      quota: (p, v) => bound(policies[p], victims[v], purse, pays, victims, context),
      byNeed: context.settings.victimSplit,
      decimals: context.settings.victimShareDecimals,
    });
    paid.forEach((row, p) =>
      row.forEach((amount, v) => {
        const [policy, victim] = [policies[p], victims[v]];
        if (policy && victim && amount > 0) pays.push({ policy, victim: victim.id, purse, amount });
      }),
    );
  }
  return pays;
}

/** A road user who is not sued pays nothing in lieu of the insurance he did not buy. */
const ownLieu = (policy: Policy, victim: Victim): boolean =>
  policy.basis === 'in-lieu' && (victim.notSuing ?? []).includes(policy.party.id);

function bound(
  policy: Policy | undefined,
  victim: Victim | undefined,
  purse: PurseId,
  paid: readonly CompulsoryPay[],
  victims: readonly Victim[],
  context: Context,
): number | undefined {
  if (!policy || !victim) return 0;
  const proxy = purse === 'property' ? proxyQuota(policy, victim, victims, context) : undefined;
  const quota = quotaOf(policy, purse, victim.id);
  if (quota === undefined) return proxy;
  const drawn = paid
    .filter((p) => p.policy === policy && p.victim === victim.id && p.purse !== purse)
    .reduce((total, p) => total + p.amount, 0);
  const all = policy.party.compulsory?.quotas?.some(
    (q) => q.victim === victim.id && q.bucket === 'all',
  );
  return Math.max(0, quota - (all ? drawn : 0));
}

/** 无责代赔: the no-fault side's property limit is shared equally by the cars at fault. */
function proxyQuota(
  policy: Policy,
  victim: Victim,
  victims: readonly Victim[],
  context: Context,
): number | undefined {
  if (policy.faulty || !context.settings.noFaultProxy) return undefined;
  const atFault = context.input.parties
    .filter((p) => p.kind === 'motor' && p.id !== policy.party.id && (p.duty ?? 'none') !== 'none')
    .map((p) => p.id)
    .sort();
  const place = atFault.indexOf(victim.party ?? '');
  if (atFault.length < 2 || place < 0 || !victims.some((v) => v.party === victim.party))
    return undefined;
  return split(
    policy.full.property,
    atFault.map(() => 1),
    atFault,
  )[place];
}

/** The policy that pays in the no-fault car's place: the claimant's own (无责代赔). */
export function payerOf(
  pay: CompulsoryPay,
  victim: Victim,
  policies: readonly Policy[],
  context: Context,
): { payer: string; basis: string } {
  const { policy } = pay;
  const own = policies.find((p) => p.party.id === victim.party);
  const byProxy =
    context.settings.noFaultProxy &&
    pay.purse === 'property' &&
    !policy.faulty &&
    policy.basis === 'compulsory' &&
    own?.faulty === true &&
    own.basis === 'compulsory';
  if (byProxy && own) return { payer: own.payer, basis: 'no-fault-proxy' };
  return policy.basis === 'in-lieu'
    ? { payer: `person:${firstLiable(policy.party)}`, basis: 'in-lieu' }
    : { payer: policy.payer, basis: 'compulsory' };
}

/** What is left of each line after compulsory insurance, in the order the settings say. */
export function restOfLines(
  lines: readonly ItemLine[],
  paidOf: (purse: PurseId) => number,
  context: Context,
): ReadonlyMap<string, number> {
  const rest = new Map<string, number>();
  const byPurse = new Map<PurseId, ItemLine[]>();
  for (const line of lines) {
    rest.set(line.id, line.amount ?? 0);
    const purse = purseOf(line.bucket, context);
    if (!purse || !line.amount) continue;
    const same = byPurse.get(purse);
    if (same) same.push(line);
    else byPurse.set(purse, [line]);
  }
  for (const [purse, own] of byPurse) {
    let money = paidOf(purse);
    if (money === 0) continue;
    for (const group of groupsOf(own, context)) {
      const amounts = group.map((l): number => l.amount ?? 0);
      const total = amounts.reduce((a, b) => a + b, 0);
      if (total === 0) continue;
      const keys = group.map((l) => l.id);
      const parts = total <= money ? amounts : split(money, amounts, keys);
      group.forEach((line, i) => rest.set(line.id, (line.amount ?? 0) - (parts[i] ?? 0)));
      money -= Math.min(money, total);
    }
  }
  return rest;
}

/** Mental damage first, last or alongside; then what no commercial policy pays; then the rest. */
function groupsOf(lines: readonly ItemLine[], context: Context): readonly (readonly ItemLine[])[] {
  const mental = lines.filter((l) => l.kind === 'mental');
  const bare = lines.filter((l) => l.kind !== 'mental' && !l.covered);
  const covered = lines.filter((l) => l.kind !== 'mental' && l.covered);
  switch (context.settings.mentalOrder) {
    case 'pro-rata':
      return [lines];
    case 'last':
      return [bare, covered, mental];
    case 'first':
    case 'outside':
      return [mental, bare, covered];
  }
}
