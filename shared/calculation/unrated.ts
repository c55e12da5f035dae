import type { CalculationFacts } from '@shared/law/compensation';

type Facts = CalculationFacts;
type Item = Facts['victims'][number]['items'][number];

/**
 * Hurt and not rated yet (还没评残): the item stands at nothing, and is open up to the lightest grade.
 * It comes first among the items, where its place in the input never changes.
 */
export const unratedItem: Item = {
  kind: 'disability',
  title: '残疾赔偿金（还没评残，先不算）',
  grades: [10],
  index: 0,
};

export const unratedDispute = {
  path: 'victims.0.items.0.index',
  title: '评不评得上伤残',
  low: 0,
  high: 10,
};

export const isUnrated = (item: Item): boolean => item.kind === 'disability' && item.index === 0;

type Disability = Extract<Item, { kind: 'disability' }>;

/** Items with other grades. Who had none gets 精神抚慰金 with them, as everybody who is rated. */
export function rated<I extends Item>(
  items: readonly I[],
  regrade: (item: Disability) => Disability,
): I[] {
  const next = items.map((item): Item => {
    if (item.kind !== 'disability') return item;
    return regrade(isUnrated(item) ? { kind: 'disability', grades: item.grades } : item);
  });
  const lacks = items.some(isUnrated) && !items.some((item) => item.kind === 'mental');
  // disability and mental damage hold no days, so they are the same before and after the input is read
  return (lacks ? [...next, { kind: 'mental' }] : next) as I[];
}
