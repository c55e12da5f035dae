import { z } from 'zod';
import { Money } from '@shared/kernel';

/** What a calculation says that an agreement is made of. */
export type Reckoned = {
  readonly total: Money;
  readonly victims: readonly {
    readonly id: string;
    readonly items: readonly { readonly label: string; readonly amount: Money }[];
    readonly shares: readonly {
      readonly payer: string;
      readonly kind: string;
      readonly party?: string | undefined;
      readonly amount: Money;
    }[];
  }[];
};

const Signed = z.object({
  result: z.object({
    total: Money,
    victims: z.array(
      z.object({
        id: z.string(),
        items: z.array(z.object({ title: z.string(), amount: Money.nullable() })),
        allocation: z.array(
          z.object({
            payer: z.string(),
            kind: z.string(),
            party: z.string().optional(),
            amount: Money,
          }),
        ),
      }),
    ),
  }),
});

/** Reads the signed calculation on the table; one of another shape counts as none. */
export function reckonedOf(canonical: string | undefined): Reckoned | undefined {
  const parsed = Signed.safeParse(jsonOf(canonical));
  if (!parsed.success) return undefined;
  const { total, victims } = parsed.data.result;
  return {
    total,
    victims: victims.map(({ id, items, allocation }) => ({
      id,
      items: items.flatMap(({ title, amount }) =>
        amount && amount > 0 ? [{ label: title, amount }] : [],
      ),
      shares: allocation,
    })),
  };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
