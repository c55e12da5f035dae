import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calculation, CalculationFacts } from '@shared/law/compensation';

/** Where our figure, in yuan, differs from the court's, and why. */
export type Difference = { readonly ours: number; readonly why: string };

/** One judgment: facts and named settings as input (分), and what the court printed (yuan). */
export type Judgment = {
  readonly id: string;
  readonly about: string;
  readonly input: CalculationFacts;
  readonly court: Readonly<Record<string, number>>;
  readonly differs?: Readonly<Record<string, Difference>>;
  /** Facts the source does not give and how they were filled. */
  readonly assumed?: string;
  /** Where the judgment may be read, when it is not one of the domain files. */
  readonly source?: string;
};

export const judgments: readonly Judgment[] = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as Judgment);

/**
 * Our figure, in 分, for a key of a judgment: `A/care` an item, `A/total`, `D/dependants/father` a part,
 * `person:B` a payer, `person:B→A` a payer for one victim, `person:B in-lieu` a basis, `compulsory:B medical` a purse,
 * `person:B owes` what is left after advances, `compulsory:c→person:B` a return, `recourse person:B`, `a + b` a sum.
 */
export function ours(result: Calculation, key: string): number {
  if (key.includes(' + ')) return key.split(' + ').reduce((t, k) => t + ours(result, k), 0);
  if (key.includes('/')) return ofItem(result, key);
  if (key.startsWith('recourse '))
    return total(result.recourse.filter((r) => `recourse ${r.from}` === key));
  const [payer = '', tail] = key.split(' ');
  const returned = result.returns.filter((r) => `${r.from}→${r.to}` === key);
  if (returned.length > 0) return total(returned);
  const [from, victim] = payer.split('→');
  if (tail === 'owes') return result.payers.find((p) => p.payer === from)?.toVictims ?? 0;
  const rows = result.victims
    .filter((v) => victim === undefined || v.id === victim)
    .flatMap((v) => v.allocation)
    .filter(
      (a) => a.payer === from && (tail === undefined || a.purse === tail || a.basis === tail),
    );
  return total(rows);
}

const total = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((t, r) => t + r.amount, 0);

function ofItem(result: Calculation, key: string): number {
  const [id, name, part] = key.split('/');
  const victim = result.victims.find((v) => v.id === id);
  if (!victim) throw new Error(`no victim ${id}`);
  if (name === 'total') return victim.total;
  const item = victim.items.find((i) => i.kind === name);
  if (!item || item.amount === null) throw new Error(`no amount for ${key}`);
  return part === undefined
    ? item.amount
    : (item.parts?.find((p) => p.id === part)?.amount ?? Number.NaN);
}
