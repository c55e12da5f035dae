import fc from 'fast-check';
import {
  agreedTotal,
  claimFactTexts,
  claimFollowUps,
  claimNoticeTexts,
  claimTransitions,
  decideClaim,
  outstanding,
  programChecks,
  type Check,
  type ClaimFact,
  type InsuranceClaim,
} from '../../shared/claim';
import { consequencesOf } from '../../shared/case/consequences';
import { followUpOf, Role, type Decision, type Money } from '../../shared/kernel';
import { aCase, rider } from '../builders/case';
import {
  actorOf,
  anAgreement,
  aPayable,
  li,
  momentOf,
  toLi,
  toWang,
  wang,
  yuanInsurer,
  zhongyuanInsurer,
} from '../builders/claim';

const dispute = aCase({ stage: 'settled' });
const victim = momentOf(actorOf('party', { party: wang }));
const driver = momentOf(actorOf('party', { party: li }));
const insurer = momentOf(actorOf('insurer', { office: yuanInsurer.id }));
const by = { account: insurer.actor.id, name: '何静' };
const doubt: Check = { id: 'single-victim', result: 'doubt', detail: '有 2 位伤者' };
const decision = { by, checks: [], answeredFor: [] };

function given(
  ...steps: readonly ((claim: InsuranceClaim) => Decision<{ claim: InsuranceClaim }, ClaimFact>)[]
): InsuranceClaim {
  const records = { dispute, agreement: anAgreement(), claims: [], evidence: [] };
  const submitted = decideClaim.submitClaim(records, {}, victim);
  if (!submitted.ok) throw new Error(submitted.error.code);
  const [first] = submitted.value.records.claims;
  if (!first) throw new Error('no claim');
  return steps.reduce((claim, step) => {
    const next = step(claim);
    if (!next.ok) throw new Error(`${next.error.code} at ${claim.status}`);
    return next.value.records.claim;
  }, first);
}
const approved = (claim: InsuranceClaim) => decideClaim.approve({ claim }, decision, insurer);
const transfersFor = (claim: InsuranceClaim) => {
  const orders = decideClaim.ordersOf({ claim }, insurer);
  if (!orders.ok) throw new Error(orders.error.code);
  return orders.value.map(({ id, amount }) => ({
    id,
    amount,
    receipt: `HD-${id}`,
    signature: 's',
    paidAt: insurer.at,
  }));
};
const paid = (claim: InsuranceClaim) =>
  decideClaim.pay({ claim }, { transfers: transfersFor(claim) }, insurer);
const partly = (amount: number) => (claim: InsuranceClaim) =>
  decideClaim.approvePart(
    { claim },
    { ...decision, parts: [{ payment: 'p1', amount: amount as Money }], reason: '误工证明待核' },
    insurer,
  );
const refusedRest = (claim: InsuranceClaim) =>
  decideClaim.refuse(
    { claim },
    { by, reason: '误工证明与社保记录不一致', article: '保险法第二十二条' },
    insurer,
  );

const codeOf = (result: Decision<unknown, ClaimFact>): string =>
  result.ok ? 'ok' : result.error.code;
const typesOf = (result: {
  ok: boolean;
  value?: { facts: readonly { type: string }[] };
}): string[] => result.value?.facts.map((f) => f.type) ?? [];

