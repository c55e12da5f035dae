import type { Citation, Money } from '@shared/kernel';
import type { Context } from './context';
import {
  fen,
  type Allocation,
  type PayerKind,
  type PayerLine,
  type Recourse,
  type Return,
} from './result';
import { paymentOrderLaw } from '../limits';
import { firstLiable } from './policies';

type Key = string;
const keyOf = (payer: string, victim: string): Key => `${payer}\n${victim}`;

export type Settled = {
  readonly returns: readonly Return[];
  /** Per victim: money already received and counted, still to come, to hand back. */
  readonly of: ReadonlyMap<
    string,
    { received: number; toCome: number; handBack: number; returned: number }
  >;
  readonly applied: ReadonlyMap<string, number>;
  readonly open: ReadonlyMap<Key, number>;
  /** The rescue fund's claims on whoever was not found or not sued. */
  readonly recourse: readonly Recourse[];
};

const insurerKinds: ReadonlySet<PayerKind> = new Set([
  'compulsory',
  'commercial',
  'seat',
  'own-damage',
]);
const outside: ReadonlySet<PayerKind> = new Set(['self', 'not-claimed', 'unidentified']);

/** `cover:ID` of a payment is the payer of whatever kind that cover is. */
function payerOfPayment(by: string, context: Context): string {
  if (!by.startsWith('cover:')) return by;
  const id = by.slice('cover:'.length);
  const cover = context.input.parties.flatMap((p) => p.covers ?? []).find((c) => c.id === id);
  return cover?.kind === 'third-party' || !cover ? `commercial:${id}` : `${cover.kind}:${id}`;
}

function partyOfPayer(payer: string, context: Context): string | undefined {
  const id = payer.slice(payer.indexOf(':') + 1);
  return context.input.parties.find(
    (p) =>
      p.id === id ||
      (p.liable ?? []).some((l) => l.id === id) ||
      (p.covers ?? []).some((c) => c.id === id),
  )?.id;
}

/** Who pays advanced money back: insurers of the same side, other insurers, then persons. */
function sourcesOf(rows: readonly Allocation[], payer: string, context: Context): Allocation[] {
  const party = partyOfPayer(payer, context);
  const first: PayerKind =
    context.settings.returnFrom === 'commercial-first' ? 'commercial' : 'compulsory';
  const rank = (row: Allocation): number =>
    (insurerKinds.has(row.kind) ? 0 : 8) +
    (party !== undefined && row.party !== party ? 4 : 0) +
    (row.kind === first ? 0 : 1);
  return rows
    .filter((r) => !outside.has(r.kind) && r.payer !== payer)
    .sort((a, b) => rank(a) - rank(b) || (a.payer < b.payer ? -1 : a.payer > b.payer ? 1 : 0));
}

/**
 * Counts advanced money (垫付): first against what the payer owes himself, the rest goes back to him
 * out of what others still owe the same victim. The rescue fund owes nothing, so all of it returns.
 */
