import type { Citation, Money } from '@shared/kernel';
import { pilotNote, pilotsByAccident, regimesByDecision } from '../regimes';
import type { Context } from './context';
import { approximate, floor, halfUp, mul, percent } from './fraction';
import type { FigureUse } from './figures';
import { type Draft, type InputUse, fractionText } from './draft';
import type { Item, ItemKind } from './input-items';
import type { Victim } from './input';
import type { ItemCase } from './heads';
import { draftOf } from './items';
import type { Living } from './dependants';
import { itemRules, type Bucket } from './rules';
import { roundFen, roundingTitles, type RoundingId } from './rounding';

/** One item of the result with its whole derivation; `amount: null` when a figure is missing. */
export type ItemLine = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly rule: string;
  readonly bucket: Bucket;
  readonly covered: boolean;
  readonly amount: Money | null;
  readonly formula: string;
  readonly inputs: readonly InputUse[];
  readonly figures: readonly FigureUse[];
  readonly rounding: { readonly rule: RoundingId; readonly title: string; readonly before: string };
  readonly cite: Citation;
  readonly verified: boolean;
  /** Set when the claim was lower than the computed amount. */
  readonly cappedFrom?: Money;
  readonly notes: readonly string[];
  readonly parts?: Draft['parts'];
};

/** Text of the injury interpretation that applies: 2022 for torts since then, else by the day of decision. */
function injuryTextOf(context: Context): 'pi-2022' | 'pi-2020' | 'pi-2003' {
  if (context.accidentOn >= '2022-05-01') return 'pi-2022';
  return context.input.decidedOn >= '2021-01-01' ? 'pi-2020' : 'pi-2003';
}

function citationOf(kind: ItemKind, context: Context): Citation {
  const rule = itemRules[kind];
  if (rule.injury) {
    const source = injuryTextOf(context);
    return { source, article: source === 'pi-2003' ? rule.injury[1] : rule.injury[0] };
  }
  const cite = rule.cite ?? { source: 'civil-code', article: '1179' };
  return context.accidentOn >= '2021-01-01'
    ? cite
    : (older[`${cite.source} ${cite.article}`] ?? cite);
}

/** The same rule before the Civil Code. */
const older: Readonly<Record<string, Citation>> = {
  'civil-code 1165': { source: 'tort-law', article: '6' },
  'civil-code 1179': { source: 'tort-law', article: '16' },
  'civil-code 1183': { source: 'tort-law', article: '22' },
  'civil-code 1184': { source: 'tort-law', article: '19' },
  'rti-2020 12': { source: 'rti-2012', article: '15' },
};

/** Urban or rural yardstick of a victim (城乡标准). */
export function livingOf(victim: Victim, context: Context): Living {
  if (context.settings.regime !== 'auto') return context.settings.regime;
  if (context.regime.regime === 'urban-for-all') return 'urban';
  const rural = victim.residence === 'rural' && needsLiving(victim);
  const { province, decidedOn } = context.input;
  const known = regimesByDecision(province).length + pilotsByAccident(province).length > 0;
  if (rural && !known && decidedOn >= pilotsFrom && context.accidentOn < '2022-05-01') {
    context.warnings.push({
      code: 'pilot-unknown',
      victim: victim.id,
      text: `2019 年底至 2022 年 4 月，不少省份试行城乡同一标准。${pilotNote(province) || `${province}的试行日期这里没有收录。`}先按农村标准算；当地已试行的，把“城乡标准”改成城镇。`,
    });
  }
  if (victim.residence === undefined && needsLiving(victim)) {
    context.warnings.push({
      code: 'residence-unknown',
      victim: victim.id,
      text: '没有填城镇还是农村，先按农村标准算。',
    });
  }
  return victim.residence === 'urban' || victim.residence === 'rural-in-town' ? 'urban' : 'rural';
}

/** Most provinces began between late 2019 and 2020 (法〔2019〕513号授权试点). */
const pilotsFrom = '2019-12-01';

const needsLiving = (victim: Victim): boolean =>
  victim.items.some(
    (i) => i.kind === 'disability' || i.kind === 'death' || i.kind === 'dependants',
  );

/** Every item of a victim, computed, rounded and cut to the claim. */
export function itemLinesOf(victim: Victim, context: Context): ItemLine[] {
  const here: ItemCase = { victim, context, living: livingOf(victim, context) };
  return victim.items.map((item, index) => lineOf(item, index, here));
}

function lineOf(item: Item, index: number, here: ItemCase): ItemLine {
  const { context } = here;
  const rule = itemRules[item.kind];
  const draft =
    item.agreed === undefined ? byCause(draftOf(item, here), item) : agreedDraft(item, here);
  const rounding = item.round ?? context.settings.itemRounding;
  const rounded =
    draft.exact === null
      ? null
      : whole(roundFen(draft.exact, rounding === 'none' ? 'fen' : rounding));
  const over = item.claim !== undefined && rounded !== null && rounded > item.claim;
  const place = placeOf(item, context);
  return {
    id: item.id ?? `${item.kind}-${index + 1}`,
    kind: item.kind,
    title: item.title ?? rule.title,
    rule: rule.rule,
    ...place,
    amount: (over ? (item.claim ?? null) : rounded) as Money | null,
    formula: draft.formula,
    inputs: draft.inputs,
    figures: draft.figures,
    rounding: {
      rule: rounding,
      title: roundingTitles[rounding],
      before: draft.exact ? fractionText(draft.exact) : '',
    },
    cite: citationOf(item.kind, context),
    verified: rule.verified && draft.figures.every((f) => f.verified),
    ...(over && rounded !== null ? { cappedFrom: rounded as Money } : {}),
    notes: draft.notes ?? [],
    ...(draft.parts ? { parts: draft.parts } : {}),
  };
}

/** 参与度: only the part of a loss that goes back to the accident. */
function byCause(draft: Draft, { causePercent }: Item): Draft {
  if (causePercent === undefined || draft.exact === null) return draft;
  return {
    ...draft,
    exact: mul(draft.exact, percent(causePercent)),
    formula: `（${draft.formula}）× 参与度 ${causePercent}%`,
  };
}

/** The agreed amount, with what the formula would give beside it. */
function agreedDraft(item: Item, here: ItemCase): Draft {
  const draft = draftOf(item, here);
  const agreed = { n: item.agreed ?? 0, d: 1 };
  const note = draft.exact
    ? `按认可的数额；公式为 ${draft.formula} = ${fractionText(draft.exact)}。`
    : '按认可的数额。';
  return {
    ...draft,
    exact: agreed,
    formula: fractionText(agreed),
    notes: [...(draft.notes ?? []), note],
  };
}

const whole = (value: Parameters<typeof floor>[0]): number =>
  Number.isInteger(approximate(value)) ? floor(value) : halfUp(value);

/** Sub-limit and commercial cover of an item under the settings; its own marks go before. */
function placeOf(item: Item, context: Context): { bucket: Bucket; covered: boolean } {
  const rule = itemRules[item.kind];
  let { bucket, covered } = rule;
  if (item.kind === 'meal' || item.kind === 'nutrition') bucket = context.settings.mealBucket;
  if (item.kind === 'mental' && context.settings.mentalOrder === 'outside') bucket = 'outside';
  if (item.kind === 'appraisal') {
    if (context.settings.appraisalPayer === 'compulsory') [bucket, covered] = ['disability', true];
    if (context.settings.appraisalPayer === 'commercial') covered = true;
  }
  return { bucket: item.bucket ?? bucket, covered: item.covered ?? covered };
}
