import { randomUUID } from 'node:crypto';
import type { LocalPayments } from '../../functions/adapters/local/payments';
import { calculationApi } from '../../shared/calculation';
import { claimApi, type BundleView } from '../../shared/claim';
import type { Money } from '../../shared/kernel';
import {
  approved,
  aSettledCase,
  bundleOf,
  put,
  submitted,
  type SettledCase,
} from '../builders/claim-case';
import { toLi, toWang, wang, yuanInsurer } from '../builders/claim';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let settled: SettledCase;
let insurer: string;
let stranger: string;

beforeAll(async () => {
  stack = await startStack();
  insurer = await stack.staff('insurer');
  stranger = await stack.staff('insurer2');
});
afterAll(() => stack.stop());
beforeEach(async () => {
  settled = await aSettledCase(stack);
});

const caseId = () => ({ caseId: settled.dispute.id });
const account = () => stack.deps.payments as LocalPayments;

const factsOf = async () =>
  (await stack.deps.facts.of(settled.dispute.id, ['everyone'])).map((f) => f.type);

test('one tap, a decision, a payment with receipts and two confirmations close the case', async () => {
  const before = await stack.call(claimApi.read, caseId(), { token: settled.wang });
  expect(before.value).toMatchObject({
    canSubmit: true,
    claims: [],
    preview: {
      payables: [
        { name: '王秀兰', amount: toWang, you: true, accountMasked: '**** 3308' },
        { name: '李建军', amount: toLi },
      ],
    },
  });

  const claimId = await approved(stack, settled);
  const paid = await stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer });
  expect(paid.value).toMatchObject({
    status: 'paid',
    receipts: [{ amount: toWang }, { amount: toLi }],
  });
  const kept = await account().receipt(paid.value.receipts[0]?.receipt ?? '');
  expect(kept).toMatchObject({
    valid: true,
    receipt: { from: yuanInsurer.id, to: { name: '王秀兰', account: '6217000012343308' } },
  });

  const view = await stack.call(claimApi.read, caseId(), { token: settled.wang });
  const [mine] = view.value.claims[0]?.payments.filter((p) => p.you) ?? [];
  expect(mine).toMatchObject({ accountMasked: '**** 3308', unconfirmed: toWang });
  await stack.call(
    claimApi.confirmReceipt,
    { ...caseId(), claimId, payment: 'p1' },
    { token: settled.wang },
  );
  const last = await stack.call(
    claimApi.confirmReceipt,
    { ...caseId(), claimId, payment: 'p2' },
    { token: settled.li },
  );
  expect(last.value).toMatchObject({ status: 'confirmed', closed: true });
  expect((await stack.deps.store.cases.get(settled.dispute.id)).stage).toBe('closed');
  expect(await factsOf()).toEqual([
    'claim.submitted',
    'claim.approved',
    'claim.paid',
    'claim.paid',
    'claim.receipt-confirmed',
    'claim.receipt-confirmed',
    'case.stage-moved',
  ]);
  const clocks = await stack.deps.store.deadlines.list({ caseId: settled.dispute.id });
  expect(clocks.map((d) => [d.period, d.status]).sort()).toEqual([
    ['claim-assess', 'met'],
    ['claim-list-papers', 'met'],
    ['claim-pay', 'met'],
  ]);
});

