import { z } from 'zod';
import type { ClaimItem } from '@shared/evidence';
import { Money } from '@shared/kernel';

/** What the latest calculation counts for each item of this party. */
export type Amounts = ReadonlyMap<ClaimItem, Money>;

/** The calculator's names of items that differ from ours, or fall together in one. */
const items: Readonly<Record<string, ClaimItem>> = {
  medical: 'medical',
  'later-treatment': 'later-treatment',
  rehabilitation: 'later-treatment',
  'plastic-surgery': 'later-treatment',
  'lost-income': 'lost-income',
  care: 'nursing',
  transport: 'transport',
  lodging: 'lodging',
  meal: 'meals',
  nutrition: 'nutrition',
  disability: 'disability',
  aids: 'aids',
  dependants: 'dependants',
  death: 'death',
  funeral: 'funeral',
  mental: 'mental',
  appraisal: 'appraisal',
  repair: 'vehicle',
  'total-loss': 'vehicle',
};

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
    const item = items[kind];
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
