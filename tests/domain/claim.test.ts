import {
  agreedTotal,
  claimFactTexts,
  claimFollowUps,
  claimNoticeTexts,
  claimTransitions,
  decideClaim,
  type Check,
} from '../../shared/claim';
import { consequencesOf } from '../../shared/case/consequences';
import { followUpOf, Role, type Money } from '../../shared/kernel';
import {
  actorOf,
  anAgreement,
  aPayable,
  momentOf,
  toLi,
  toWang,
  wang,
  yuanInsurer,
  zhongyuanInsurer,
} from '../builders/claim';
import {
  approved,
  by,
  codeOf,
  dispute,
  driver,
  given,
  insurer,
  partly,
  refusedRest,
  victim,
} from '../builders/claim-steps';

const doubt: Check = { id: 'single-victim', result: 'doubt', detail: '有 2 位伤者' };

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

  test('who chose the counter for the claim is asked to choose again; the other side may still tap', () => {
    const consents = [
      { stage: 'claim', choice: 'offline', shown: 'v1', at: victim.at, by: victim.actor.id },
    ] as never;
    const parties = dispute.parties.map((p) => (p.id === wang ? { ...p, consents } : p));
    const records = {
      dispute: { ...dispute, parties },
      agreement: anAgreement(),
      claims: [],
      evidence: [],
    };
    expect(decideClaim.submitClaim(records, {}, victim)).toMatchObject({
      ok: false,
      error: { code: 'must-choose-first', open: ['choose-route'] },
    });
    expect(codeOf(decideClaim.submitClaim(records, {}, driver))).toBe('ok');
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
      data: {
        claim: claim.id,
        insurer: claim.insurer.id,
        count: 1,
        agreed: true,
        cover: 'compulsory',
      },
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
      [
        'claim-list-papers',
        'claim-assess',
        'claim-assess-complex',
        'claim-advance',
        'claim-pay',
        'claim-pay-commercial',
      ].map((period) => ({ period, office: 'insurer-yuan' })),
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
      claimNoticeTexts[template as 'claim-paid']({ ...(data as object), code: 'QF23080417' }).text,
    ).toContain('QF 2308 0417');
  for (const sentence of Object.values(claimFactTexts))
    expect(sentence(data)).toMatch(/[\u4e00-\u9fff]{4}/);
});
