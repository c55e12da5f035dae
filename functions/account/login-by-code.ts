import { accountApi } from '@shared/account';
import { fail } from '@shared/kernel';
import { accept, publicAction } from '../platform';
import { signIn } from './sign-in';

const triesPerDay = 20;

export const loginByCode = publicAction(accountApi.loginByCode, async ({ input, deps, moment }) => {
  const tries = await deps.counters.hit(`login/${input.phone}/${moment.at.slice(0, 10)}`, 86_400);
  if (tries > triesPerDay) return fail({ code: 'too-many-tries' });
  const verdict = await deps.codes.check(input.phone, 'login', input.smsCode, moment.at);
  if (verdict === 'expired') return fail({ code: 'code-expired' });
  if (verdict === 'wrong')
    return fail({ code: 'wrong-code', params: { left: Math.max(0, triesPerDay - tries) } });
  const known = await deps.store.accounts.first({ phone: input.phone });
  return accept(await signIn(deps, known, { phone: input.phone }, moment.at));
});
