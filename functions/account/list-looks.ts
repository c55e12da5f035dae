import { accountApi } from '@shared/account';
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
    looks: looks.map(({ caseId, role, office, what, purpose, at }) => ({
      caseId: caseId as CaseId,
      role,
      ...(office ? { office } : {}),
      what: [...what],
      purpose,
      at,
    })),
  });
});
