import type { Notice } from '@shared/case';
import type { Deps } from '../ports';

/** Where a notice can reach a person besides the in-app box. Neither: an office, or a person we have no number of. */
export type Addressee = { readonly phone?: string; readonly openid?: string };

/** `party:<id>` and `helper:<id>` by the case, `account:<id>` by the account; an office reads its notices in the app. */
export async function addresseeOf(notice: Notice, deps: Deps): Promise<Addressee> {
  const [kind, id = ''] = notice.to.split(':');
  switch (kind) {
    case 'party':
      return partyAddress(notice, id, deps);
    case 'helper':
      return helperAddress(notice, id, deps);
    case 'account':
      return accountAddress(id, deps);
    default:
      return {};
  }
}

async function partyAddress(notice: Notice, id: string, deps: Deps): Promise<Addressee> {
  const dispute = notice.caseId ? await deps.store.cases.find(notice.caseId) : undefined;
  const party = dispute?.parties.find((p) => p.id === id);
  if (!party) return {};
  const account = party.account ? await accountAddress(party.account, deps) : {};
  return { ...account, ...(party.phone ? { phone: party.phone } : {}) };
}

/** The number he was named with is where he is told, also after he was revoked. */
async function helperAddress(notice: Notice, id: string, deps: Deps): Promise<Addressee> {
  const dispute = notice.caseId ? await deps.store.cases.find(notice.caseId) : undefined;
  const helpers = dispute?.parties.flatMap((party) => party.helpers) ?? [];
  const helper = helpers.find((one) => one.id === id);
  return helper ? { phone: helper.phone } : {};
}

async function accountAddress(id: string, deps: Deps): Promise<Addressee> {
  const account = await deps.store.accounts.find(id);
  return {
    ...(account?.phone ? { phone: account.phone } : {}),
    ...(account?.openid ? { openid: account.openid } : {}),
  };
}
