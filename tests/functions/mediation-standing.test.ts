import { accidentApi } from '../../shared/accident';
import { caseApi, consentPapers, consentText, type Helper, type Party } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { createHash } from 'node:crypto';
import { injuryFacts, injuryFinding } from '../builders/accident';
import { riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  scanned,
  sign,
  signCode,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
const helperPhone = '13700008888';

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const as = (who: keyof People) => ({ token: people[who] });

const aHelper = (change: Partial<Helper> = {}): Helper => ({
  id: 'helper-1',
  kind: 'relative',
  name: '李红',
  phone: helperPhone,
  scopes: ['see', 'talk', 'sign'],
  until: '2099-12-31' as never,
  namedAt: '2026-11-01T09:00:00.000+08:00' as never,
  ...change,
});

const wangHelpedBy =
  (...helpers: Helper[]) =>
  (parties: Party[]) =>
    parties.map((one) => (one.id === 'party-wang' ? { ...one, helpers } : one));

describe('the wall of 在线调解规则 18 on the timeline of the case', () => {
  const made = async (caseId: string, token: string | undefined) => {
    const { value } = await must(stack.call(caseApi.readCase, { caseId }, { token }));
    return value.timeline.map((entry) => entry.type).filter((type) => /offer|entered/.test(type));
  };

  test('an insurer that stayed out reads no offer and no coming and going; those who take part do', async () => {
    const { id: caseId } = await newCase(stack);
    await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    const named = { caseId, account: 'staff-mediator' };
    await must(stack.call(mediationApi.assignMediator, named, as('clerk')));
    await must(stack.call(mediationApi.acceptAssignment, { caseId }, as('mediator')));
    await must(stack.call(mediationApi.join, { caseId }, as('li')));
    await must(stack.call(mediationApi.refuse, { caseId, reason: '不参加' }, as('insurer')));
    const { version } = await mediationOf(stack, caseId);
    const startsAt = '2026-11-26T14:30:00.000+08:00';
    const booking = { caseId, version, startsAt, place: 'video' } as const;
    await must(stack.call(mediationApi.bookSession, booking, as('mediator')));
    const identityChecked = ['party:party-wang', 'party:party-li'];
    const opening = { caseId, identityChecked, warningRead: true } as const;
    await must(stack.call(mediationApi.openSession, opening, as('mediator')));
    await must(stack.call(mediationApi.enterRoom, { caseId, device: 'phone1' }, as('wang')));
    const offer = { caseId, total: 500_000, items: [], note: '' };
    await must(stack.call(mediationApi.makeOffer, offer, as('wang')));
    for (const who of ['insurer', 'mediator2', 'clerk'] as const)
      expect(await made(caseId, people[who])).toEqual([]);
    for (const who of ['wang', 'li', 'mediator'] as const)
      expect(await made(caseId, people[who])).toEqual([
        'mediation.entered',
        'mediation.offer-made',
      ]);

    const out = await stack.call(mediationApi.refuseToSign, { caseId, note: '' }, as('insurer'));
    expect([out.status, out.error.code]).toEqual([409, 'not-open-now']);
    const { value } = await must(stack.call(mediationApi.readMediation, { caseId }, as('insurer')));
    expect(value.open).toEqual([]);
  });

  test('a mediator who was replaced reads of the talk no more, his successor does', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    await openedSession(stack, people, dispute);
    const offer = { caseId, total: 500_000, items: [], note: '' };
    await must(stack.call(mediationApi.makeOffer, offer, as('wang')));
    const other = { caseId, account: 'staff-mediator2' };
    await must(stack.call(mediationApi.assignMediator, other, as('clerk')));
    expect(await made(caseId, people.mediator)).toEqual([]);
    expect(await made(caseId, people.mediator2)).toEqual(['mediation.offer-made']);
    const notices = await stack.deps.store.notices.list({ caseId });
    const told = notices.filter((one) => /mediator-(changed|relieved)/.test(one.template));
    expect(told.map((one) => `${one.template} ${one.to}`).sort()).toEqual([
      'mediator-changed office:insurer-yuan',
      'mediator-changed party:party-li',
      'mediator-changed party:party-wang',
      'mediator-relieved account:staff-mediator',
    ]);
    const deadlines = await stack.deps.store.deadlines.list({ caseId, status: 'running' });
    expect(deadlines.map((one) => one.period).sort()).toEqual([
      'mediator-confirms',
      'pre-filing-mediation',
    ]);
    await must(stack.call(mediationApi.acceptAssignment, { caseId }, as('mediator2')));
    const after = await stack.deps.store.deadlines.list({ caseId, status: 'running' });
    expect(after.map((one) => one.period)).toEqual(['pre-filing-mediation']);
    expect((await mediationOf(stack, caseId)).status).toBe('scheduling');
  });
});