describe('one tap', () => {
  test('given an agreement in force, when a party taps, then every paying insurer gets one claim with the whole bundle', () => {
    const agreement = anAgreement({
      payables: [
        ...anAgreement().payables,
        aPayable({ id: 'p3', payer: zhongyuanInsurer, amount: 500_000 as Money }),
      ],
    });
    const result = decideClaim.submitClaim(
      { dispute, agreement, claims: [], evidence: ['e1' as never] },
      {},
      victim,
    );
    if (!result.ok) throw new Error(result.error.code);
    const { claims } = result.value.records;
    expect(claims.map((c) => [c.insurer.id, agreedTotal(c), c.agreedByInsurer])).toEqual([
      ['insurer-yuan', toWang + toLi, true],
      ['insurer-zhongyuan', 500_000, false],
    ]);
    expect(claims[0]?.bundle).toMatchObject({
      agreement: 'mediation-1',
      agreementHash: agreement.hash,
      findingNumber: dispute.findingNumber,
      evidence: ['e1'],
    });
  });

  test('given no agreement in force, when anybody taps, then it is refused', () => {
    expect(
      codeOf(
        decideClaim.submitClaim(
          { dispute, agreement: undefined, claims: [], evidence: [] },
          {},
          victim,
        ),
      ),
    ).toBe('no-agreement-in-force');
  });

  test('given the claims are in, when somebody taps again, then no second claim is made', () => {
    const claim = given();
    const again = decideClaim.submitClaim(
      { dispute, agreement: anAgreement(), claims: [claim], evidence: [] },
      {},
      driver,
    );
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'not-open-now', params: { action: '一键理赔' } },
    });
  });

  test('given a payee without an account, when the other side taps, then it is refused by name; the payee may give it with the tap', () => {
    const { account, ...open } = aPayable();
    const records = {
      dispute,
      agreement: anAgreement({ payables: [open] }),
      claims: [],
      evidence: [],
    };
    expect(decideClaim.submitClaim(records, { account }, driver)).toMatchObject({
      ok: false,
      error: { code: 'account-missing', params: { names: '王秀兰' } },
    });
    expect(codeOf(decideClaim.submitClaim(records, { account }, victim))).toBe('ok');
  });

  test('a helper taps only with the scope for claims', () => {
    const records = { dispute, agreement: anAgreement(), claims: [], evidence: [] };
    const helper = (scopes: never[]) => momentOf(actorOf('helper', { party: wang, scopes }));
    expect(codeOf(decideClaim.submitClaim(records, {}, helper(['talk'] as never)))).toBe(
      'not-allowed',
    );
    expect(codeOf(decideClaim.submitClaim(records, {}, helper(['claim'] as never)))).toBe('ok');
  });

  test('the clocks of 1, 5 and 10 days start for this insurer alone', () => {
    const result = decideClaim.submitClaim(
      { dispute, agreement: anAgreement(), claims: [], evidence: [] },
      {},
      victim,
    );
    if (!result.ok) throw new Error(result.error.code);
    const { starts } = consequencesOf(claimFollowUps, result.value.facts, dispute, victim);
    expect(starts.map((d) => [d.period, d.owner, d.dueAt.slice(0, 10), d.cite.article])).toEqual([
      ['claim-list-papers', { office: 'insurers', id: 'insurer-yuan' }, '2026-11-26', '28'],
      ['claim-assess', { office: 'insurers', id: 'insurer-yuan' }, '2026-11-30', '29'],
      // 5 December 2026 is a Saturday, so the last day rolls to Monday
      ['claim-pay', { office: 'insurers', id: 'insurer-yuan' }, '2026-12-07', '29'],
    ]);
  });
});

describe('papers', () => {
  test('the insurer says once and for all what is missing; a second time is refused with what it asked before', () => {
    const claim = given((c) =>
      decideClaim.askDocuments({ claim: c }, { items: ['误工证明', '收入证明'], by }, insurer),
    );
    expect(claim).toMatchObject({
      status: 'documents-asked',
      asked: { items: ['误工证明', '收入证明'] },
    });
    const again = decideClaim.askDocuments({ claim }, { items: ['户口本'], by }, insurer);
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'asked-already',
        params: { items: '误工证明、收入证明' },
        cite: { source: 'insurance-law', article: '22' },
      },
    });
  });

  test('after the papers came, nothing can be asked any more and the assessment runs anew', () => {
    const claim = given(
      (c) => decideClaim.askDocuments({ claim: c }, { items: ['误工证明'], by }, insurer),
      (c) => decideClaim.supplyDocuments({ claim: c }, { evidence: ['e9' as never] }, victim),
    );
    expect(claim).toMatchObject({ status: 'complete', bundle: { evidence: ['e9'] } });
    expect(codeOf(decideClaim.askDocuments({ claim }, { items: ['户口本'], by }, insurer))).toBe(
      'asked-already',
    );
    const follow = followUpOf(claimFollowUps, {
      type: 'claim.documents-supplied',
      data: { claim: claim.id, insurer: claim.insurer.id, count: 1 },
    });
    expect(follow.start).toEqual([{ period: 'claim-assess', owner: { insurer: 'insurer-yuan' } }]);
  });
});

