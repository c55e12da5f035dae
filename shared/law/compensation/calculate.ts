import { fail, ok, type DomainError, type Result } from '@shared/kernel';
import { compulsoryLimits } from '../limits';
import { inForce } from '../dated';
import type { Standards } from '../standards/figure';
import { allocate } from './allocate';
import { checkInput } from './check';
import { contextOf, type Context } from './context';
import { approximate } from './fraction';
import type { CalculationInput, Victim } from './input';
import { itemLinesOf, livingOf, type ItemLine } from './item-lines';
import { personRows } from './persons';
import { hasGrossFault } from './policies';
import { fen, type Allocation, type Calculation, type Gap, type VictimResult } from './result';
import { ruleSet } from './rule-set';
import type { Bucket } from './rules';
import { payerLines, settle, type Settled } from './settle';
import type { VictimShares } from './shares';

/**
 * The whole calculation: facts and named settings in, every 分 with its source out.
 * @returns `bad-input` with one Chinese sentence per field, `rule-missing` outside the span of the law
 */
export function calculate(input: unknown, standards: Standards): Result<Calculation, DomainError> {
  const checked = checkInput(input);
  return checked.ok ? compute(checked.value, standards) : checked;
}

/** The same for an input already checked: no parsing in the hot path. */
export function compute(
  input: CalculationInput,
  standards: Standards,
): Result<Calculation, DomainError> {
  const context = contextOf(input, standards);
  const limits = inForce('交强险责任限额', compulsoryLimits, context.accidentOn);
  if (!limits.ok) return fail(limits.error);
  const lines = new Map<string, ItemLine[]>();
  for (const victim of input.victims) lines.set(victim.id, itemLinesOf(victim, context));
  if (context.settings.sameDeathAmount) sameDeath(lines);
  const allocated = allocate(lines, context);
  if (!allocated.ok) return allocated;
  const settled = settle(allocated.value.of, context);
  const victims = input.victims.map((victim) =>
    victimResult(victim, lines.get(victim.id) ?? [], allocated.value, settled, context),
  );
  const gaps = gapsOf(lines);
  return ok({
    ruleSet,
    province: input.province,
    accidentOn: context.accidentOn,
    decidedOn: input.decidedOn,
    regime: context.regime,
    settings: context.settingUses,
    limits: { cite: limits.value.cite, verified: limits.value.verified },
    total: fen(victims.reduce((t, v) => t + v.total, 0)),
    complete: victims.every((v) => v.complete),
    victims,
    payers: payerLines(allocated.value.of, settled, context),
    returns: settled.returns,
    recourse: recourseOf(allocated.value.of, context),
    warnings: [...unique(context.warnings), ...figureWarnings(gaps)],
    gaps,
  });
}

const unique = (warnings: Context['warnings']): Context['warnings'] =>
  warnings.filter(
    (w, i) => warnings.findIndex((x) => x.code === w.code && x.victim === w.victim) === i,
  );

/** Several deaths in one event may get the same amount: the highest (民法典 1180). */
function sameDeath(lines: Map<string, ItemLine[]>): void {
  const deaths = [...lines.values()].flat().filter((l) => l.kind === 'death');
  const highest = Math.max(0, ...deaths.map((l) => l.amount ?? 0));
  for (const [id, own] of lines) {
    lines.set(
      id,
      own.map((l) =>
        l.kind === 'death' && l.amount !== null && l.amount < highest
          ? { ...l, amount: fen(highest), notes: [...l.notes, '同一事故多人死亡，按相同数额。'] }
          : l,
      ),
    );
  }
}

