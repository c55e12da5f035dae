import type { CalculationInput } from '@shared/law/compensation';

export type Victim = CalculationInput['victims'][number];
export type Items = Victim['items'];
export type Item = Items[number];

export function changeVictim(
  input: CalculationInput,
  at: number,
  change: (v: Victim) => Victim,
): CalculationInput {
  return { ...input, victims: input.victims.map((v, i) => (i === at ? change(v) : v)) };
}

export const changeItems = (
  input: CalculationInput,
  at: number,
  change: (items: Items) => Items,
): CalculationInput => changeVictim(input, at, (v) => ({ ...v, items: change(v.items) }));

export type Part = NonNullable<Extract<Item, { proof?: unknown }>['parts']>[number];

export function changeStretch(
  input: CalculationInput,
  at: number,
  kind: 'lost-income' | 'care',
  change: (part: Part) => Part,
): CalculationInput {
  return changeItems(input, at, (items) =>
    items.map((item) =>
      item.kind === kind
        ? { ...item, parts: item.parts?.map((p, i) => (i === 0 ? change(p) : p)) ?? [] }
        : item,
    ),
  );
}
