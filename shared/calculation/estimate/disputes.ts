import { usualDisputes, type CalculationInput, type Disputed } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { isUnrated } from '../unrated';

/**
 * Everything that may come out otherwise: what the person left open, then what people usually dispute.
 * What was left open goes first, because the first few are tried in every combination.
 */
export function disputesOf(input: CalculationInput, standards: Standards): readonly Disputed[] {
  const open = input.disputed ?? [];
  const paths = new Set(open.map((d) => d.path));
  const usual = [...mentalDisputes(input, standards), ...usualDisputes(input)];
  return [...open, ...usual.filter((d) => !paths.has(d.path))].slice(0, most);
}

const most = 20;

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
  if (rated?.kind !== 'disability' || isUnrated(rated)) return undefined;
  const high = customary(`mental-grade-${Math.min(...rated.grades)}`);
  return high === undefined ? undefined : { low: 0, high };
}