describe('a disclosed tie, and a party without an account', () => {
  test('the office records its answer with the paper, and the mediation begins', async () => {
    const dispute = await newCase(stack, undefined, (parties) =>
      parties.map((one) =>
        one.id === 'party-li' ? { ...one, account: undefined, consents: [] } : one,
      ),
    );
    const { id: caseId } = dispute;
    await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    const named = { caseId, account: 'staff-mediator' };
    await must(stack.call(mediationApi.assignMediator, named, as('clerk')));
    const disclosure = '李建军是我的远房亲戚。';
    await must(stack.call(mediationApi.acceptAssignment, { caseId, disclosure }, as('mediator')));
    await must(stack.call(mediationApi.agreeDisclosure, { caseId }, as('wang')));
    const { value } = await must(stack.call(mediationApi.readMediation, { caseId }, as('clerk')));
    expect(value.open).toEqual(['assign-mediator', 'record-disclosure-answer']);
    const answer = { caseId, seat: 'party:party-li', answer: 'agreed' } as const;
    const without = await stack.call(
      mediationApi.recordDisclosureAnswer,
      { ...answer, paper: 'no-such-scan' },
      as('clerk'),
    );
    expect(without.error.code).toBe('paper-missing');
    const paper = await scanned(stack, people, dispute, 5);
    await must(stack.call(mediationApi.recordDisclosureAnswer, { ...answer, paper }, as('clerk')));
    expect((await mediationOf(stack, caseId)).status).toBe('inviting');
  });
});

describe('who acts for a party', () => {
  test('the name under a signature is that of the helper who may act now, not of one who may no more', async () => {
    const helpers = [
      aHelper({ id: 'old', name: '王强', revokedAt: '2026-11-02T09:00:00.000+08:00' as never }),
      aHelper({ id: 'late', name: '赵敏', until: '2026-11-03' as never }),
      aHelper({ id: 'now' }),
    ];
    const dispute = await newCase(stack, undefined, wangHelpedBy(...helpers));
    const { id: caseId } = dispute;
    const hash = await draftedAgreement(stack, people, dispute);
    const token = await stack.login(helperPhone);
    const smsCode = await signCode(stack, helperPhone, { caseId, hash });
    await must(
      sign({ stack, people: { ...people, wang: token } }, 'wang', { caseId, hash }, { smsCode }),
    );
    const { agreement } = await mediationOf(stack, caseId);
    expect(agreement?.signatures[0]?.name).toBe('李红（代王秀兰）');
  });

  test('a helper chooses the way of a stage only with the scope that its acts need', async () => {
    const helped = wangHelpedBy(aHelper({ scopes: ['see', 'talk'] }));
    const talks = await newCase(stack, [], helped);
    const signs = await newCase(stack, [], wangHelpedBy(aHelper({ scopes: ['see', 'sign'] })));
    const token = await stack.login(helperPhone);
    const choose = async (caseId: string, stage: keyof typeof consentPapers) => {
      const paper = consentPapers[stage];
      const shownHash = createHash('sha256').update(consentText(paper)).digest('hex');
      const input = { caseId, stage, choice: 'online', shownVersion: paper.version, shownHash };
      return (await stack.call(caseApi.chooseRoute, input as never, { token })).status;
    };
    const stages = ['mediation', 'signing', 'claim'] as const;
    const said = async (caseId: string) => {
      const all: number[] = [];
      for (const stage of stages) all.push(await choose(caseId, stage));
      return all;
    };
    expect(await said(talks.id)).toEqual([200, 403, 403]);
    expect(await said(signs.id)).toEqual([403, 200, 403]);
  });
});

