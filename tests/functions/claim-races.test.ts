import { randomUUID } from 'node:crypto';
import type { LocalPayments } from '../../functions/adapters/local/payments';
import { claimApi } from '../../shared/claim';
import { approved, aSettledCase, type SettledCase } from '../builders/claim-case';
import { toLi, toWang, yuanInsurer } from '../builders/claim';
import { startStack, type Answer, type Stack } from '../support/stack';

let stack: Stack;
let settled: SettledCase;
let insurer: string;

beforeAll(async () => {
  stack = await startStack();
  insurer = await stack.staff('insurer');
});
afterAll(() => stack.stop());
beforeEach(async () => {
  settled = await aSettledCase(stack);
});

const caseId = () => ({ caseId: settled.dispute.id });
const account = () => stack.deps.payments as LocalPayments;

const timesOf = (answers: readonly Answer<unknown>[]) =>
  new Set(answers.map((a) => `${a.status} ${a.body}`)).size;
const factsOf = async () =>
  (await stack.deps.facts.of(settled.dispute.id, ['everyone'])).map((f) => f.type);

describe('double taps', () => {
  test.each([2, 16, 64])(
    '%i taps at once with one key make one claim and equal answers',
    async (times) => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: times }, () =>
          stack.call(claimApi.submit, caseId(), { token: settled.wang, key }),
        ),
      );
      expect(answers[0]?.status).toBe(200);
      expect(timesOf(answers)).toBe(1);
      expect(await stack.deps.store.claims.list({ caseId: settled.dispute.id })).toHaveLength(1);
      expect(await factsOf()).toEqual(['claim.submitted']);
    },
  );

  test('both parties tapping at once make one claim; the other is told that it is in', async () => {
    const answers = await Promise.all(
      [settled.wang, settled.li].map((token) => stack.call(claimApi.submit, caseId(), { token })),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(await stack.deps.store.claims.list({ caseId: settled.dispute.id })).toHaveLength(1);
  });

  test.each([2, 16, 64])(
    '%i payments at once with one key move the money once and answer alike',
    async (times) => {
      const claimId = await approved(stack, settled);
      const before = await account().balance(yuanInsurer.id);
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: times }, () =>
          stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer, key }),
        ),
      );
      expect(answers[0]?.status).toBe(200);
      expect(timesOf(answers)).toBe(1);
      expect(before - (await account().balance(yuanInsurer.id))).toBe(toWang + toLi);
      expect((await factsOf()).filter((t) => t === 'claim.paid')).toHaveLength(2);
    },
  );

  test('payments with different keys at once still move the money once', async () => {
    const claimId = await approved(stack, settled);
    const before = await account().balance(yuanInsurer.id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer }),
      ),
    );
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    expect(before - (await account().balance(yuanInsurer.id))).toBe(toWang + toLi);
  });

  test('two last confirmations at once close the case exactly once', async () => {
    const claimId = await approved(stack, settled);
    await stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer });
    const answers = await Promise.all([
      stack.call(
        claimApi.confirmReceipt,
        { ...caseId(), claimId, payment: 'p1' },
        { token: settled.wang },
      ),
      stack.call(
        claimApi.confirmReceipt,
        { ...caseId(), claimId, payment: 'p2' },
        { token: settled.li },
      ),
    ]);
    expect(answers.map((a) => a.status)).toEqual([200, 200]);
    expect(answers.filter((a) => a.value.closed)).toHaveLength(1);
    expect((await factsOf()).filter((t) => t === 'case.stage-moved')).toHaveLength(1);
  });
});