export function settle(of: ReadonlyMap<string, readonly Allocation[]>, context: Context): Settled {
  const open = new Map<Key, number>();
  for (const [victim, rows] of of) {
    for (const row of rows) {
      if (outside.has(row.kind)) continue;
      const key = keyOf(row.payer, victim);
      open.set(key, (open.get(key) ?? 0) + row.amount);
    }
  }
  const sums = new Map(
    [...of.keys()].map((id) => [id, { received: 0, toCome: 0, handBack: 0, returned: 0 }]),
  );
  const returns: Return[] = [];
  const applied = new Map<string, number>();
  const payments = [...(context.input.payments ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  const leftovers: { payer: string; victim: string; left: number }[] = [];
  for (const payment of payments) {
    const sum = sums.get(payment.victim);
    if (sum) sum.received += payment.amount;
    if (!context.settings.prepaymentsDeducted) continue;
    const payer = payerOfPayment(payment.by, context);
    const key = keyOf(payer, payment.victim);
    const own = Math.min(payment.amount, open.get(key) ?? 0);
    if (own > 0) open.set(key, (open.get(key) ?? 0) - own);
    applied.set(payer, (applied.get(payer) ?? 0) + own);
    leftovers.push({ payer, victim: payment.victim, left: payment.amount - own });
  }
  const recourse: Recourse[] = [];
  const asked = new Map<Key, number>();
  for (const over of leftovers) {
    const left = giveBack(over, of, open, returns, sums, context);
    const rows = over.payer === 'fund' ? askNobody({ ...over, left }, of, asked) : [];
    recourse.push(...rows);
    const excess = left - rows.reduce((t, r) => t + r.amount, 0);
    if (excess > 0) handBack(over.victim, excess, sums, context);
  }
  for (const [key, amount] of open) {
    const sum = sums.get(key.slice(key.indexOf('\n') + 1));
    if (sum) sum.toCome += amount;
  }
  return { returns, of: sums, applied, open, recourse };
}

function giveBack(
  over: { payer: string; victim: string; left: number },
  of: ReadonlyMap<string, readonly Allocation[]>,
  open: Map<Key, number>,
  returns: Return[],
  sums: Settled['of'],
  context: Context,
): number {
  let { left } = over;
  const sum = sums.get(over.victim);
  for (const source of sourcesOf(of.get(over.victim) ?? [], over.payer, context)) {
    if (left <= 0) break;
    const key = keyOf(source.payer, over.victim);
    const amount = Math.min(left, open.get(key) ?? 0);
    if (amount <= 0) continue;
    open.set(key, (open.get(key) ?? 0) - amount);
    returns.push({ from: source.payer, to: over.payer, victim: over.victim, amount: fen(amount) });
    if (sum) sum.returned += amount;
    left -= amount;
  }
  return left;
}

/** What stays with a driver nobody found, or nobody sues, the fund asks of him, not of the victim (民法典 1216). */
function askNobody(
  fund: { readonly victim: string; readonly left: number },
  of: ReadonlyMap<string, readonly Allocation[]>,
  asked: Map<Key, number>,
): Recourse[] {
  const recourse: Recourse[] = [];
  let { left } = fund;
  for (const row of of.get(fund.victim) ?? []) {
    if (row.kind !== 'unidentified' && row.kind !== 'not-claimed') continue;
    const key = keyOf(row.payer, fund.victim);
    const amount = Math.min(left, row.amount - (asked.get(key) ?? 0));
    if (amount <= 0) continue;
    asked.set(key, (asked.get(key) ?? 0) + amount);
    recourse.push({ from: row.payer, to: 'fund', amount: fen(amount), why: 'fund' });
    left -= amount;
  }
  return recourse;
}

function handBack(victim: string, amount: number, sums: Settled['of'], context: Context): void {
  const sum = sums.get(victim);
  if (sum) sum.handBack += amount;
  context.warnings.push({
    code: 'overpaid',
    victim,
    text: '垫付超过应赔总额，多出的部分要退还。',
  });
}

const titles: Readonly<Record<PayerKind, string>> = {
  compulsory: '交强险',
  commercial: '商业三者险',
  seat: '车上人员责任险',
  'own-damage': '车辆损失险',
  person: '赔偿人',
  self: '自己承担',
  'not-claimed': '没有主张',
  unidentified: '逃逸车辆（未查获）',
};

/** A payer by name, as printed. */
export function nameOf(payer: string, kind: PayerKind, context: Context): string {
  const id = payer.slice(payer.indexOf(':') + 1);
  const parties = context.input.parties;
  const liable = parties.flatMap((p) => p.liable ?? []).find((l) => l.id === id);
  const party = parties.find((p) => p.id === id);
  const cover = parties.flatMap((p) => p.covers ?? []).find((c) => c.id === id);
  if (kind === 'person') return liable?.name ?? party?.name ?? `${titles.person} ${id}`;
  if (kind === 'compulsory')
    return party?.compulsory?.insurer
      ? `${party.compulsory.insurer}（交强险）`
      : `${titles.compulsory}（${party?.name ?? id}）`;
  if (cover) return cover.insurer ? `${cover.insurer}（${titles[kind]}）` : titles[kind];
  return titles[kind];
}

function citeOf(kind: PayerKind, context: Context): Citation {
  const order = paymentOrderLaw.find(
    (e) => e.from <= context.accidentOn && !(e.until && context.accidentOn >= e.until),
  );
  if (kind === 'seat' || kind === 'own-damage') return { source: 'insurance-law', article: '65' };
  return order?.value ?? { source: 'civil-code', article: '1213' };
}

/** Debtors beside a person: those named as joint, and within compulsory limits the one who should have insured. */
function jointlyWith(
  payer: string,
  of: ReadonlyMap<string, readonly Allocation[]>,
  context: Context,
): string[] {
  const rows = [...of.values()].flat().filter((row) => row.payer === payer);
  const names = context.input.parties
    .filter((party) => rows.some((row) => row.party === party.id))
    .flatMap((party) => {
      const joint = (party.liable ?? []).filter((l) => l.joint).map((l) => l.name ?? l.id);
      const insurer = `person:${firstLiable(party)}`;
      const inLieu = rows.some((row) => row.party === party.id && row.basis === 'in-lieu');
      return inLieu && insurer !== payer
        ? [...joint, `${nameOf(insurer, 'person', context)}（交强险限额内）`]
        : joint;
    });
  return [...new Set(names)];
}

/** Every payer with what he owes, has paid, and still pays to whom. */
export function payerLines(
  of: ReadonlyMap<string, readonly Allocation[]>,
  settled: Settled,
  context: Context,
): PayerLine[] {
  const kinds = new Map<string, PayerKind>();
  const totals = new Map<string, number>();
  for (const rows of of.values()) {
    for (const row of rows) {
      kinds.set(row.payer, row.kind);
      totals.set(row.payer, (totals.get(row.payer) ?? 0) + row.amount);
    }
  }
  const open = (payer: string): number =>
    [...settled.open].reduce((t, [key, n]) => (key.startsWith(`${payer}\n`) ? t + n : t), 0);
  const back = (payer: string): number =>
    settled.returns.reduce((t, r) => (r.from === payer ? t + r.amount : t), 0);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([payer, kind]) => ({
      payer,
      kind,
      name: nameOf(payer, kind, context),
      jointly: kind === 'person' ? jointlyWith(payer, of, context) : [],
      total: money(totals.get(payer)),
      prepaid: money(settled.applied.get(payer)),
      toVictims: fen(open(payer)),
      toReturn: fen(back(payer)),
      cite: citeOf(kind, context),
    }));
}

const money = (n: number | undefined): Money => fen(n ?? 0);
