import { fail, ok, type DomainError, type FieldIssue, type Result } from '@shared/kernel';
import { compulsoryLimits } from '../limits';
import { inForce } from '../dated';
import type { Standards } from '../standards/figure';
import { allocate } from './allocate';
import { badInput, checkInput } from './check';
import { contextOf, type Context } from './context';
import { costsOf } from './costs';
import { approximate } from './fraction';
import type { CalculationInput, Victim } from './input';
import { issueOf } from './field-names';
import { largestAmount } from './input-items';
import { itemLinesOf, livingOf, type ItemLine } from './item-lines';
import { recourseForFault } from './recourse';
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
  const huge = hugeItems(input, lines);
  if (huge.length > 0) return badInput(huge);
  if (context.settings.sameDeathAmount) sameDeath(lines, input.victims);
  const allocated = allocate(lines, context);
  if (!allocated.ok) return allocated;
  const settled = settle(allocated.value.of, context);
  const victims = input.victims.map((victim) =>
    victimResult(victim, lines.get(victim.id) ?? [], allocated.value, settled, context),
  );
  const costs = costsOf(victims, context);
  if (!costs.ok) return costs;
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
    recourse: [
      ...recourseForFault(allocated.value.of, context),
      ...allocated.value.recourse,
      ...settled.recourse,
    ],
    warnings: [...unique(context.warnings), ...figureWarnings(gaps)],
    gaps,
    ...(costs.value ? { costs: costs.value } : {}),
  });
}

/** A sum nobody ever lost comes from a slip in an amount or a number of days: no result is built on it. */
function hugeItems(
  input: CalculationInput,
  lines: ReadonlyMap<string, readonly ItemLine[]>,
): FieldIssue[] {
  return input.victims.flatMap((victim, v) =>
    (lines.get(victim.id) ?? []).flatMap((line, i) =>
      (line.amount ?? 0) > largestAmount
        ? [issueOf(['victims', v, 'items', i], '算出来超过 1 亿元，请核对金额、天数和人数。')]
        : [],
    ),
  );
}

const unique = (warnings: Context['warnings']): Context['warnings'] =>
  warnings.filter(
    (w, i) => warnings.findIndex((x) => x.code === w.code && x.victim === w.victim) === i,
  );

/** Several deaths in one event may get the same amount: the highest (民法典 1180), each as far as it is asked for. */
function sameDeath(lines: Map<string, ItemLine[]>, victims: readonly Victim[]): void {
  const computed = (line: ItemLine): number => line.cappedFrom ?? line.amount ?? 0;
  const deaths = [...lines.values()].flat().filter((l) => l.kind === 'death');
  const highest = Math.max(0, ...deaths.map(computed));
  for (const victim of victims) {
    const claim = victim.items.find((item) => item.kind === 'death')?.claim ?? highest;
    const own = lines.get(victim.id) ?? [];
    lines.set(
      victim.id,
      own.map((line) => {
        if (line.kind !== 'death' || line.amount === null || computed(line) === highest)
          return line;
        const { cappedFrom: _before, ...rest } = line;
        return {
          ...rest,
          amount: fen(Math.min(highest, claim)),
          ...(claim < highest ? { cappedFrom: fen(highest) } : {}),
          notes: [...line.notes, '同一事故多人死亡，按相同数额。'],
        };
      }),
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
