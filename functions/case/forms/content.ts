import type { DisputeCase, Party } from '@shared/case';
import type { LocalDate, Money } from '@shared/kernel';

/** What a form is filled in from. Everything that is not here stays an empty line. */
export type FormContent = {
  readonly dispute: DisputeCase;
  readonly own: Party;
  /** The identity number is printed for the person himself, not for one who helps him. */
  readonly showNumber: boolean;
  /** From the last calculation this side kept. */
  readonly sums: Sums | undefined;
  /** What this side has sealed as evidence, by what it proves. */
  readonly evidence: readonly { readonly title: string; readonly count: number }[];
  readonly agreement: { readonly number: string; readonly effectiveOn: LocalDate } | undefined;
};

export type Sums = {
  readonly items: readonly { readonly title: string; readonly amount: Money }[];
  /** What others owe by law, before what was advanced, and what of it has come. */
  readonly receivable: Money;
  readonly received: Money;
};

/** One part of a form, from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Flush left, as the names of the parties are written. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'right'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'sums'; readonly rows: readonly (readonly [string, string])[] };

/** To be filled in by hand. */
export const blank = (length = 12): string => '＿'.repeat(length);
