import { caseApi, type Party } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { shownPaper } from '../builders/consent';
import { startStack, type Stack } from '../support/stack';
import { mediationOf, must, newCase, peopleOf, type People } from './mediation-support';

const phone = '13700004444';
let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

/** Wang died; her son is entered by the police as her family. */
const withFamily = ([wang, li]: Party[]): Party[] => {
  if (!wang || !li) throw new Error('two parties');
  const { account: _none, vehicle: _bike, ...rest } = wang;
  const dead: Party = { ...rest, harm: 'death', consents: [] };
  const family = {
    id: 'party-son' as never,
    kind: 'family' as const,
    name: '王小军',
    idNumber: '410922199503040537',
    phone,
    harm: 'none' as const,
    fault: 'minor' as const,
    helpers: [],
    consents: [],
  };
  return [dead, li, family];
};

describe('the family of one who died', () => {
  test('enters under its own name and mediates in his place; nobody enters as the dead, and no seat waits for him', async () => {
    const { id: caseId, code } = await newCase(stack, ['mediation', 'signing'], withFamily);
    const token = await stack.login(phone);
    const dead = { code, name: '王秀兰', idLastFour: '042X' };
    expect((await stack.call(caseApi.join, dead, { token })).error.code).toBe('no-match');
    const own = { code, name: '王小军', idLastFour: '0537' };
    expect((await must(stack.call(caseApi.join, own, { token }))).value.status).toBe('joined');
    const consent = {
      caseId,
      stage: 'mediation',
      choice: 'online',
      ...shownPaper('mediation'),
    } as const;
    await must(stack.call(caseApi.chooseRoute, consent as never, { token }));
    await must(stack.call(mediationApi.apply, { caseId }, { token }));
    expect((await mediationOf(stack, caseId)).sides.map(({ seat }) => seat)).toEqual([
      'party:party-li',
      'party:party-son',
      'insurer:insurer-yuan',
    ]);
    const notices = await stack.deps.store.notices.list({ caseId });
    expect(notices.some(({ to }) => to === 'party:party-wang')).toBe(false);

    const named = { caseId, account: 'staff-mediator' };
    await must(stack.call(mediationApi.assignMediator, named, { token: people.clerk }));
    await must(stack.call(mediationApi.acceptAssignment, { caseId }, { token: people.mediator }));
    for (const who of ['li', 'insurer'] as const)
      await must(stack.call(mediationApi.join, { caseId }, { token: people[who] }));
    expect((await mediationOf(stack, caseId)).status).toBe('scheduling');
  });
});
