import { caseApi } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { startStack, type Stack } from '../support/stack';
import { must, newCase, peopleOf, type People } from './mediation-support';

let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const readBy = async (caseId: string, who: keyof People) =>
  (await must(stack.call(caseApi.readCase, { caseId }, { token: people[who] }))).value;
const typesFor = async (caseId: string, who: keyof People) =>
  (await readBy(caseId, who)).timeline.map((entry) => entry.type);

describe('the timeline of a case, as each side reads it', () => {
  test('a helper and his last day are read by his party and the mediator, not by the other side or the insurer', async () => {
    const { id: caseId } = await newCase(stack);
    const helper = {
      caseId,
      kind: 'relative',
      name: '王小军',
      phone: '13700001112',
      scopes: ['see'],
      until: '2026-12-31',
    } as const;
    await must(stack.call(caseApi.nameHelper, helper as never, { token: people.wang }));
    await must(stack.call(mediationApi.apply, { caseId }, { token: people.wang }));
    const named = { caseId, account: 'staff-mediator' };
    await must(stack.call(mediationApi.assignMediator, named, { token: people.clerk }));
    for (const who of ['wang', 'mediator'] as const)
      expect(await typesFor(caseId, who)).toContain('case.helper-named');
    for (const who of ['li', 'insurer', 'police', 'judge', 'clerk', 'supervisor'] as const)
      expect(await typesFor(caseId, who)).toEqual(
        expect.not.arrayContaining(['case.helper-named']),
      );
  });

  test('that somebody’s identity is in question, and until when it is answered, is read by the police and not by the other side', async () => {
    const { id: caseId, code } = await newCase(stack, [], (parties) =>
      parties.map((one) => {
        if (one.id !== 'party-wang') return one;
        const { account: _none, ...rest } = one;
        return rest;
      }),
    );
    const token = await stack.login('13700009999');
    const ask = { code, name: '王秀兰', idLastFour: '042X', reason: '老号停机了' };
    await must(stack.call(caseApi.askOfficer, ask, { token }));
    const runs = async (who: keyof People) =>
      (await readBy(caseId, who)).deadlines.some(({ period }) => period === 'identity-answer');
    expect([await typesFor(caseId, 'police'), await runs('police')]).toEqual([
      ['case.identity-asked'],
      true,
    ]);
    for (const who of ['li', 'insurer'] as const)
      expect([await typesFor(caseId, who), await runs(who)]).toEqual([[], false]);
    const listed = await must(stack.call(caseApi.listCases, {}, { token: people.li }));
    expect(listed.value.rows.find((row) => row.id === caseId)?.due).toBeUndefined();
  });

  test('who was willing to mediate and who was not stays at the table: police and court read only that it ended', async () => {
    const { id: caseId } = await newCase(stack);
    await must(stack.call(mediationApi.apply, { caseId }, { token: people.wang }));
    await must(stack.call(mediationApi.refuse, { caseId, reason: '不想谈' }, { token: people.li }));
    expect(await typesFor(caseId, 'wang')).toContain('mediation.refused');
    for (const who of ['police', 'judge'] as const)
      expect(await typesFor(caseId, who)).toEqual([
        'mediation.applied',
        'case.stage-moved',
        'case.stage-moved',
      ]);
  });
});
