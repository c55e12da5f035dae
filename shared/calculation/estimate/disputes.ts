import {
  calculate,
  usualDisputes,
  type CalculationInput,
  type Disputed,
} from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { bandOf } from '../guided';
import { isUnrated } from '../unrated';
import { changeVictim } from './change';

/**
 * Everything that may come out otherwise: what the person left open, then what people usually dispute.
 * What was left open goes first, because the first few are tried in every combination.
 */
export function disputesOf(input: CalculationInput, standards: Standards): readonly Disputed[] {
  const open = input.disputed ?? [];
  const paths = new Set(open.map((d) => d.path));
  const usual = [
    ...gradeDisputes(input, standards),
    ...mentalDisputes(input, standards),
    ...usualDisputes(input),
  ];
  return [...open, ...usual.filter((d) => !paths.has(d.path))].slice(0, most);
}

const most = 20;

/** Who is not rated yet: from no grade to the lightest one, at the youngest age he may have. */
function gradeDisputes(input: CalculationInput, standards: Standards): Disputed[] {
  return input.victims.flatMap((victim, v) => {
    const at = victim.items.findIndex(isUnrated);
    if (at < 0) return [];
    const age = (v === 0 ? bandOf(input)?.low : undefined) ?? victim.age;
    const graded = changeVictim(input, v, (one) => ({
      ...one,
      ...(age === undefined ? {} : { age }),
      items: [{ kind: 'disability', grades: [10] }],
    }));
    const tried = calculate({ ...graded, payments: [] }, standards);
    const high = tried.ok ? tried.value.victims[v]?.items[0]?.amount : null;
    if (!high) return [];
    return [{ path: `victims.${v}.items.${at}.amount`, title: '评不评得上伤残', low: 0, high }];
  });
}

type Victim = CalculationInput['victims'][number];
type Span = Pick<Disputed, 'low' | 'high'>;

/** 精神抚慰金 is for the court: for a death between the bounds of its guidance, for a grade up to the customary sum. */
function mentalDisputes(input: CalculationInput, standards: Standards): Disputed[] {
  return input.victims.flatMap((victim, v) => {
    const at = victim.items.findIndex((i) => i.kind === 'mental');
    const item = victim.items[at];
    const span = spanOf(victim, standards);
    if (item?.kind !== 'mental' || item.amount !== undefined || !span) return [];
    return [{ path: `victims.${v}.items.${at}.amount`, title: '精神抚慰金', ...span }];
  });
}

function spanOf({ items }: Victim, standards: Standards): Span | undefined {
  const customary = (measure: string): number | undefined =>
    standards.figures.find((f) => f.measure === measure && f.value !== null)?.value ?? undefined;
  if (items.some((i) => i.kind === 'death')) {
    const [low, high] = [customary('mental-death-min'), customary('mental-death-max')];
    return low === undefined || high === undefined ? undefined : { low, high };
  }
  const rated = items.find((i) => i.kind === 'disability');
  if (rated?.kind !== 'disability') return undefined;
  const high = customary(`mental-grade-${Math.min(...rated.grades)}`);
  return high === undefined ? undefined : { low: 0, high };
}
