import { fold } from './mediation-fold';
import type { Instant, LocalDate, Money } from '../../shared/kernel';
import {
  checkTerms,
  decideMediation as d,
  mostUnder,
  type Seat,
  type Terms,
} from '../../shared/mediation';
import { li, momentOf, noon, payment, someTerms, wang, yuan } from '../builders/mediation';
import {
  draftOf,
  factsOf,
  inSession,
  inviting,
  persons,
  refusalOf,
  scheduled,
  sealed,
  signedBy,
  signers,
  signing,
  signs,
  statusOf,
  then,
  tomorrow,
  type Records,
} from './mediation-steps';

/** Where and what the terms have to be mended. */
function issuesOf(terms: Terms, records: Records = inSession()): string[] {
  const checked = checkTerms(terms, records, noon);
  return checked.ok
    ? []
    : (checked.error.fields ?? []).map((field) => `${field.path}: ${field.message}`);
}

const fen = (amount: number) => amount as Money;

describe('terms a court could confirm', () => {
  test('clear terms that add up are accepted', () => {
    expect(issuesOf(someTerms())).toEqual([]);
  });

  test.each(['尽快付款', '适当补偿', '赔三千元左右', '有能力时再付', '另行协商', '营养费等费用'])(
    '“%s” is refused with what to write instead',
    (vague) => {
      const issues = issuesOf(someTerms({ otherTerms: [vague] }));
      expect(issues.length).toBeGreaterThan(0);
      expect(issues[0]).toMatch(/^otherTerms\.0: “.+”说不清，法院没法执行。请.+。$/);
    },
  );

  test('the refusal cites the article that lets a court refuse unclear terms', () => {
    const checked = checkTerms(someTerms({ responsibility: '适当承担责任' }), inSession(), noon);
    expect(refusalOf(checked)).toMatchObject({
      code: 'terms-unclear',
      params: { count: 1 },
      cite: { source: 'civil-procedure-interpretation', article: '358' },
    });
  });

  test('losses, payments and advances that differ are refused with the difference', () => {
    const payments = someTerms().payments.map((one) =>
      one.amount === 1_474_242 ? { ...one, amount: fen(1_374_242) } : one,
    );
    expect(issuesOf(someTerms({ payments }))).toEqual([
      'payments: 王秀兰的赔偿项目合计 144,742.42 元，付款加垫付合计 143,742.42 元，差 1,000.00 元',
    ]);
  });

  test('an advance that is to be returned must stand among the payments', () => {
    const payments = someTerms().payments.filter((one) => one.purpose === 'damages');
    expect(issuesOf(someTerms({ payments }))).toEqual([
      'payments: 李建军要退的垫付合计 10,000.00 元，返还合计 0.00 元，差 10,000.00 元',
    ]);
    const prepayments = [{ by: li, to: wang, amount: fen(1_000_000), returned: false }];
    expect(issuesOf(someTerms({ payments, prepayments }))).toEqual([]);
  });

  test('a payment needs a day ahead and an account of the payee or of his helper', () => {
    const [first, ...rest] = someTerms().payments;
    if (!first) throw new Error('no payment');
    const today = { ...first, dueOn: '2026-11-25' as LocalDate };
    expect(issuesOf(someTerms({ payments: [today, ...rest] }))).toEqual([
      'payments.0.dueOn: 付款日要在今天以后',
    ]);
    const foreign = { ...first, account: { ...first.account, holder: '张三' } };
    expect(issuesOf(someTerms({ payments: [foreign, ...rest] }))).toEqual([
      'payments.0.account.holder: 户名要和收款人一样，或是他现在的代办人，能代办理赔的',
    ]);
  });

  test('the account may be a helper’s who acts for the payee in claims today, nobody else’s', () => {
    const records = inSession();
    const [first, ...rest] = someTerms().payments;
    if (!first) throw new Error('no payment');
    const toHelper = { ...first, account: { ...first.account, holder: '李红' } };
    const terms = someTerms({ payments: [toHelper, ...rest] });
    const helped = (change: object) => {
      const helper = {
        id: 'h1',
        kind: 'relative' as const,
        name: '李红',
        phone: '13700000001',
        scopes: ['claim' as const],
        until: '2026-12-31' as LocalDate,
        namedAt: noon,
        ...change,
      };
      const parties = records.dispute.parties.map((one) =>
        one.id === wang ? { ...one, helpers: [helper] } : one,
      );
      return issuesOf(terms, { ...records, dispute: { ...records.dispute, parties } });
    };
    expect(helped({})).toEqual([]);
    for (const change of [{ until: '2026-11-24' }, { revokedAt: noon }, { scopes: ['talk'] }])
      expect(helped(change)).toHaveLength(1);
  });

  test('an insurer that did not take part cannot be made to pay', () => {
    const outside = then(
      d.refuse(
        then(d.join(inviting(), {}, momentOf('li'))),
        { reason: '不派人' },
        momentOf('insurer'),
      ),
    );
    expect(issuesOf(someTerms(), outside)).toContain(
      'payments.0.payer: 这家保险公司没有参加调解，不能写它付款',
    );
  });

  test('an insurer without such a policy in the case, or above its limit, is refused', () => {
    const stranger = { kind: 'commercial', insurer: 'insurer-zhongyuan' as never } as const;
    const swapped = someTerms().payments.map((one) =>
      one.purpose === 'prepayment' ? { ...one, payer: stranger } : one,
    );
    expect(issuesOf(someTerms({ payments: swapped }))).toContain(
      'payments.2.payer: 这家保险公司在本案没有这种保险',
    );
    const items = [{ to: wang, label: '医疗费', amount: fen(101_000_000) }];
    const payments = [payment({ kind: 'commercial', insurer: yuan }, wang, 'damages', 101_000_000)];
    expect(issuesOf(someTerms({ items, payments, prepayments: [] }))).toEqual([
      'payments: 商业险付 1,010,000.00 元，超过保额 1,000,000.00 元',
    ]);
  });

  test('no more is written to compulsory cover than the limits of the day hold', () => {
    const [first, ...rest] = someTerms().payments;
    if (!first) throw new Error('no payment');
    const over = { ...first, amount: fen(20_000_001) };
    expect(issuesOf(someTerms({ payments: [over, ...rest] }))).toContain(
      'payments: 交强险付 200,000.01 元，超过保额 200,000.00 元。超出的写商业险或个人付',
    );
  });

  test('where only things were damaged, compulsory cover holds its property limit alone', () => {
    const { occurredAt, vehicles } = inSession().dispute;
    const most = (severity: 'property' | 'injury', at = occurredAt) =>
      mostUnder({ occurredAt: at, severity, vehicles }, yuan, 'compulsory');
    expect([most('property'), most('injury')]).toEqual([200_000, 20_000_000]);
    // before 2020-09-19 the limits were lower
    expect(most('injury', '2020-09-18T23:59:00.000+08:00' as Instant)).toBe(12_200_000);
  });

  test('nobody pays himself, and strangers to the case are named', () => {
    const items = [{ to: wang, label: '医疗费', amount: fen(500) }];
    const self = [payment({ kind: 'person', party: wang }, wang, 'damages', 500)];
    expect(issuesOf(someTerms({ items, payments: self, prepayments: [] }))).toEqual([
      'payments.0.payer: 付款人和收款人不能是同一个人',
    ]);
    const stranger = [{ to: 'party-x' as never, label: '医疗费', amount: fen(500) }, ...items];
    const paid = [payment({ kind: 'person', party: li }, wang, 'damages', 500)];
    expect(issuesOf(someTerms({ items: stranger, payments: paid, prepayments: [] }))).toEqual([
      'items.0.to: 本案没有这位当事人',
    ]);
  });
});