function victimResult(
  victim: Victim,
  items: readonly ItemLine[],
  allocated: {
    readonly of: ReadonlyMap<string, readonly Allocation[]>;
    readonly shares: ReadonlyMap<string, VictimShares>;
  },
  settled: Settled,
  context: Context,
): VictimResult {
  const allocation = allocated.of.get(victim.id) ?? [];
  const own = (r: Allocation): boolean =>
    r.kind === 'self' || r.kind === 'not-claimed' || r.kind === 'unidentified';
  const receivable = allocation.reduce((t, r) => t + (own(r) ? 0 : r.amount), 0);
  const sums = settled.of.get(victim.id) ?? { received: 0, toCome: 0, handBack: 0, returned: 0 };
  const folded = foldedOf(items);
  return {
    id: victim.id,
    name: victim.name ?? victim.id,
    living: livingOf(victim, context),
    items,
    total: fen(items.reduce((t, l) => t + (l.amount ?? 0), 0)),
    complete: items.every((l) => l.amount !== null),
    buckets: bucketSums(items),
    ...(folded ? { folded } : {}),
    shares: shareTexts(allocated.shares.get(victim.id)),
    allocation,
    receivable: fen(receivable),
    received: fen(sums.received),
    stillToCome: fen(sums.toCome),
    toHandBack: fen(sums.handBack),
    netInHand: fen(sums.received + sums.toCome - sums.handBack),
  };
}

function foldedOf(items: readonly ItemLine[]): VictimResult['folded'] {
  const kept = items.find((l) => l.kind === 'dependants');
  const into = items.find((l) => l.kind === 'death') ?? items.find((l) => l.kind === 'disability');
  if (!kept || kept.amount === null || !into) return undefined;
  return { into: into.kind === 'death' ? 'death' : 'disability', amount: fen(kept.amount) };
}

function bucketSums(items: readonly ItemLine[]): Record<Bucket, ReturnType<typeof fen>> {
  const of = (bucket: Bucket): ReturnType<typeof fen> =>
    fen(items.reduce((t, l) => t + (l.bucket === bucket ? (l.amount ?? 0) : 0), 0));
  return {
    medical: of('medical'),
    disability: of('disability'),
    property: of('property'),
    outside: of('outside'),
  };
}

const shareTexts = (shares: VictimShares | undefined): VictimResult['shares'] =>
  [...(shares?.injury ?? [])].map(([party, share]) => ({
    party,
    percent: String(Number((approximate(share) * 100).toFixed(4))),
  }));

/** Figures that are missing or unverified, once per item. */
function gapsOf(lines: ReadonlyMap<string, readonly ItemLine[]>): Gap[] {
  const gaps: Gap[] = [];
  for (const [victim, items] of lines) {
    for (const line of items) {
      for (const figure of line.figures) {
        if (figure.verified) continue;
        gaps.push({
          code: figure.value === null ? 'figure-missing' : 'figure-unverified',
          title: figure.title,
          victim,
          item: line.id,
          measure: figure.measure,
          year: figure.year,
        });
      }
    }
  }
  return gaps;
}

function figureWarnings(gaps: readonly Gap[]): { code: string; text: string }[] {
  const texts = new Map<string, { code: string; text: string }>();
  for (const gap of gaps) {
    const year = gap.year ? `${gap.year} 年度` : '';
    const text =
      gap.code === 'figure-missing'
        ? `缺${year}${gap.title}，相关项目没有算。不拿别的年份代替，可以填上数字和来源。`
        : `${year}${gap.title}还没有核对官方来源。`;
    texts.set(text, { code: gap.code, text });
  }
  return [...texts.values()];
}

function recourseOf(
  of: ReadonlyMap<string, readonly Allocation[]>,
  context: Context,
): Calculation['recourse'] {
  const rows: { from: string; to: string; amount: ReturnType<typeof fen> }[] = [];
  for (const party of context.input.parties.filter(hasGrossFault)) {
    const paid = [...of.values()]
      .flat()
      .filter((r) => r.kind === 'compulsory' && r.party === party.id);
    const amount = paid.reduce((t, r) => t + r.amount, 0);
    if (amount === 0) continue;
    for (const row of personRows(party, party.id, amount))
      rows.push({ from: row.payer, to: `compulsory:${party.id}`, amount: row.amount });
  }
  return rows;
}
