import { mediationApi } from '../../shared/mediation';
import { driverPhone, riderPhone } from '../builders/case';
import { someTerms } from '../builders/mediation';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  drawnName,
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  seal,
  sign,
  signCode,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
let at: { stack: Stack; people: People };

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  at = { stack, people };
});
afterAll(() => stack.stop());

const as = (who: keyof People) => ({ token: people[who] });

async function factsOf(caseId: string): Promise<string[]> {
  const facts = await stack.deps.facts.of(caseId, ['everyone', 'mediation']);
  return facts.map((fact) => fact.type);
}

describe('two at the same instant', () => {
  test('signers who sign at once bring it into force exactly once, round after round', async () => {
    for (let round = 0; round < 6; round++) {
      const dispute = await newCase(stack);
      const { id: caseId } = dispute;
      const hash = await draftedAgreement(stack, people, dispute);
      for (const who of ['insurer', 'mediator'] as const)
        await must(sign(at, who, { caseId, hash }));
      const answers = await Promise.all([
        sign(at, 'wang', { caseId, hash }),
        sign(at, 'li', { caseId, hash }),
        seal(at, { caseId, hash }),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      const facts = await factsOf(caseId);
      expect(facts.filter((type) => type === 'mediation.settled')).toHaveLength(1);
      expect(facts.filter((type) => type === 'mediation.agreement-signed')).toHaveLength(5);
      expect((await mediationOf(stack, caseId)).agreement?.signatures).toHaveLength(5);
      const deadlines = await stack.deps.store.deadlines.list({ caseId });
      expect(deadlines.filter((one) => one.period === 'joint-confirmation')).toHaveLength(2);
    }
  });

  test('one signature submitted many times at once counts once, and every answer is the same', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const smsCode = await signCode(stack, driverPhone, { caseId: dispute.id, hash });
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4, smsCode };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        stack.call(mediationApi.signAgreement, input, { ...as('li'), key: 'one-key' }),
      ),
    );
    const accepted = answers.filter((answer) => answer.status === 200);
    expect(new Set(accepted.map((answer) => answer.body)).size).toBe(1);
    expect((await mediationOf(stack, dispute.id)).agreement?.signatures).toHaveLength(1);
    const again = await stack.call(mediationApi.signAgreement, input, {
      ...as('li'),
      key: 'one-key',
    });
    expect(again.body).toBe(accepted[0]?.body);
  });

  test('lines posted at once all arrive, each with its own number', async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const talk = (who: keyof People, text: string) =>
      stack.call(mediationApi.postMessage, { caseId: dispute.id, text }, as(who));
    const answers = await Promise.all([
      talk('wang', '一'),
      talk('li', '二'),
      talk('insurer', '三'),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const poll = await must(
      stack.call(mediationApi.pollRoom, { caseId: dispute.id, after: 0 }, as('mediator')),
    );
    expect(poll.value.messages.map((line) => line.seq)).toEqual([1, 2, 3]);
    const rest = await must(
      stack.call(mediationApi.pollRoom, { caseId: dispute.id, after: 2 }, as('mediator')),
    );
    expect(rest.value.messages.map((line) => line.seq)).toEqual([3]);
  });
});

describe('a signature that does not hold', () => {
  test('a wrong code is counted, an old one expires, and neither signs', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const right = await signCode(stack, driverPhone, { caseId: dispute.id, hash });
    const wrong = right === '000000' ? '000001' : '000000';
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4 };
    const refused = await stack.call(
      mediationApi.signAgreement,
      { ...input, smsCode: wrong },
      as('li'),
    );
    expect([refused.status, refused.error.code]).toEqual([409, 'wrong-code']);
    expect(
      (await stack.call(mediationApi.signAgreement, { ...input, smsCode: right }, as('li'))).status,
    ).toBe(200);
    const used = await stack.call(
      mediationApi.signAgreement,
      { ...input, smsCode: right },
      as('wang'),
    );
    expect(used.error.code).toBe('code-expired');
  });

  test('a hash of another document is refused before the code is used up', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const smsCode = await signCode(stack, riderPhone, { caseId: dispute.id, hash });
    const input = { caseId: dispute.id, drawing: drawnName(), strokes: 4, smsCode };
    const other = await stack.call(
      mediationApi.signAgreement,
      { ...input, hash: 'f'.repeat(64) },
      as('wang'),
    );
    expect([other.status, other.error.code]).toEqual([409, 'document-differs']);
    expect(
      (await stack.call(mediationApi.signAgreement, { ...input, hash }, as('wang'))).status,
    ).toBe(200);
  });

  test('a draft that was replaced can no longer be signed, and a stale redraft is refused with the current version', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const old = await draftedAgreement(stack, people, dispute);
    const { version } = await mediationOf(stack, caseId);
    const redraft = (laterInjury: 'open' | 'covered', seen: number) =>
      stack.call(
        mediationApi.draftAgreement,
        { caseId, version: seen, terms: someTerms({ laterInjury }) },
        as('mediator'),
      );
    await must(redraft('covered', version));
    const stale = await redraft('open', version);
    expect([stale.error.code, stale.error.params]).toEqual([
      'changed-meanwhile',
      { version: version + 1 },
    ]);
    expect((await sign(at, 'li', { caseId, hash: old })).error.code).toBe('document-differs');
  });

  test('a drawing that is no picture is refused', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const broken = `data:image/png;base64,${Buffer.alloc(100).toString('base64')}`;
    expect(
      (await sign(at, 'li', { caseId: dispute.id, hash }, { drawing: broken })).error.code,
    ).toBe('drawing-unreadable');
    expect(
      (await sign(at, 'li', { caseId: dispute.id, hash }, { strokes: 0 })).error.fields?.[0]
        ?.message,
    ).toBe('请先写下您的名字');
  });

  test('without the insurer that pays there is no agreement in force; its refusal ends the mediation', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const hash = await draftedAgreement(stack, people, dispute);
    for (const who of ['wang', 'li', 'mediator'] as const)
      await must(sign(at, who, { caseId, hash }));
    await must(seal(at, { caseId, hash }));
    expect((await mediationOf(stack, caseId)).status).toBe('signing');
    await must(stack.call(mediationApi.refuseToSign, { caseId, note: '' }, as('insurer')));
    expect((await stack.deps.store.cases.get(caseId)).stage).toBe('unsettled');
  });

  test('the code goes to the signer alone, once a minute, and to nobody who has nothing to sign', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    await draftedAgreement(stack, people, dispute);
    const sent = await must(stack.call(mediationApi.sendSignCode, { caseId }, as('li')));
    expect(sent.value.sentTo).toBe('138****0915');
    expect((await stack.call(mediationApi.sendSignCode, { caseId }, as('li'))).error.code).toBe(
      'code-too-soon',
    );
    expect((await stack.call(mediationApi.sendSignCode, { caseId }, as('police'))).status).toBe(
      403,
    );
  });
});