describe('what the insurer gets to see', () => {
  test('the bundle carries agreement, accounts in full and checks made from the records, and reading it leaves a trace', async () => {
    const claimId = await submitted(stack, settled);
    const first = await bundleOf(stack, settled, claimId);
    expect(first.agreement).toMatchObject({
      number: '清交调〔2026〕17号',
      signaturesValid: true,
      payments: [
        { from: '豫安财险濮阳中心支公司（交强险）', to: '王秀兰' },
        {},
        { purpose: '退还垫付款' },
      ],
    });
    expect(first.accounts.map((a) => a.account.number)).toEqual([
      '6217000012343308',
      '6228000000000915',
    ]);
    expect(first.covers).toEqual([
      { cover: 'compulsory', amount: 11_928_122 },
      { cover: 'commercial', amount: 2_394_120 },
    ]);
    expect(first.checks.filter((c) => c.result === 'right').map((c) => c.id)).toEqual([
      'policy-in-force',
      'payee-is-party',
      'single-victim',
      'advance-deducted',
      'signatures-valid',
    ]);
    const second = await bundleOf(stack, settled, claimId);
    expect(second.traces[0]).toMatchObject({
      who: '何静',
      what: '看了收款账号、身份证号、证据材料。为了：核定',
    });
    expect(
      (await stack.deps.looks.of(wang)).filter((l) => l.caseId === settled.dispute.id),
    ).toHaveLength(2);
  });

  test('a signature that does not verify is doubted', async () => {
    const claimId = await submitted(stack, settled);
    await stack.connection
      .collection('mediations')
      .updateOne(
        { caseId: settled.dispute.id },
        { $set: { 'agreement.signatures.0.proof.value': 'AAAA' } },
      );
    const { checks } = await bundleOf(stack, settled, claimId);
    expect(checks.find((c) => c.id === 'signatures-valid')?.result).toBe('doubt');
  });

  test('another insurer does not find the case, and the driver sees no full account', async () => {
    const claimId = await submitted(stack, settled);
    const foreign = await stack.call(
      claimApi.readBundle,
      { ...caseId(), claimId, purpose: '看看' },
      { token: stranger },
    );
    expect(foreign.status).toBe(404);
    const asParty = await stack.call(
      claimApi.readBundle,
      { ...caseId(), claimId, purpose: '看看' },
      { token: settled.li },
    );
    expect(asParty.status).toBe(403);
    const view = await stack.call(claimApi.read, caseId(), { token: settled.li });
    expect(view.body).not.toContain('6217000012343308');
  });

  test('the office list holds its own claims with the nearest clock first', async () => {
    const claimId = await submitted(stack, settled);
    const own = await stack.call(claimApi.list, {}, { token: insurer });
    expect(own.value.rows.find((r) => r.claimId === claimId)).toMatchObject({
      names: ['王秀兰', '李建军'],
      total: toWang + toLi,
      due: { period: 'claim-list-papers', status: 'running' },
    });
    expect((await stack.call(claimApi.list, {}, { token: stranger })).value.rows).toEqual([]);
  });
});

describe('the calculation behind the agreement', () => {
  /** 18,000.00 of medical bills, all within the compulsory limit; the agreement pays what is given. */
  async function agreedOn(amount: number): Promise<BundleView> {
    const { dispute, wang: token } = settled;
    const prefilled = await stack.call(calculationApi.prefill, caseId(), { token });
    const input = prefilled.value.input as { victims: object[] };
    const victims = input.victims.map((v) => ({
      ...v,
      items: [{ id: 'm', kind: 'medical', receipts: [1_800_000] }],
    }));
    const kept = await stack.call(
      calculationApi.save,
      { ...caseId(), title: '谈好的', input: { ...input, victims } },
      { token },
    );
    const mediation = await stack.deps.store.mediations.get(`mediation-of-${dispute.id}`);
    const { agreement } = mediation;
    const [first] = agreement?.terms.payments ?? [];
    if (!agreement || !first) throw new Error('no agreement');
    const terms = {
      ...agreement.terms,
      payments: [{ ...first, amount: amount as Money }],
      prepayments: [],
    };
    const tabled = [
      { calculation: kept.value.id, seat: 'party:party-wang' as never, at: stack.now() },
    ];
    await put(stack.deps, {
      kind: 'mediations',
      record: { ...mediation, tabled, agreement: { ...agreement, terms } },
    });
    return bundleOf(stack, settled, await submitted(stack, settled));
  }

  test('is computed anew, shown line by line, and agrees with what the insurer is to pay', async () => {
    const { calculation, checks } = await agreedOn(1_800_000);
    expect(calculation.lines.map((l) => [l.label, l.amount])).toContainEqual([
      '王秀兰 医疗费',
      1_800_000,
    ]);
    expect(checks.find((c) => c.id === 'amount-agrees')).toEqual({
      id: 'amount-agrees',
      result: 'right',
      detail: '协议和重算都是 ¥18,000.00',
    });
  });

  test('is doubted with both figures when the agreement differs from it', async () => {
    const { checks } = await agreedOn(1_700_000);
    expect(checks.find((c) => c.id === 'amount-agrees')).toMatchObject({
      result: 'doubt',
      detail: '协议 ¥17,000.00，计算单重算 ¥18,000.00',
    });
  });
});