describe('drafting', () => {
  test('every party, each paying insurer, the mediator and the office are to sign, and the sides get three working days', () => {
    const records = inSession();
    const outcome = d.draftAgreement(records, draftOf(records), momentOf('mediator'));
    expect(then(outcome).mediation.agreement?.signers).toEqual(signers);
    expect(fold(outcome).start).toEqual([
      { period: 'sign-agreement', owner: { party: wang } },
      { period: 'sign-agreement', owner: { party: li } },
      { period: 'sign-agreement', owner: { insurer: yuan } },
    ]);
  });

  test('an insurer that pays nothing does not sign', () => {
    const records = inSession();
    const items = [{ to: wang, label: '医疗费', amount: fen(500) }];
    const terms = someTerms({
      items,
      payments: [payment({ kind: 'person', party: li }, wang, 'damages', 500)],
      prepayments: [],
    });
    const { mediation } = then(
      d.draftAgreement(records, draftOf(records, { terms }), momentOf('mediator')),
    );
    expect(mediation.agreement?.signers).toEqual([
      'party:party-wang',
      'party:party-li',
      'mediator',
      'office',
    ]);
  });

  test('a new draft replaces one that nobody has signed, not one that somebody has', () => {
    const again = d.draftAgreement(signing(), draftOf(signing()), momentOf('mediator'));
    expect(then(again).mediation.agreement?.draft).toBe(2);
    const signed = signedBy(signing(), 'party:party-li');
    expect(refusalOf(d.draftAgreement(signed, draftOf(signed), momentOf('mediator')))).toEqual({
      code: 'signed-by-some',
      params: { count: 1 },
    });
  });

  test('a draft made on an older view, by another person or before the session is refused', () => {
    const records = inSession();
    expect(
      refusalOf(d.draftAgreement(records, draftOf(records, { version: 1 }), momentOf('mediator')))
        .code,
    ).toBe('changed-meanwhile');
    expect(refusalOf(d.draftAgreement(records, draftOf(records), momentOf('li'))).code).toBe(
      'not-allowed',
    );
    const early = scheduled();
    expect(refusalOf(d.draftAgreement(early, draftOf(early), momentOf('mediator'))).code).toBe(
      'not-open-now',
    );
  });

  test('terms that do not hold are refused before a document is drawn', () => {
    const records = inSession();
    const command = draftOf(records, { terms: someTerms({ otherTerms: ['尽快'] }) });
    expect(refusalOf(d.mayDraft(records, command, momentOf('mediator'))).code).toBe(
      'terms-unclear',
    );
  });
});

