import {
  caseApi,
  isMine,
  standingOf,
  type CaseRow,
  type Deadline,
  type DisputeCase,
  type Subject,
} from '@shared/case';
import { ok, type Instant } from '@shared/kernel';
import { accountQuery } from '../platform';
import type { Deps, Where } from '../ports';

const page = 20;

export const listCases = accountQuery(
  caseApi.listCases,
  async ({ input, deps, subject, moment }) => {
    const found = await casesOf(subject, deps, input.after);
    const cases = found.slice(0, page);
    const deadlines = await deadlinesOf(cases, deps);
    const rows = cases.map((dispute) => rowOf(dispute, deadlines, subject, moment.at));
    const last = cases.at(-1);
    return ok({ rows, ...(found.length > page && last ? { next: last.openedAt } : {}) });
  },
);

async function casesOf(
  subject: Subject,
  deps: Deps,
  after: string | undefined,
): Promise<DisputeCase[]> {
  const options = { sort: '-openedAt', limit: page + 1, ...(after ? { after } : {}) };
  const lists = await Promise.all(
    scopesOf(subject).map((where) => deps.store.cases.list(where, options)),
  );
  const all = new Map(lists.flat().map((c) => [c.id, c]));
  return [...all.values()].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, page + 1);
}

/** The query carries the scope, so that nothing outside it can come back. */
function scopesOf(subject: Subject): Where[] {
  const { staff, account, phone } = subject;
  if (!staff)
    return [{ 'parties.account': account }, ...(phone ? [{ 'parties.helpers.phone': phone }] : [])];
  switch (staff.role) {
    case 'police':
      return [{ 'offices.police.id': staff.office.id }];
    case 'clerk':
      return [{ 'offices.mediation.id': staff.office.id }];
    case 'mediator':
      return [{ 'mediator.account': account }];
    case 'insurer':
      return [{ 'vehicles.policies.insurer.id': staff.office.id }];
    case 'judge':
      return [{ 'offices.court.id': staff.office.id }];
    case 'supervisor':
      return [{ region: staff.office.id.replace(/^liaison-/, '') }];
    case 'appraiser':
    case 'lawyer':
    case 'fund-officer':
      return [];
  }
}

async function deadlinesOf(cases: readonly DisputeCase[], deps: Deps): Promise<Deadline[]> {
  if (cases.length === 0) return [];
  return deps.store.deadlines.list(
    { caseId: { in: cases.map((c) => c.id) }, status: { in: ['running', 'late'] } },
    { sort: 'dueAt', limit: 500 },
  );
}

function rowOf(
  dispute: DisputeCase,
  deadlines: readonly Deadline[],
  subject: Subject,
  at: Instant,
): CaseRow {
  const actor = standingOf(subject, dispute, at);
  const own = deadlines.filter((d) => d.caseId === dispute.id);
  const due = own.find((d) => isMine(d.owner, actor)) ?? own[0];
  return {
    id: dispute.id,
    code: dispute.code,
    place: dispute.place,
    occurredAt: dispute.occurredAt,
    severity: dispute.severity,
    stage: dispute.stage,
    names: dispute.parties.map((p) => p.name),
    ...(due
      ? {
          due: {
            period: due.period,
            dueAt: due.dueAt,
            mine: isMine(due.owner, actor),
            cite: due.cite,
          },
        }
      : {}),
  };
}
