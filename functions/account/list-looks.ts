import { accountApi } from '@shared/account';
import type { DisputeCase } from '@shared/case';
import { ok, type CaseId } from '@shared/kernel';
import { accountQuery } from '../platform';

/** Every read of my personal data by somebody else, newest first. */
export const listLooks = accountQuery(accountApi.listLooks, async ({ deps, subject }) => {
  const cases = await deps.store.cases.list({ 'parties.account': subject.account });
  const mine = cases.flatMap((c) =>
    c.parties.filter((p) => p.account === subject.account).map((p) => p.id),
  );
  const looks = (await Promise.all(mine.map((party) => deps.looks.of(party)))).flat();
  looks.sort((a, b) => (a.at < b.at ? 1 : -1));
  return ok({
    looks: looks.map(({ caseId, role, office, party, what, purpose, at }) => ({
      caseId: caseId as CaseId,
      role,
      ...(office ? { office } : {}),
      ...nameOf(party, cases),
      what: [...what],
      purpose,
      at,
    })),
  });
});

function nameOf(party: string | undefined, cases: readonly DisputeCase[]): { name?: string } {
  const found = cases.flatMap((one) => one.parties).find(({ id }) => id === party);
  return found ? { name: found.name } : {};
}
