import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { MongoServerError, type ClientSession, type Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { sum, type Instant, type Money } from '@shared/kernel';
import { ServiceRefused, type Notary, type Payments } from '../../ports';

type Order = Parameters<Payments['pay']>[0];

/** 电子回单: what the signature of a receipt covers. */
export type Receipt = Order & { readonly number: string };
type OrderRow = Omit<Receipt, 'id'> & {
  readonly _id: string;
  readonly keyId: string;
  readonly signature: string;
};
type AccountRow = { readonly _id: string; readonly balance: Money };
type EntryRow = {
  readonly _id: string;
  readonly order: string;
  readonly account: string;
  readonly amount: Money;
  readonly at: Instant;
};

export type LocalPayments = Payments & {
  /** Puts money on an office's account from outside; the outside account goes below zero by the same sum. */
  fund(order: { id: string; account: string; amount: Money; at: Instant }): Promise<void>;
  balance(account: string): Promise<Money>;
  /** The sum of all balances and of all entries: zero, always. */
  totals(): Promise<{ readonly balances: Money; readonly entries: Money }>;
  /** The receipt behind a number, and whether its signature holds. */
  receipt(
    number: string,
  ): Promise<{ readonly receipt: Receipt; readonly valid: boolean } | undefined>;
};

const outside = 'outside';
const majority = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'snapshot' },
} as const;

/**
 * A ledger with double entry (复式记账) in the database: each order moves money from one account to another in one
 * transaction, once per order id, never below zero, and answers with a numbered and signed receipt.
 */
export function localPayments(connection: Connection, notary: Notary): LocalPayments {
  const book = booksIn(connection);
  const move = async (row: OrderRow, overdraft: boolean): Promise<OrderRow> => {
    const known = await book.orders.findOne({ _id: row._id });
    if (known) return sameOrder(known, row);
    try {
      await connection
        .getClient()
        .withSession((session) =>
          session.withTransaction(() => post(book, row, overdraft, session), majority),
        );
      return row;
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
      const first = await book.orders.findOne({ _id: row._id });
      if (!first) throw error;
      return sameOrder(first, row);
    }
  };
  const signedRow = async (order: Order): Promise<OrderRow> => {
    const { id, ...rest } = order;
    const number = numberOf(order);
    return { _id: id, ...rest, number, ...(await notary.sign(textOf({ ...order, number }))) };
  };
  return {
    async pay(order) {
      const row = await move(await signedRow(order), false);
      return {
        receipt: row.number,
        signature: `${row.keyId}.${row.signature}`,
        amount: row.amount,
        at: row.at,
      };
    },
    async fund({ id, account, amount, at }) {
      const to = { name: account, account, bank: 'local' };
      await move(await signedRow({ id, from: outside, to, amount, purpose: '注资', at }), true);
    },
    async balance(account) {
      return (await book.accounts.findOne({ _id: account }))?.balance ?? (0 as Money);
    },
    async totals() {
      const [accounts, entries] = await Promise.all([
        book.accounts.find().hint({ _id: 1 }).toArray(),
        book.entries.find().hint({ _id: 1 }).toArray(),
      ]);
      return {
        balances: sum(accounts.map((a) => a.balance)),
        entries: sum(entries.map((e) => e.amount)),
      };
    },
    async receipt(number) {
      const row = await book.orders.findOne({ number });
      if (!row) return undefined;
      const { _id, keyId, signature, ...rest } = row;
      const receipt = { id: _id, ...rest };
      return { receipt, valid: await notary.verify(textOf(receipt), { keyId, signature }) };
    },
  };
}

type Books = {
  readonly orders: Collection<OrderRow>;
  readonly accounts: Collection<AccountRow>;
  readonly entries: Collection<EntryRow>;
};

function booksIn(connection: Connection): Books {
  const open = <T extends { _id: string }>(name: string) =>
    connection.collection<T>(name) as unknown as Collection<T>;
  return {
    orders: open<OrderRow>('ledgerOrders'),
    accounts: open<AccountRow>('ledgerAccounts'),
    entries: open<EntryRow>('ledgerEntries'),
  };
}

/** Order, both accounts and both entries, or nothing. */
async function post(
  book: Books,
  row: OrderRow,
  overdraft: boolean,
  session: ClientSession,
): Promise<void> {
  const { _id: order, from, to, amount, at } = row;
  if (amount <= 0) throw new ServiceRefused(`order ${order}: not a positive amount`);
  await book.orders.insertOne(row, { session });
  const payer = overdraft ? { _id: from } : { _id: from, balance: { $gte: amount } };
  const debited = await book.accounts.updateOne(
    payer,
    { $inc: { balance: 0 - amount } },
    { session, upsert: overdraft },
  );
  if (debited.matchedCount + debited.upsertedCount !== 1)
    throw new ServiceRefused(`order ${order}: insufficient balance`);
  await book.accounts.updateOne(
    { _id: to.account },
    { $inc: { balance: amount } },
    { session, upsert: true },
  );
  await book.entries.insertMany(
    [
      { _id: `${order}:debit`, order, account: from, amount: (0 - amount) as Money, at },
      { _id: `${order}:credit`, order, account: to.account, amount, at },
    ],
    { session },
  );
}

/** A repeated order is the same payment; an order id used for somebody else is a fault of the caller. */
function sameOrder(known: OrderRow, wanted: OrderRow): OrderRow {
  const same =
    known.from === wanted.from &&
    known.to.account === wanted.to.account &&
    known.to.name === wanted.to.name;
  if (!same) throw new ServiceRefused(`order ${wanted._id}: id used for another payment`);
  return known;
}

/** `HD20260122-` and ten digits of the order's hash: the same order always has the same number. */
function numberOf(order: Order): string {
  const digits =
    BigInt(`0x${createHash('sha256').update(order.id).digest('hex').slice(0, 12)}`) %
    10_000_000_000n;
  return `HD${order.at.slice(0, 10).replaceAll('-', '')}-${digits.toString().padStart(10, '0')}`;
}

function textOf(receipt: Receipt): string {
  const { id, number, from, to, amount, purpose, at } = receipt;
  return `receipt\0${canonicalize({ id, number, from, to, amount, purpose, at }) ?? ''}`;
}
