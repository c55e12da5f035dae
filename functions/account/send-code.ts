import { accountApi } from '@shared/account';
import { accept, codePauseSeconds, mayTextCode, publicAction, reachingOut } from '../platform';

/** Sends a login code; the same answer whether the number is known or not. */
export const sendCode = reachingOut(
  publicAction(accountApi.sendCode, async ({ input, deps, moment, caller }) => {
    const { phone } = input;
    const may = await mayTextCode(deps, {
      kind: 'login',
      phone,
      at: moment.at,
      address: caller.address,
    });
    if (!may.ok) return may;
    const code = await deps.codes.issue(phone, 'login', moment.at);
    await deps.messenger.sms({
      id: deps.newId(),
      phone,
      text: `您的登录验证码是 ${code}，5 分钟内有效。工作人员不会向您要这个码。`,
    });
    return accept({ changes: [], facts: [], answer: { again: codePauseSeconds } });
  }),
);
