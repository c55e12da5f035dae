import { sendNotices } from '../../functions/jobs/send-notices';
import type { Deps, SmsMessage } from '../../functions/ports';
import { mediationApi } from '../../shared/mediation';
import { epochOf, instantOf } from '../../shared/kernel';
import { driverPhone, riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';
import { must, newCase, peopleOf, type People } from './mediation-support';

let stack: Stack;
let people: People;
beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const later = () => stack.setNow(instantOf(epochOf(stack.now()) + 1000));

/** Deps whose carrier is slow with the first messages and quick with the last, and writes down what has gone out. */
function withSlowCarrier(sent: SmsMessage[]): Deps {
  const { messenger } = stack.deps;
  let started = 0;
  const sms = async (message: SmsMessage): Promise<string> => {
    const pause = Math.max(0, 120 - 15 * started++);
    await new Promise((resolve) => setTimeout(resolve, pause));
    sent.push(message);
    return messenger.sms(message);
  };
  return { ...stack.deps, messenger: { ...messenger, sms } };
}

test('each person hears of what happened in the order in which it happened, and of everything once', async () => {
  const { id: caseId } = await newCase(stack);
  const steps = [
    () => stack.call(mediationApi.apply, { caseId }, { token: people.wang }),
    () =>
      stack.call(
        mediationApi.assignMediator,
        { caseId, account: 'staff-mediator' },
        { token: people.clerk },
      ),
    () => stack.call(mediationApi.acceptAssignment, { caseId }, { token: people.mediator }),
    () => stack.call(mediationApi.join, { caseId }, { token: people.li }),
    () => stack.call(mediationApi.join, { caseId }, { token: people.insurer }),
    () =>
      stack.call(
        mediationApi.proposeTimes,
        { caseId, place: 'video', startsAt: ['2026-11-27T09:30:00.000+08:00'] },
        { token: people.mediator },
      ),
    () =>
      stack.call(
        mediationApi.closeFailed,
        { caseId, reason: 'gap-too-wide', note: '' },
        { token: people.mediator },
      ),
  ];
  for (const step of steps) {
    later();
    await must(step());
  }
  later();
  const notices = await stack.deps.store.notices.list({ caseId }, { limit: 500 });
  const sent: SmsMessage[] = [];
  await sendNotices.run(withSlowCarrier(sent));

  const written = new Map(notices.map((notice) => [notice.id, notice]));
  const noticeOf = ({ id }: SmsMessage) =>
    [...written.values()].find((notice) => id.startsWith(notice.id));
  for (const phone of [riderPhone, driverPhone]) {
    const heard = sent
      .filter((message) => message.phone === phone)
      .map((message) => noticeOf(message)?.at);
    expect(heard.length).toBeGreaterThan(2);
    expect(heard).toEqual([...heard].sort());
  }
  expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  const pending = (await stack.deps.store.notices.list({ caseId }, { limit: 500 })).filter(
    (one) => one.pending,
  );
  expect(pending).toEqual([]);
});

test('an action that is refused or loses the race tells nobody', async () => {
  const { id: caseId } = await newCase(stack);
  const answers = await Promise.all(
    [people.wang, people.li].map((token) => stack.call(mediationApi.apply, { caseId }, { token })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const facts = await stack.deps.facts.of(caseId, ['everyone', 'mediation']);
  const notices = await stack.deps.store.notices.list({ caseId }, { limit: 500 });
  expect(facts.filter(({ type }) => type === 'mediation.applied')).toHaveLength(1);
  const told = notices.map(({ to, template }) => `${to} ${template}`);
  expect(new Set(told).size).toBe(told.length);
});