describe('two devices on one seat', () => {
  test('one leaves and the other stays: the seat is still there; when both have left it is not', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    await openedSession(stack, people, dispute);
    const peers: string[] = [];
    for (const device of ['phone1', 'tablet']) {
      const { value } = await must(
        stack.call(mediationApi.enterRoom, { caseId, device }, as('li')),
      );
      peers.push(value.peer);
      await must(
        stack.call(mediationApi.pollRoom, { caseId, peer: value.peer, after: 0 }, as('li')),
      );
    }
    const presentAfterLeaving = async (peer: string | undefined) => {
      await must(
        stack.call(mediationApi.leaveRoom, { caseId, ...(peer ? { peer } : {}) }, as('li')),
      );
      const { value } = await must(stack.call(mediationApi.readRoom, { caseId }, as('wang')));
      return value.present;
    };
    expect(await presentAfterLeaving(peers[0])).toEqual(['party:party-li']);
    expect(await presentAfterLeaving(peers[1])).toEqual([]);
    const foreign = { caseId, peer: peers[0] ?? '' };
    expect((await stack.call(mediationApi.leaveRoom, foreign, as('wang'))).status).toBe(403);
  });
});

describe('a correction by the police while a mediation runs', () => {
  test('who comes into the case is asked to join it, in the same transaction', async () => {
    const accident = { ...injuryFacts(), number: 'MED-000001' };
    const finding = injuryFinding();
    const opened = await must(stack.call(accidentApi.report, { accident, finding }, as('police')));
    const { caseId } = opened.value;
    const dispute = await stack.deps.store.cases.get(caseId);
    const wang = dispute.parties.find((one) => one.name === '王秀兰');
    const account = await stack.deps.store.accounts.first({ phone: riderPhone });
    const paper = consentPapers.mediation;
    await stack.connection.collection<{ _id: string }>('cases').updateOne(
      { _id: caseId, 'parties.id': wang?.id },
      {
        $set: {
          'parties.$.account': account?.id,
          'parties.$.consents': [
            {
              stage: 'mediation',
              choice: 'online',
              shownVersion: paper.version,
              shownHash: '0'.repeat(64),
              at: stack.now(),
              by: account?.id,
            },
          ],
        },
      },
    );
    await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    const before = (await mediationOf(stack, caseId)).sides.length;
    const [first] = accident.parties;
    if (!first) throw new Error('no party');
    const third = {
      ...first,
      ref: 'Z',
      kind: 'owner' as const,
      name: '赵敏',
      idNumber: '410922199001011225',
      phone: '13800001234',
    };
    const version = (
      await must(stack.call(accidentApi.read, { caseId, purpose: '核对' }, as('police')))
    ).value.version;
    await must(
      stack.call(
        accidentApi.correct,
        {
          caseId,
          version,
          reason: '漏记一人',
          accident: { ...accident, parties: [...accident.parties, third] },
        },
        as('police'),
      ),
    );
    const { sides } = await mediationOf(stack, caseId);
    expect(sides).toHaveLength(before + 1);
    const zhao = (await stack.deps.store.cases.get(caseId)).parties.find(
      (one) => one.name === '赵敏',
    );
    const notices = await stack.deps.store.notices.list({ caseId, to: `party:${zhao?.id}` });
    expect(notices.map((one) => one.template)).toContain('mediation-applied');
  });
});
