import { accountApi } from '@shared/account';
import { ok } from '@shared/kernel';
import { accept, accountAction, accountQuery } from '../platform';
import { meOf } from './sign-in';

export const me = accountQuery(accountApi.me, async ({ deps, subject }) =>
  ok(meOf(await deps.store.accounts.get(subject.account))),
);

export const logout = accountAction(accountApi.logout, async ({ deps, caller }) => {
  if (caller.token) await deps.sessions.close(caller.token);
  return accept({ changes: [], facts: [], answer: {} });
});
