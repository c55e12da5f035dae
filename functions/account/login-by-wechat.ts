import { accountApi, type Account } from '@shared/account';
import { fail, ok } from '@shared/kernel';
import { accept, fetchingAction, save } from '../platform';
import { ServiceRefused, type Deps } from '../ports';
import { signIn } from './sign-in';

/**
 * The phone that WeChat vouches for leads to the account, else the openid. Where each has an account of its own, the
 * WeChat identity moves to the account of the phone, because that is the person's by the number he proved; the other
 * one yields. An account that could then no longer be reached keeps its WeChat, and the person is told.
 */
export const loginByWechat = fetchingAction(
  accountApi.loginByWechat,
  async ({ input, deps }) => {
    try {
      const openid = await deps.identity.openidOf(input.loginCode);
      const phone = input.phoneCode ? await deps.identity.phoneOf(input.phoneCode) : undefined;
      return ok({ openid, ...(phone ? { phone } : {}) });
    } catch (error) {
      if (error instanceof ServiceRefused) return fail({ code: 'wechat-refused' });
      throw error;
    }
  },
  async ({ deps, moment, fetched }) => {
    const { openid, phone } = fetched;
    const byOpenid = await deps.store.accounts.first({ openid });
    const byPhone = phone ? await deps.store.accounts.first({ phone }) : undefined;
    const yielding = byPhone && byOpenid?.id !== byPhone.id ? byOpenid : undefined;
    if (yielding && (await needsWechat(yielding, deps))) return fail({ code: 'two-accounts' });
    const plan = await signIn(deps, byPhone ?? byOpenid, fetched, moment.at);
    if (!yielding) return accept(plan);
    const { openid: _moved, ...left } = yielding;
    // first the old account lets go: an openid stands on one account at a time
    return accept({ ...plan, changes: [save('accounts', left), ...plan.changes] });
  },
);

/** Without a phone WeChat alone leads to the account, and so to the cases in which it has a seat. */
async function needsWechat({ id, phone, staff }: Account, deps: Deps): Promise<boolean> {
  if (phone) return false;
  return (
    staff !== undefined || (await deps.store.cases.first({ 'parties.account': id })) !== undefined
  );
}
