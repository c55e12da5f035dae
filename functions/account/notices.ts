import { accountApi } from '@shared/account';
import { isActive, type Party, type Subject } from '@shared/case';
import { dateOf, fail, ok, type Instant } from '@shared/kernel';
import { accept, accountAction, accountQuery, save } from '../platform';
import { helpedBy, type Deps } from '../ports';

const page = 30;

/**
 * Where notices for this person are addressed: himself, his office, each party he is, and each he helps with leave to
 * see its case. What a helper opens counts as read for the party, as what one official opens counts for his office.
 */
async function addressesOf(subject: Subject, at: Instant, deps: Deps): Promise<string[]> {
  const { account, phone, staff } = subject;
  const himself = [`account:${account}`];
  if (staff) return [...himself, `office:${staff.office.id}`];
  const [own, helped] = await Promise.all([
    deps.store.cases.list({ 'parties.account': account }),
    phone ? deps.store.cases.list(helpedBy(phone, dateOf(at))) : [],
  ]);
  const seats = [
    ...own.flatMap((c) => c.parties.filter((p) => p.account === account)),
    ...helped.flatMap((c) => c.parties.filter((p) => maySeeFor(p, phone, at))),
  ];
  return [...himself, ...new Set(seats.map((p) => `party:${p.id}`))];
}

function maySeeFor(party: Party, phone: string | undefined, at: Instant): boolean {
  return party.helpers.some(
    (helper) =>
      helper.phone === phone && isActive(helper, dateOf(at)) && helper.scopes.includes('see'),
  );
}

export const listNotices = accountQuery(
  accountApi.listNotices,
  async ({ input, deps, subject, moment }) => {
    const to = { in: await addressesOf(subject, moment.at, deps) };
    const { rows: notices, ...rest } = await deps.store.notices.page(
      { to },
      { sort: '-at', size: page, after: input.after },
    );
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
      ...rest,
    });
  },
);

export const readNotice = accountAction(
  accountApi.readNotice,
  async ({ input, deps, subject, moment }) => {
    const notice = await deps.store.notices.find(input.id);
    if (!notice || !(await addressesOf(subject, moment.at, deps)).includes(notice.to))
      return fail({ code: 'not-found' });
    const changes = notice.readAt ? [] : [save('notices', { ...notice, readAt: moment.at })];
    return accept({ changes, facts: [], answer: {} });
  },
);
