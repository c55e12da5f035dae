import type { Context } from './context';
import type { ItemLine } from './item-lines';
import type { RoadUser, Victim } from './input';
import { firstLiable, purseOf, type Policy, type PurseId } from './policies';
import { split } from './fraction';
import { meantIt } from './shares';
import { spread } from './spread';
import { unitOf, unitOfVictim } from './units';

/** What compulsory insurance pays: one row per policy, purse and victim. */
export type CompulsoryPay = {
  readonly policy: Policy;
  readonly victim: string;
  readonly purse: PurseId;
  readonly amount: number;
};

/** Own vehicle's people and things are not third parties; nor is anybody who meant it to happen (条例 3、21). */
function isThirdParty(policy: Policy, victim: Victim, { input }: Context): boolean {
  const own = unitOfVictim(victim, input.parties);
  return own !== unitOf(policy.party.id, input.parties) && !meantIt(victim, input.parties);
}

/** Whether a road user bears any fault. */
export type IsFaulty = (user: RoadUser) => boolean;

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
 * Where it is asked for, the insured vehicles pay before anybody who answers in lieu of insurance.
 */
export function compulsoryPays(
  policies: readonly Policy[],
  victims: readonly Victim[],
  linesOf: (victim: string) => readonly ItemLine[],
  faulty: IsFaulty,
  context: Context,
): CompulsoryPay[] {
  const pays: CompulsoryPay[] = [];
  const purses = [...new Set(policies.flatMap((p) => [...p.purses.keys()]))];
  const turns = context.settings.insuredFirst
    ? [
        policies.filter((p) => p.basis === 'compulsory'),
        policies.filter((p) => p.basis === 'in-lieu'),
      ]
    : [policies];
  for (const purse of purses) {
    for (const turn of turns) {
      const paid = (id: string): number =>
        pays.reduce((t, p) => (p.victim === id && p.purse === purse ? t + p.amount : t), 0);
      const needs = victims.map((v) => ({
        key: v.id,
        amount: needsOf(linesOf(v.id), purse, context) - paid(v.id),
      }));
      if (needs.every((n) => n.amount === 0)) continue;
      pays.push(
        ...turnPays({ policies: turn, victims, needs, purse, before: pays, faulty, context }),
      );
    }
  }
  return pays;
}

type PayTurn = {
  readonly policies: readonly Policy[];
  readonly victims: readonly Victim[];
  readonly needs: readonly { readonly key: string; readonly amount: number }[];
  readonly purse: PurseId;
  readonly before: readonly CompulsoryPay[];
  readonly faulty: IsFaulty;
  readonly context: Context;
};

function turnPays(turn: PayTurn): CompulsoryPay[] {
  const { policies, victims, needs, purse, context } = turn;
  const { settings } = context;
  const paid = spread({
    purses: policies.map((p) => ({
      key: p.party.id,
      left: p.purses.get(purse) ?? 0,
      weight: settings.vehicleSplit === 'equal' ? 1 : (p.weights.get(purse) ?? 0),
    })),
    needs,
    may: (p, v) => {
      const [policy, victim] = [policies[p], victims[v]];
      return (
        policy !== undefined &&
        victim !== undefined &&
        isThirdParty(policy, victim, context) &&
        !ownLieu(policy, victim)
      );
    },
    quota: (p, v) => bound(policies[p], victims[v], turn),
    byNeed: settings.victimSplit,
    decimals: settings.victimShareDecimals,
  });
  return paid.flatMap((row, p) =>
    row.flatMap((amount, v) => {
      const [policy, victim] = [policies[p], victims[v]];
      return policy && victim && amount > 0 ? [{ policy, victim: victim.id, purse, amount }] : [];
    }),
  );
}

/** A road user who is not sued pays nothing in lieu of the insurance he did not buy. */
const ownLieu = (policy: Policy, victim: Victim): boolean =>
  policy.basis === 'in-lieu' && (victim.notSuing ?? []).includes(policy.party.id);

function bound(
  policy: Policy | undefined,
  victim: Victim | undefined,
  turn: PayTurn,
): number | undefined {
  const { purse, before: paid } = turn;
  if (!policy || !victim) return 0;
  const proxy = purse === 'property' ? proxyQuota(policy, victim, turn) : undefined;
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

/**
 * 无责代赔: a no-fault car's property limit is shared equally by the cars at fault; another car without fault draws on
 * it only where none of these has a loss.
 */
function proxyQuota(
  policy: Policy,
  victim: Victim,
  { victims, needs, faulty, context }: PayTurn,
): number | undefined {
  const needOf = (id: string): number => needs.find((n) => n.key === id)?.amount ?? 0;
  if (policy.faulty || !context.settings.noFaultProxy) return undefined;
  const ofMotor = (v: Victim): RoadUser | undefined =>
    context.input.parties.find((p) => p.id === v.party && p.kind === 'motor');
  const own = ofMotor(victim);
  const guilty = victims.filter((v) => {
    const user = ofMotor(v);
    return user !== undefined && user.id !== policy.party.id && faulty(user);
  });
  if (own && !faulty(own) && guilty.some(({ id }) => needOf(id) > 0)) return 0;
  const atFault = context.input.parties
    .filter((p) => p.kind === 'motor' && p.id !== policy.party.id && faulty(p))
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
): { payer: string; basis: 'compulsory' | 'in-lieu' | 'no-fault-proxy' } {
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
