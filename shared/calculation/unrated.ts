import type { CalculationFacts } from '@shared/law/compensation';

type Facts = CalculationFacts;
type Item = Facts['victims'][number]['items'][number];
type Disability = Extract<Item, { kind: 'disability' }>;

const id = 'unrated';

/** Hurt and not rated yet (还没评残): a line at nothing says so on the sheet, and stays open up to the lightest grade. */
export const unratedItem: Item = {
  kind: 'other-injury',
  id,
  title: '残疾赔偿金（还没评残，先不算）',
  amount: 0,
};

export const isUnrated = (item: Item): boolean => item.id === id;

/** Items with other grades. Who stood open gets 精神抚慰金 with them, as everybody who is rated. */
export function rated<I extends Item>(
  items: readonly I[],
  regrade: (item: Disability) => Disability,
): I[] {
  const next = items.map((item): Item => {
    if (isUnrated(item)) return regrade({ kind: 'disability', grades: [10] });
    return item.kind === 'disability' ? regrade(item) : item;
  });
  const lacks = items.some(isUnrated) && !items.some((item) => item.kind === 'mental');
  // disability and mental damage hold no days, so they are the same before and after the input is read
  return (lacks ? [...next, { kind: 'mental' }] : next) as I[];
}