describe('signing', () => {
  test('the last of all signers settles it: the case is settled, the periods end, confirmation may be asked for', () => {
    const before = signedBy(
      signing(),
      'office',
      'party:party-li',
      'mediator',
      'insurer:insurer-yuan',
    );
    expect(before.mediation.status).toBe('signing');
    const outcome = signs(before, 'party:party-wang');
    const { mediation, dispute } = then(outcome);
    expect([mediation.status, mediation.end?.reason, dispute.stage]).toEqual([
      'settled',
      'agreed',
      'settled',
    ]);
    expect(mediation.agreement).toMatchObject({ effectiveAt: noon, sealed });
    expect(factsOf(outcome)).toEqual([
      'mediation.agreement-signed',
      'mediation.settled',
      'case.stage-moved',
    ]);
    const follow = fold(outcome);
    expect(follow.start).toEqual([
      { period: 'joint-confirmation', owner: 'every-party', since: '2026-11-25' },
    ]);
    expect(follow.stop).toEqual(expect.arrayContaining(['pre-filing-mediation', 'sign-agreement']));
    expect(follow.tell).toContainEqual({ to: 'everyone', template: 'agreement-in-force' });
  });

  test('the 30 days of confirmation run from the last side’s signature, also when the seal comes days later', () => {
    const before = signedBy(signing(), ...signers.filter((seat) => seat !== 'office'));
    const threeDaysOn = momentOf(persons.office, '2026-11-28T10:00:00.000+08:00');
    const sealing = signs(before, 'office', {}, threeDaysOn);
    expect(fold(sealing).start).toEqual([
      { period: 'joint-confirmation', owner: 'every-party', since: '2026-11-25' },
    ]);
  });

  test.each(signers.map((last) => [last]))(
    'whoever signs last, also %s, brings it into force once',
    (last) => {
      const others = signers.filter((seat) => seat !== last);
      const settled = then(signs(signedBy(signing(), ...others), last));
      expect(settled.mediation.status).toBe('settled');
      expect(refusalOf(signs(settled, last)).code).toBe('not-open-now');
    },
  );

  test('nobody signs twice', () => {
    expect(refusalOf(signs(signedBy(signing(), 'party:party-li'), 'party:party-li')).code).toBe(
      'already-signed',
    );
  });

  test('a hash other than the one on record is refused: the signer saw another document', () => {
    expect(refusalOf(signs(signing(), 'party:party-li', { hash: 'c'.repeat(64) })).code).toBe(
      'document-differs',
    );
  });

  test('a party signs on the screen only after it chose so for signing', () => {
    const records = signing();
    const parties = records.dispute.parties.map((party) => ({
      ...party,
      consents: party.consents.filter((one) => one.stage !== 'signing'),
    }));
    const unasked = { ...records, dispute: { ...records.dispute, parties } };
    expect(refusalOf(signs(unasked, 'party:party-li')).code).toBe('must-choose-first');
    const onPaper = { action: 'record-paper-signature' };
    expect(statusOf(signs(unasked, 'party:party-li', onPaper, momentOf('mediator')))).toBe(
      'signing',
    );
  });

  test('a helper signs with the scope for it and not without', () => {
    const helper = (scopes: readonly ('talk' | 'sign')[]) => {
      const moment = momentOf('li');
      return { ...moment, actor: { ...moment.actor, role: 'helper' as const, scopes } };
    };
    expect(statusOf(signs(signing(), 'party:party-li', {}, helper(['sign'])))).toBe('signing');
    expect(refusalOf(signs(signing(), 'party:party-li', {}, helper(['talk']))).code).toBe(
      'not-allowed',
    );
  });

  test('somebody whose signature the agreement does not need cannot sign', () => {
    expect(
      refusalOf(signs(signing(), 'party:party-li', { seat: 'insurer:insurer-zhongyuan' as Seat }))
        .code,
    ).toBe('not-a-signer');
  });

  test('a party cannot put the seal, and the office cannot sign for a party', () => {
    expect(refusalOf(signs(signing(), 'office', {}, momentOf('li'))).code).toBe('not-allowed');
    expect(refusalOf(signs(signing(), 'party:party-li', {}, momentOf('clerk'))).code).toBe(
      'not-allowed',
    );
  });

  test('without an insurer that pays there is no agreement in force', () => {
    const { mediation, dispute } = signedBy(
      signing(),
      'party:party-wang',
      'party:party-li',
      'mediator',
      'office',
    );
    expect([mediation.status, dispute.stage, mediation.agreement?.effectiveAt]).toEqual([
      'signing',
      'mediating',
      undefined,
    ]);
  });

  test('sending the draft back makes it and its signatures void; the next draft has the next number', () => {
    const back = then(
      d.sendBackAgreement(signedBy(signing(), 'party:party-li'), {}, momentOf('wang', tomorrow)),
    );
    expect([back.mediation.status, back.mediation.agreement]).toEqual(['in-session', undefined]);
    const redrafted = then(d.draftAgreement(back, draftOf(back), momentOf('mediator')));
    expect(redrafted.mediation.agreement).toMatchObject({ draft: 2, signatures: [] });
  });

  test('a side that will not sign ends the mediation', () => {
    const { mediation, dispute } = then(
      d.refuseToSign(signing(), { note: '金额不对' }, momentOf('insurer')),
    );
    expect([mediation.status, mediation.end?.reason, dispute.stage]).toEqual([
      'failed',
      'refused-to-sign',
      'unsettled',
    ]);
  });
});
