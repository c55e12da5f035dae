import { ok } from '@shared/kernel';
import { liveStatuses, mediationApi } from '@shared/mediation';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { latestMediation } from './act';

/** Whom the office may name: with the cases each has in hand, and why he declined this one, which only it reads. */
export const listMediators = caseQuery(mediationApi.listMediators, async ({ deps, dispute }) => {
  const [staff, mediation] = await Promise.all([
    deps.store.accounts.list({ 'staff.office.id': dispute.offices.mediation.id }),
    latestMediation(deps, dispute.id),
  ]);
  const mediators = staff.flatMap((account) =>
    account.staff?.role === 'mediator' ? [{ account: account.id, name: account.staff.name }] : [],
  );
  const loads = await Promise.all(mediators.map(({ account }) => openCases(deps, account)));
  const declined = new Map(mediation?.declined.map(({ account, reason }) => [account, reason]));
  return ok({
    mediators: mediators.map((one, index) => {
      const reason = declined.get(one.account);
      return { ...one, open: loads[index] ?? 0, ...(reason ? { declined: reason } : {}) };
    }),
  });
});

/** How many cases he has in hand. */
async function openCases(deps: Deps, account: string): Promise<number> {
  const all = await deps.store.mediations.list(
    { 'mediator.account': account, status: { in: liveStatuses } },
    { sort: 'appliedAt', limit: 500 },
  );
  return all.length;
}
