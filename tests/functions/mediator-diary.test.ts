import { mediationApi } from '../../shared/mediation';
import { startStack, type Stack } from '../support/stack';
import { mediationOf, must, newCase, peopleOf, type People } from './mediation-support';

let stack: Stack;
let people: People;

beforeEach(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterEach(() => stack.stop());

/** A case whose sides have all answered, so that a time is sought. */
async function seeking(account = 'staff-mediator'): Promise<string> {
  const { id: caseId } = await newCase(stack);
  const as = (who: keyof People) => ({ token: people[who] });
  await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
  await must(stack.call(mediationApi.assignMediator, { caseId, account }, as('clerk')));
  const mediator = account === 'staff-mediator' ? 'mediator' : 'mediator2';
  await must(stack.call(mediationApi.acceptAssignment, { caseId }, as(mediator)));
  for (const who of ['li', 'insurer'] as const)
    await must(stack.call(mediationApi.join, { caseId }, as(who)));
  return caseId;
}

const at = (time: string) => `2026-11-27T${time}:00.000+08:00` as never;

async function book(caseId: string, time: string, who: keyof People = 'mediator') {
  const { version } = await mediationOf(stack, caseId);
  const input = { caseId, version, startsAt: at(time), place: 'video' } as const;
  return stack.call(mediationApi.bookSession, input, { token: people[who] });
}

describe('the diary of a mediator', () => {
  test('he is not booked into two sessions that overlap: the one in the way and the next free time are named', async () => {
    const [first, second] = [await seeking(), await seeking()];
    await must(book(first, '09:30'));
    const refused = await book(second, '10:00');
    expect([refused.status, refused.error.code]).toEqual([409, 'mediator-busy']);
    expect(refused.error.message).toBe(
      '11月27日 10:00不行：调解员11月27日 09:30已经定了一场调解会，一场算 60 分钟。11月27日 10:30起有空，请换一个时间。',
    );
    await must(book(second, '10:30'));
    // his own session may be moved within its hour
    await must(book(first, '09:15'));
  });

  test('nor does he offer the parties a time that is taken; another mediator may', async () => {
    const [first, second, third] = [
      await seeking(),
      await seeking(),
      await seeking('staff-mediator2'),
    ];
    await must(book(first, '09:30'));
    const offer = (caseId: string, who: keyof People) =>
      stack.call(
        mediationApi.proposeTimes,
        { caseId, place: 'video', startsAt: [at('14:30'), at('09:30')] },
        { token: people[who] },
      );
    expect((await offer(second, 'mediator')).error.code).toBe('mediator-busy');
    await must(offer(third, 'mediator2'));
  });

  test('a time that all sides picked after it was taken books nothing, and the mediator is told', async () => {
    const [first, second] = [await seeking(), await seeking()];
    const offer = { caseId: second, place: 'video', startsAt: [at('09:30')] } as const;
    await must(stack.call(mediationApi.proposeTimes, offer as never, { token: people.mediator }));
    await must(book(first, '09:30'));
    const slots = [(await mediationOf(stack, second)).slots[0]?.id ?? ''];
    for (const who of ['wang', 'li', 'insurer'] as const)
      await must(
        stack.call(mediationApi.pickTimes, { caseId: second, slots }, { token: people[who] }),
      );
    expect((await mediationOf(stack, second)).status).toBe('scheduling');
    const notices = await stack.deps.store.notices.list({ caseId: second });
    expect(notices.filter((n) => n.template === 'no-common-time')).toHaveLength(1);
  });

  test('of bookings at one instant one wins, and each other gets a clear refusal', async () => {
    const cases = [];
    for (let n = 0; n < 4; n++) cases.push(await seeking());
    const answers = await Promise.all(cases.map((caseId) => book(caseId, '09:30')));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409]);
    for (const { status, error } of answers)
      if (status !== 200) expect(error.code).toBe('mediator-busy');
    const held = await Promise.all(cases.map((caseId) => mediationOf(stack, caseId)));
    expect(held.filter(({ session }) => session).length).toBe(1);
  });

  test('a session that was called off frees its time', async () => {
    const [first, second] = [await seeking(), await seeking()];
    await must(book(first, '09:30'));
    const gone = { caseId: first, reason: 'unwilling' } as const;
    await must(stack.call(mediationApi.withdraw, gone, { token: people.wang }));
    await must(book(second, '09:30'));
  });
});