describe('refusals', () => {
  test('a refusal without an article is turned back at the field', async () => {
    const claimId = await submitted(stack, settled);
    const { claim } = await bundleOf(stack, settled, claimId);
    const input = {
      ...caseId(),
      claimId,
      version: claim.version,
      reason: '事故不属于保险责任范围',
      article: '',
    };
    const bare = await stack.call(claimApi.refuse, input, { token: insurer });
    expect([bare.status, bare.error.fields]).toEqual([
      400,
      [{ path: 'article', message: '请写明条款，例如：保险条款第二十四条' }],
    ]);
    const full = await stack.call(
      claimApi.refuse,
      { ...input, article: '商业险条款第二十四条' },
      { token: insurer },
    );
    expect(full.value.status).toBe('refused');
    const view = await stack.call(claimApi.read, caseId(), { token: settled.wang });
    expect(view.value.claims[0]?.decisions).toMatchObject([
      { kind: 'refuse', by: '何静', reason: input.reason, article: '商业险条款第二十四条' },
    ]);
  });

  test('papers are asked for once; the second list is refused with the first one', async () => {
    const claimId = await submitted(stack, settled);
    const { claim } = await bundleOf(stack, settled, claimId);
    const ask = (version: number, items: string[]) =>
      stack.call(
        claimApi.askDocuments,
        { ...caseId(), claimId, version, items },
        { token: insurer },
      );
    const first = await ask(claim.version, ['误工证明']);
    expect(first.value.status).toBe('documents-asked');
    const supplied = await stack.call(
      claimApi.supplyDocuments,
      { ...caseId(), claimId, evidence: [], note: '单位不肯开，已写说明' },
      { token: settled.wang },
    );
    expect(supplied.value.status).toBe('complete');
    const second = await ask(supplied.value.version, ['户口本']);
    expect(second.error).toMatchObject({
      code: 'asked-already',
      params: { items: '误工证明' },
      cite: { source: 'insurance-law', article: '22' },
    });
  });

  test('a decision on an old version is refused with the current one', async () => {
    const claimId = await submitted(stack, settled);
    const { claim } = await bundleOf(stack, settled, claimId);
    await stack.call(
      claimApi.acceptPapers,
      { ...caseId(), claimId, version: claim.version },
      { token: insurer },
    );
    const late = await stack.call(
      claimApi.approve,
      { ...caseId(), claimId, version: claim.version, answeredFor: [] },
      { token: insurer },
    );
    expect(late.error).toMatchObject({
      code: 'changed-meanwhile',
      params: { version: claim.version + 1 },
    });
  });

  test('an approval that leaves a doubt unanswered is refused and names it', async () => {
    const claimId = await submitted(stack, settled);
    const { claim } = await bundleOf(stack, settled, claimId);
    const answer = await stack.call(
      claimApi.approve,
      { ...caseId(), claimId, version: claim.version, answeredFor: [] },
      { token: insurer },
    );
    expect(answer.error).toMatchObject({ code: 'checks-open', params: { count: 2 } });
  });

  test('when the bank says no, nothing is recorded and the same button works once there is money', async () => {
    const claimId = await approved(stack, settled);
    const emptied = await account().balance(yuanInsurer.id);
    await account().pay({
      id: randomUUID(),
      from: yuanInsurer.id,
      to: { name: 'x', account: 'elsewhere', bank: 'x' },
      amount: emptied,
      purpose: 'x',
      at: stack.now(),
    });
    const refused = await stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer });
    expect([refused.status, refused.error.code]).toEqual([409, 'payment-refused']);
    await account().fund({
      id: randomUUID(),
      account: yuanInsurer.id,
      amount: emptied,
      at: stack.now(),
    });
    const paid = await stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer });
    expect(paid.value.status).toBe('paid');
  });

  test('a payee who finds no money says so, and the others cannot speak for him', async () => {
    const claimId = await approved(stack, settled);
    await stack.call(claimApi.pay, { ...caseId(), claimId }, { token: insurer });
    const input = { ...caseId(), claimId, payment: 'p1', text: '今天查卡没有' };
    expect((await stack.call(claimApi.disputeReceipt, input, { token: settled.li })).status).toBe(
      403,
    );
    expect((await stack.call(claimApi.disputeReceipt, input, { token: settled.wang })).status).toBe(
      200,
    );
    const told = await stack.deps.store.notices.list({ caseId: settled.dispute.id });
    expect(
      told
        .filter((n) => n.template === 'claim-receipt-disputed')
        .map((n) => n.to)
        .sort(),
    ).toEqual(['account:staff-mediator', 'office:insurer-yuan', 'office:liaison-410922']);
  });
});