describe('decision', () => {
  test('a named person approves the sum of the agreement, and his name stays with it', () => {
    const claim = given(approved);
    expect(claim).toMatchObject({
      status: 'approved',
      decisions: [{ kind: 'approve', by, amount: toWang + toLi }],
    });
  });

  test('what the program doubts, the person must answer for by name before he can approve', () => {
    const claim = given();
    const command = { by, checks: [doubt], answeredFor: [] };
    expect(decideClaim.approve({ claim }, command, insurer)).toMatchObject({
      ok: false,
      error: { code: 'checks-open', params: { count: 1 } },
    });
    const answered = decideClaim.approve(
      { claim },
      { ...command, answeredFor: ['single-victim'] },
      insurer,
    );
    expect(answered).toMatchObject({
      ok: true,
      value: { records: { claim: { decisions: [{ answeredFor: ['single-victim'] }] } } },
    });
  });

  test('nobody but the insurer can refuse: no role, and least of all the system', () => {
    const claim = given();
    for (const role of Role.options.filter((r) => r !== 'insurer')) {
      const moment = momentOf(actorOf(role, { party: wang, scopes: ['claim'] }));
      expect([
        role,
        codeOf(
          decideClaim.refuse(
            { claim },
            { by, reason: '责任免除的情形', article: '第二十四条' },
            moment,
          ),
        ),
      ]).toEqual([role, 'not-allowed']);
    }
    const decisive = ['approve', 'approve-part', 'refuse', 'pay'] as const;
    expect(decisive.map((a) => Object.keys(claimTransitions[a].by))).toEqual([
      ['insurer'],
      ['insurer'],
      ['insurer'],
      ['insurer'],
    ]);
  });

  test.each([
    ['a reason', { by, reason: ' ', article: '第二十四条' }],
    ['an article', { by, reason: '不属于保险责任', article: '' }],
    ['a name', { by: { ...by, name: '' }, reason: '不属于保险责任', article: '第二十四条' }],
  ])('a refusal without %s is no refusal', (_, command) => {
    expect(codeOf(decideClaim.refuse({ claim: given() }, command, insurer))).toBe(
      'refusal-needs-article',
    );
  });

  test('a refusal tells parties, mediator and supervisors, and stops the clocks', () => {
    const result = refusedRest(given());
    if (!result.ok) throw new Error(result.error.code);
    const { notices, stops } = consequencesOf(
      claimFollowUps,
      result.value.facts,
      { ...dispute, mediator: { account: 'm' as never, name: '孟凡琴' } },
      insurer,
    );
    expect(notices.map((n) => n.to)).toEqual([
      'party:party-wang',
      'party:party-li',
      'account:m',
      'office:liaison-410922',
    ]);
    expect(stops).toEqual(
      ['claim-list-papers', 'claim-assess', 'claim-pay'].map((period) => ({
        period,
        office: 'insurer-yuan',
      })),
    );
  });

  test('the undisputed part can be paid at once; all of it or more is no part', () => {
    const claim = given(partly(10_000_000));
    expect(claim).toMatchObject({
      status: 'part-approved',
      payments: [{ approved: 10_000_000 }, { approved: 0 }],
    });
    expect(codeOf(partly(toWang + 1)(given()))).toBe('part-out-of-range');
  });
});

