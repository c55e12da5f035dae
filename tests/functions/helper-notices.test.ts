import { listLocalMessages } from '../../functions/adapters/local/messages';
import { sendNotices } from '../../functions/jobs/send-notices';
import { caseApi } from '../../shared/case';
import { startStack, type Stack } from '../support/stack';
import { must, newCase, peopleOf, type People } from './mediation-support';

const helperPhone = '13700001111';
let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const textsTo = async (phone: string) =>
  (await listLocalMessages(stack.connection)).filter((m) => m.phone === phone).map((m) => m.text);

/** A helper who has no account yet. */
async function named(caseId: string): Promise<void> {
  const helper = {
    caseId,
    kind: 'relative',
    name: '王小军',
    phone: helperPhone,
    scopes: ['see', 'talk', 'claim'],
    until: '2026-12-31',
  } as const;
  await must(stack.call(caseApi.nameHelper, helper as never, { token: people.wang }));
}

test('a named helper is told by SMS who named him, for which accident, what he may do, until when and how to come in; and when it is taken back', async () => {
  const { id: caseId, code } = await newCase(stack);
  await named(caseId);
  await sendNotices.run(stack.deps);
  await sendNotices.run(stack.deps);
  const shownCode = `${code.slice(0, 2)} ${code.slice(2, 6)} ${code.slice(6)}`;
  expect(await textsTo(helperPhone)).toEqual([
    `王秀兰请您代办。事故 ${shownCode}：您能替王秀兰看进度和材料、谈、申请理赔，到2026年12月31日止。打开“道交一体化”，用收这条短信的手机号登录，就能看到。不认识王秀兰，不用理会。`,
  ]);

  const { value } = await stack.call(caseApi.readCase, { caseId }, { token: people.wang });
  const helper = value.helpers[0]?.id ?? '';
  await must(stack.call(caseApi.revokeHelper, { caseId, helper }, { token: people.wang }));
  await sendNotices.run(stack.deps);
  expect((await textsTo(helperPhone)).slice().sort()).toContain(
    `王秀兰收回了代办。事故 ${shownCode}：从现在起您看不到这起事故，也不能再替王秀兰办。您办过的都算数。`,
  );
  expect(await textsTo(helperPhone)).toHaveLength(2);
});
