import { caseApi, type Helper, type Party } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { startStack, type Stack } from '../support/stack';
import {
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  type People,
} from './mediation-support';

const phone = '13700002222';
let stack: Stack;
let people: People;
let helper: string;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  helper = await stack.login(phone);
});
afterAll(() => stack.stop());

const help = (id: string): Helper => ({
  id,
  kind: 'relative',
  name: '王小军',
  phone,
  scopes: ['see', 'talk', 'sign'],
  until: '2099-12-31' as never,
  namedAt: '2026-11-01T09:00:00.000+08:00' as never,
});
const helpedByOne = (parties: Party[]) =>
  parties.map((one) => ({ ...one, helpers: [help(`h-${one.id}`)] }));
const as = (party?: string, token = helper) => ({
  token,
  ...(party ? { headers: { 'x-acting-for': party } } : {}),
});

describe('one person with two seats', () => {
  test('acts for whom he chooses, and the fact names that party', async () => {
    const { id: caseId } = await newCase(stack, ['mediation', 'signing'], helpedByOne);
    const read = async (party?: string) =>
      (await must(stack.call(caseApi.readCase, { caseId }, as(party)))).value;
    expect((await read()).you).toMatchObject({ party: 'party-wang', others: ['party-li'] });
    expect((await read('party-li')).you).toMatchObject({
      role: 'helper',
      party: 'party-li',
      others: ['party-wang'],
    });
    await must(stack.call(mediationApi.apply, { caseId }, as('party-li')));
    expect((await mediationOf(stack, caseId)).appliedBy).toBe('party:party-li');
    const facts = await stack.deps.facts.of(caseId, ['everyone']);
    expect(facts.find((f) => f.type === 'mediation.applied')?.by).toBe('party-li');
  });

  test('a seat that is not, or no longer, his is refused with a sentence, and nothing is told of it', async () => {
    const { id: caseId } = await newCase(stack, [], (parties) =>
      parties.map((one) => (one.id === 'party-wang' ? { ...one, helpers: [help('h')] } : one)),
    );
    const refused = await stack.call(caseApi.readCase, { caseId }, as('party-li'));
    expect(refused.error.code).toBe('seat-lost');
    expect(refused.body).not.toContain('李建军');
    const stranger = await stack.login('13700003333');
    const there = await stack.call(caseApi.readCase, { caseId }, as('party-li', stranger));
    const nowhere = await stack.call(
      caseApi.readCase,
      { caseId: 'none' },
      as('party-li', stranger),
    );
    expect(there.body).toBe(nowhere.body);
  });

  test('the same submission for another seat is another submission', async () => {
    const { id: caseId } = await newCase(stack, ['mediation'], helpedByOne);
    const key = 'one-key';
    await must(stack.call(mediationApi.apply, { caseId }, { ...as('party-wang'), key }));
    const again = await stack.call(mediationApi.apply, { caseId }, { ...as('party-li'), key });
    expect(again.error.code).toBe('not-open-now');
  });
});

describe('nobody speaks for two sides that stand against each other (民法典 168)', () => {
  test('who applied for one does not agree for the other', async () => {
    const { id: caseId } = await newCase(stack, ['mediation'], helpedByOne);
    await must(stack.call(mediationApi.apply, { caseId }, as('party-wang')));
    const refused = await stack.call(mediationApi.join, { caseId }, as('party-li'));
    expect([refused.error.code, refused.error.message]).toEqual([
      'both-sides',
      '您已经代表王秀兰这一方。同一个人不能又代表对方谈，请这一方本人或另请一位亲友来办。',
    ]);
    await must(stack.call(mediationApi.join, { caseId }, { token: people.li }));
  });

  test('a party does not bargain for the other as its helper, nor a helper for both', async () => {
    const dispute = await newCase(stack, ['mediation', 'signing'], helpedByOne);
    const { id: caseId } = dispute;
    await openedSession(stack, people, dispute);
    const offer = { caseId, total: 100_000, items: [], note: '' } as never;
    await must(stack.call(mediationApi.makeOffer, offer, as('party-wang')));
    const { offers } = await mediationOf(stack, caseId);
    const answer = { caseId, offer: offers[0]?.id ?? '', answer: 'accepted' } as const;
    const refused = await stack.call(mediationApi.answerOffer, answer, as('party-li'));
    expect(refused.error.code).toBe('both-sides');
    await must(stack.call(mediationApi.answerOffer, answer, { token: people.li }));
  });

  test('driver and owner of one car stand on one side, and one person may speak for both', async () => {
    const { id: caseId } = await newCase(stack, ['mediation'], ([wang, li]) => {
      if (!wang || !li) throw new Error('two parties');
      const owner = { ...li, id: 'party-owner' as never, kind: 'owner' as const, name: '李建国' };
      return [wang, { ...li, helpers: [help('h1')] }, { ...owner, helpers: [help('h2')] }];
    });
    await must(stack.call(mediationApi.apply, { caseId }, { token: people.wang }));
    for (const party of ['party-li', 'party-owner'])
      await must(stack.call(mediationApi.join, { caseId }, as(party)));
  });
});