describe('money', () => {
  test('given an approval, when the bank has paid, then every payee has a receipt and nothing is owed', () => {
    const result = paid(given(approved));
    expect(typesOf(result)).toEqual(['claim.paid', 'claim.paid']);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.records.claim.status).toBe('paid');
    expect(outstanding(result.value.records.claim)).toBe(0);
  });

  test('nothing is ordered from the bank before the approval, and nothing twice after the payment', () => {
    expect(decideClaim.ordersOf({ claim: given() }, insurer)).toMatchObject({
      ok: false,
      error: { code: 'not-open-now' },
    });
    expect(decideClaim.ordersOf({ claim: given(approved, paid) }, insurer)).toMatchObject({
      ok: false,
      error: { code: 'not-open-now' },
    });
  });

  test('what the bank did not pay stays owed, and the next order carries only that', () => {
    const claim = given(approved, (c) =>
      decideClaim.pay({ claim: c }, { transfers: transfersFor(c).slice(0, 1) }, insurer),
    );
    expect([claim.status, outstanding(claim)]).toEqual(['approved', toLi]);
    expect(transfersFor(claim).map((t) => t.amount)).toEqual([toLi]);
  });

  test('a part that was approved stays owed after the rest is refused', () => {
    const claim = given(partly(10_000_000), refusedRest);
    expect([claim.status, outstanding(claim)]).toEqual(['refused', 10_000_000]);
    const after = given(partly(10_000_000), refusedRest, paid);
    expect([after.status, outstanding(after)]).toEqual(['refused', 0]);
  });

  test('everybody confirms his own money only', () => {
    const claim = given(approved, paid);
    const records = { claim, dispute, others: [] };
    expect(codeOf(decideClaim.confirmReceipt(records, { payment: 'p2' }, victim) as never)).toBe(
      'not-allowed',
    );
    expect(codeOf(decideClaim.confirmReceipt(records, { payment: 'p1' }, victim) as never)).toBe(
      'ok',
    );
  });

  test('the last confirmation closes the case, an earlier one does not', () => {
    const claim = given(approved, paid);
    const first = decideClaim.confirmReceipt(
      { claim, dispute, others: [] },
      { payment: 'p1' },
      victim,
    );
    if (!first.ok) throw new Error(first.error.code);
    expect([first.value.records.claim.status, first.value.records.dispute.stage]).toEqual([
      'paid',
      'settled',
    ]);
    const last = decideClaim.confirmReceipt(
      { claim: first.value.records.claim, dispute, others: [] },
      { payment: 'p2' },
      driver,
    );
    if (!last.ok) throw new Error(last.error.code);
    expect([last.value.records.claim.status, last.value.records.dispute.stage]).toEqual([
      'confirmed',
      'closed',
    ]);
    expect(typesOf(last)).toEqual(['claim.receipt-confirmed', 'case.stage-moved']);
  });

  test('while another insurer still owes, the case stays open', () => {
    const claim = {
      ...given(approved, paid),
      payments: given(approved, paid).payments.slice(0, 1),
    };
    const result = decideClaim.confirmReceipt(
      { claim, dispute, others: [given()] },
      { payment: 'p1' },
      victim,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { records: { claim: { status: 'confirmed' }, dispute: { stage: 'settled' } } },
    });
  });

  test('money that has not arrived is said once, and insurer and supervisors hear of it', () => {
    const claim = given(approved, paid);
    const result = decideClaim.disputeReceipt(
      { claim },
      { payment: 'p1', text: '今天查卡没有' },
      victim,
    );
    if (!result.ok) throw new Error(result.error.code);
    const { notices } = consequencesOf(claimFollowUps, result.value.facts, dispute, victim);
    expect(notices.map((n) => n.to)).toEqual(['office:insurer-yuan', 'office:liaison-410922']);
    expect(
      codeOf(
        decideClaim.disputeReceipt(
          result.value.records,
          { payment: 'p1', text: '还是没有' },
          victim,
        ),
      ),
    ).toBe('disputed-already');
  });

  test('in any order of steps, what is paid is never more than approved, and what is approved never more than agreed', () => {
    const steps = {
      approved,
      paid,
      part: partly(4_000_000),
      refuse: refusedRest,
      confirm: (claim: InsuranceClaim) =>
        decideClaim.confirmReceipt(
          { claim, dispute, others: [] },
          { payment: 'p1' },
          victim,
        ) as never,
    };
    const names = Object.keys(steps) as (keyof typeof steps)[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 10 }), (order) => {
        let claim = given();
        for (const name of order) {
          if (name === 'paid' && !decideClaim.ordersOf({ claim }, insurer).ok) continue;
          const next: Decision<{ claim: InsuranceClaim }, ClaimFact> = steps[name](claim);
          if (next.ok) claim = next.value.records.claim;
        }
        for (const payment of claim.payments) {
          const out = payment.transfers.reduce((sum, t) => sum + t.amount, 0);
          expect(out).toBeLessThanOrEqual(payment.approved);
          expect(payment.approved).toBeLessThanOrEqual(payment.amount);
        }
      }),
    );
  });
});

