import { accountApi } from '@shared/account';
import { accept, checkCode, publicAction, reachingOut } from '../platform';
import { signIn } from './sign-in';

/** Wrong codes from one network address in an hour. Wide: a whole hospital or office may share one address. */
const wrongPerAddressAnHour = 200;

/**
 * Wrong tries are counted against the code that was sent and the address they come from, never against the number:
 * else anybody could shut its owner out without holding a code.
 */
export const loginByCode = reachingOut(
  publicAction(accountApi.loginByCode, async ({ input, deps, moment, caller }) => {
    const { phone, smsCode } = input;
    const right = await checkCode(
      deps,
      { phone, purpose: 'login', code: smsCode },
      {
        key: `login-wrong/${caller.address}`,
        most: wrongPerAddressAnHour,
        seconds: 3600,
        code: 'too-many-this-hour',
      },
      moment.at,
    );
    if (!right.ok) return right;
    const known = await deps.store.accounts.first({ phone });
    return accept(await signIn(deps, known, { phone }, moment.at));
  }),
);
