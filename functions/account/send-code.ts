import { accountApi } from '@shared/account';
import { fail } from '@shared/kernel';
import { accept, publicAction } from '../platform';

const pauseSeconds = 60;
const perDay = 10;

/** Sends a login code; the same answer whether the number is known or not. */
export const sendCode = publicAction(accountApi.sendCode, async ({ input, deps, moment }) => {
  if ((await deps.counters.hit(`sms-pause/${input.phone}`, pauseSeconds)) > 1) {
    return fail({ code: 'code-too-soon', params: { seconds: pauseSeconds } });
  }
  if (
    (await deps.counters.hit(`sms-day/${input.phone}/${moment.at.slice(0, 10)}`, 86_400)) > perDay
  ) {
    return fail({ code: 'too-many-tries' });
  }
  const code = await deps.codes.issue(input.phone, 'login', moment.at);
  await deps.messenger.sms({
    id: deps.newId(),
    phone: input.phone,
    text: `您的登录验证码是 ${code}，5 分钟内有效。工作人员不会向您要这个码。`,
  });
  return accept({ changes: [], facts: [], answer: { again: pauseSeconds } });
});
