import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { connect, migrate } from '../../functions/adapters/mongo';
import { localNotary } from '../../functions/adapters/local/notary';
import { localPayments, type LocalPayments } from '../../functions/adapters/local/payments';
import { ServiceRefused } from '../../functions/ports';
import type { Instant, Money } from '../../shared/kernel';

const at = '2026-11-25T09:00:00.000+08:00' as Instant;
let connection: Awaited<ReturnType<typeof connect>>;
let folder: string;
let ledger: LocalPayments;

beforeAll(async () => {
  const uri = process.env['TEST_MONGODB'] ?? '';
  connection = await connect(uri.replace('DATABASE', `t${randomBytes(6).toString('hex')}`));
  await migrate(connection, []);
  folder = await mkdtemp(join(tmpdir(), 'daojiao-keys-'));
  ledger = localPayments(connection, localNotary(join(folder, 'keys', 'notary.pem')));
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

const wang = { name: '王秀兰', account: '6217000012343308', bank: '清丰县农村信用社' };
const orderOf = (from: string, amount: number, id: string = randomUUID()) => ({
  id,
  from,
  to: wang,
  amount: amount as Money,
  purpose: 'QF 2308 0417 赔偿款',
  at,
});

async function funded(amount: number): Promise<string> {
  const account = `insurer-${randomUUID()}`;
  await ledger.fund({ id: randomUUID(), account, amount: amount as Money, at });
  return account;
}

test('a payment moves the money once and answers with a numbered receipt that its key has signed', async () => {
  const insurer = await funded(20_000_000);
  const before = await ledger.balance(wang.account);
  const paid = await ledger.pay(orderOf(insurer, 13_474_242));
  expect(paid.receipt).toMatch(/^HD20261125-\d{10}$/);
  expect(await ledger.balance(insurer)).toBe(6_525_758);
  expect(await ledger.balance(wang.account)).toBe(before + 13_474_242);
  const kept = await ledger.receipt(paid.receipt);
  expect(kept).toMatchObject({
    valid: true,
    receipt: { from: insurer, amount: 13_474_242, to: wang },
  });
});

test('a receipt that somebody changed in the database no longer verifies', async () => {
  const insurer = await funded(1000);
  const paid = await ledger.pay(orderOf(insurer, 600));
  await connection
    .collection('ledgerOrders')
    .updateOne({ number: paid.receipt }, { $set: { amount: 6000 } });
  expect((await ledger.receipt(paid.receipt))?.valid).toBe(false);
});

test.each([2, 16, 64])(
  'the same order sent %i times at once pays once and gives every caller the same receipt',
  async (times) => {
    const insurer = await funded(10_000);
    const order = orderOf(insurer, 4000);
    const answers = await Promise.all(Array.from({ length: times }, () => ledger.pay(order)));
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(await ledger.balance(insurer)).toBe(6000);
  },
);

test('the same order with another amount answers with what moved the first time', async () => {
  const insurer = await funded(10_000);
  const order = orderOf(insurer, 4000);
  const first = await ledger.pay(order);
  expect(await ledger.pay({ ...order, amount: 9000 as Money })).toEqual(first);
  expect(await ledger.balance(insurer)).toBe(6000);
});

test('an order id used for another payee is refused and moves nothing', async () => {
  const insurer = await funded(10_000);
  const order = orderOf(insurer, 4000);
  await ledger.pay(order);
  const other = { ...order, to: { ...wang, account: '6228000000000915' } };
  await expect(ledger.pay(other)).rejects.toBeInstanceOf(ServiceRefused);
  expect(await ledger.balance(insurer)).toBe(6000);
});

test('an account without enough money is refused, also when two orders race for the last of it', async () => {
  const insurer = await funded(10_000);
  await expect(ledger.pay(orderOf(insurer, 10_001))).rejects.toThrow(/insufficient/);
  const race = await Promise.allSettled([
    ledger.pay(orderOf(insurer, 7000)),
    ledger.pay(orderOf(insurer, 7000)),
  ]);
  expect(race.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await ledger.balance(insurer)).toBe(3000);
});

test('whatever is paid in whatever order, no account falls below zero and all balances and entries sum to zero', async () => {
  const offices = ['office-a', 'office-b', 'office-c'];
  const command = fc.record({
    from: fc.constantFrom(...offices),
    to: fc.constantFrom(...offices, wang.account),
    amount: fc.integer({ min: 1, max: 5000 }),
    order: fc.integer({ min: 1, max: 12 }),
  });
  for (const [n, office] of offices.entries())
    await ledger.fund({ id: `open-${n}`, account: office, amount: 6000 as Money, at });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
      run += 1;
      const orders = commands.map(({ from, to, amount, order }) => ({
        id: `run-${run}-${order}`,
        from,
        to: { ...wang, account: to },
        amount: amount as Money,
        purpose: 'x',
        at,
      }));
      await Promise.allSettled(orders.map((order) => ledger.pay(order)));
      const balances = await Promise.all(offices.map((office) => ledger.balance(office)));
      expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
      expect(await ledger.totals()).toEqual({ balances: 0, entries: 0 });
    }),
    { numRuns: 25 },
  );
});
