import { accountApi } from '@shared/account';
import { fail } from '@shared/kernel';
import { accept, publicAction } from '../platform';
import { ServiceRefused } from '../ports';
import { signIn } from './sign-in';

/** The account is found by openid, else by the phone number the person gave; both end up on it. */
export const loginByWechat = publicAction(
  accountApi.loginByWechat,
  async ({ input, deps, moment }) => {
    try {
      const openid = await deps.identity.openidOf(input.loginCode);
      const phone = input.phoneCode ? await deps.identity.phoneOf(input.phoneCode) : undefined;
      const byOpenid = await deps.store.accounts.first({ openid });
      const known = byOpenid ?? (phone ? await deps.store.accounts.first({ phone }) : undefined);
      return accept(await signIn(deps, known, { openid, ...(phone ? { phone } : {}) }, moment.at));
    } catch (error) {
      if (error instanceof ServiceRefused) return fail({ code: 'wechat-refused' });
      throw error;
    }
  },
);