describe('what the program checks', () => {
  const input = {
    dispute,
    claim: given(),
    agreement: anAgreement(),
    recomputed: (toWang + toLi) as Money,
    signaturesValid: true,
  };
  const doubts = (change: Partial<Parameters<typeof programChecks>[0]>) =>
    programChecks({ ...input, ...change })
      .filter((c) => c.result === 'doubt')
      .map((c) => c.id);

  test('where everything fits, all seven checks are right and show their figures', () => {
    expect(doubts({})).toEqual([]);
    expect(programChecks(input).find((c) => c.id === 'amount-agrees')?.detail).toBe(
      '协议和重算都是 ¥143,222.42',
    );
  });

  test.each([
    [
      'the policy had run out on the day',
      { dispute: aCase({ occurredAt: '2027-01-02T08:00:00.000+08:00' as never }) },
      'policy-in-force',
    ],
    [
      'the agreement is another one',
      { agreement: anAgreement({ hash: 'c'.repeat(64) }) },
      'amount-agrees',
    ],
    ['the calculation gives another sum', { recomputed: 1 as Money }, 'amount-agrees'],
    [
      'the account is somebody else’s',
      { dispute: aCase({ parties: [rider({ name: '王秀莲' }), ...aCase().parties.slice(1)] }) },
      'payee-is-party',
    ],
    [
      'there is a second victim',
      { dispute: aCase({ parties: [...aCase().parties, rider({ id: 'party-x' as never })] }) },
      'single-victim',
    ],
    [
      'nobody has said whether the fund paid',
      { agreement: anAgreement({ fundAdvance: undefined }) },
      'no-fund-advance',
    ],
    [
      'an advance is not in the agreement',
      { agreement: anAgreement({ advances: [{ by: li, amount: 1 as Money, settled: false }] }) },
      'advance-deducted',
    ],
    ['a signature does not verify', { signaturesValid: false }, 'signatures-valid'],
  ])('a doubt when %s', (_, change, id) => {
    expect(doubts(change)).toEqual([id]);
  });
});

test('every fact has its sentence and every notice that follows has its words', () => {
  const data = {
    claim: 'c',
    insurer: yuanInsurer.id,
    amount: toWang,
    left: toLi,
    owed: 0,
    count: 2,
    payee: wang,
    receipt: 'HD1',
    agreed: false,
    inFull: true,
    last: true,
  } as never;
  const templates = Object.keys(claimFollowUps).flatMap(
    (type) => followUpOf(claimFollowUps, { type, data }).tell?.map((t) => t.template) ?? [],
  );
  for (const template of templates)
    expect(
      claimNoticeTexts[template]?.({ ...(data as object), code: 'QF23080417' }).text,
    ).toContain('QF 2308 0417');
  for (const sentence of Object.values(claimFactTexts))
    expect(sentence(data)).toMatch(/[\u4e00-\u9fff]{4}/);
});
