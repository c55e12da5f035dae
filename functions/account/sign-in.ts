import type { Account, Me } from '@shared/account';
import { maskPhone } from '@shared/case';
import type { AccountId, Instant } from '@shared/kernel';
import { save, type Plan } from '../platform';
import type { Deps } from '../ports';

export function meOf(account: Account): Me {
  return {
    account: account.id,
    ...(account.phone ? { phoneMasked: maskPhone(account.phone) } : {}),
    ...(account.staff ? { staff: account.staff } : {}),
  };
}

/** Opens a session for an account, creating the account on its first login. */
export async function signIn(
  deps: Deps,
  known: Account | undefined,
  given: { readonly phone?: string; readonly openid?: string },
  at: Instant,
): Promise<Plan<{ token: string; me: Me }>> {
  const account: Account = {
    ...(known ?? { id: deps.newId() as AccountId, version: 0, createdAt: at }),
    ...given,
  };
  const changed = !known || known.phone !== account.phone || known.openid !== account.openid;
  const token = await deps.sessions.open(account.id, at);
  return {
    changes: changed ? [save('accounts', account)] : [],
    facts: [],
    answer: { token, me: meOf(account) },
  };
}
