import { accountApi } from '@shared/account';
import type { Subject } from '@shared/case';
import { fail, ok } from '@shared/kernel';
import { accept, accountAction, accountQuery, save } from '../platform';
import type { Deps } from '../ports';

const page = 30;

/** Where notices for this person are addressed: himself, his office, each party he is or helps. */
async function addressesOf(subject: Subject, deps: Deps): Promise<string[]> {
  const own = [`account:${subject.account}`];
  if (subject.staff) return [...own, `office:${subject.staff.office.id}`];
  const cases = await deps.store.cases.list({ 'parties.account': subject.account });
  const parties = cases.flatMap((c) => c.parties.filter((p) => p.account === subject.account));
  return [...own, ...parties.map((p) => `party:${p.id}`)];
}

export const listNotices = accountQuery(
  accountApi.listNotices,
  async ({ input, deps, subject }) => {
    const to = { in: await addressesOf(subject, deps) };
    const found = await deps.store.notices.list(
      { to },
      { sort: '-at', limit: page + 1, ...(input.after ? { after: input.after } : {}) },
    );
    const notices = found.slice(0, page);
    const last = notices.at(-1);
    return ok({
      notices: notices.map(({ id, caseId, template, data, at, readAt }) => ({
        id,
        ...(caseId ? { caseId } : {}),
        template,
        data,
        at,
        read: readAt !== undefined,
      })),
      unread: notices.filter((n) => !n.readAt).length,
      ...(found.length > page && last ? { next: last.at } : {}),
    });
  },
);

export const readNotice = accountAction(
  accountApi.readNotice,
  async ({ input, deps, subject, moment }) => {
    const notice = await deps.store.notices.find(input.id);
    if (!notice || !(await addressesOf(subject, deps)).includes(notice.to))
      return fail({ code: 'not-found' });
    const changes = notice.readAt ? [] : [save('notices', { ...notice, readAt: moment.at })];
    return accept({ changes, facts: [], answer: {} });
  },
);
