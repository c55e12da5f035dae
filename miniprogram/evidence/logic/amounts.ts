import { z } from 'zod';
import { ClaimItem } from '@shared/evidence';
import { Money } from '@shared/kernel';

/** What the latest calculation counts for each item of this party. */
export type Amounts = ReadonlyMap<ClaimItem, Money>;

/** Where several items of the calculator are proved by the same papers. */
const together: Readonly<Record<string, ClaimItem>> = {
  rehabilitation: 'later-treatment',
  'plastic-surgery': 'later-treatment',
  'total-loss': 'repair',
};

function itemOf(kind: string): ClaimItem | undefined {
  return together[kind] ?? ClaimItem.safeParse(kind).data;
}

const Signed = z.object({
  result: z.object({
    victims: z.array(
      z.object({
        id: z.string(),
        items: z.array(z.object({ kind: z.string(), amount: Money.nullable() })),
      }),
    ),
  }),
});

/** Reads the signed calculation; one of another shape counts as none. */
export function amountsOf(canonical: string, party: string): Amounts {
  const parsed = Signed.safeParse(jsonOf(canonical));
  const lines = parsed.success
    ? (parsed.data.result.victims.find((v) => v.id === party)?.items ?? [])
    : [];
  const amounts = new Map<ClaimItem, Money>();
  for (const { kind, amount } of lines) {
    const item = itemOf(kind);
    if (item && amount) amounts.set(item, ((amounts.get(item) ?? 0) + amount) as Money);
  }
  return amounts;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
