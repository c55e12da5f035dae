import { ok } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';

export const listMediators = caseQuery(mediationApi.listMediators, async ({ deps, dispute }) => {
  const staff = await deps.store.accounts.list({ 'staff.office.id': dispute.offices.mediation.id });
  const mediators = staff.flatMap((account) =>
    account.staff?.role === 'mediator' ? [{ account: account.id, name: account.staff.name }] : [],
  );
  const loads = await Promise.all(mediators.map(({ account }) => openCases(deps, account)));
  return ok({ mediators: mediators.map((one, index) => ({ ...one, open: loads[index] ?? 0 })) });
});

/** How many cases he has in hand; the newest hundred tell. */
async function openCases(deps: Deps, account: string): Promise<number> {
  const all = await deps.store.mediations.list(
    { 'mediator.account': account },
    { sort: '-appliedAt' },
  );
  return all.filter((mediation) => !mediation.end).length;
}
