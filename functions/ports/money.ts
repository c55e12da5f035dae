import type { Instant, Money } from '@shared/kernel';

/** Moves money. The same order id again is the same payment and answers with the sum that moved then; a refusal is `ServiceRefused`. The local ledger issues receipts; a bank adapter would stand here. */
export type Payments = {
  pay(order: {
    id: string;
    from: string;
    to: { name: string; account: string; bank: string };
    amount: Money;
    purpose: string;
    at: Instant;
  }): Promise<{ receipt: string; signature: string; amount: Money; at: Instant }>;
};
