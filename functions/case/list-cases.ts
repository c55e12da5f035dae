import type { z } from 'zod';
import {
  caseApi,
  isMine,
  regionOf,
  seesDeadline,
  standingOf,
  type CaseRow,
  type Deadline,
  type DisputeCase,
  type Subject,
} from '@shared/case';
import { cursorOf, dateOf, ok, type Instant, type LocalDate } from '@shared/kernel';
import { lapsingPeriods } from '@shared/law';
import { accountQuery } from '../platform';
import { helpedBy, type Deps, type Where } from '../ports';

const page = 20;

export const listCases = accountQuery(
  caseApi.listCases,
  async ({ input, deps, subject, moment }) => {
    const { cases, next } = await casesOf(subject, deps, dateOf(moment.at), input);
    const deadlines = await deadlinesOf(cases, deps);
    const rows = cases.map((dispute) => rowOf(dispute, deadlines, subject, moment.at));
    return ok({ rows, ...(next ? { next } : {}) });
  },
);

type Input = z.output<typeof caseApi.listCases.input>;

/** Newest first; a person with a seat of his own and one as a helper has two lists, read side by side. */
async function casesOf(
  subject: Subject,
  deps: Deps,
  today: LocalDate,
  { stage, after }: Input,
): Promise<{ cases: DisputeCase[]; next?: string }> {
  const lists = await Promise.all(
    scopesOf(subject, today).map((where) =>
      deps.store.cases.page(stage ? { ...where, stage } : where, {
        sort: '-openedAt',
        size: page,
        after,
      }),
    ),
  );
  const found = new Map(lists.flatMap(({ rows }) => rows).map((c) => [positionOf(c), c]));
  const order = [...found.keys()].sort().reverse();
  const shown = order.slice(0, page);
  const last = shown.at(-1);
  const more = order.length > page || lists.some(({ next }) => next !== undefined);
  return {
    cases: shown.flatMap((position) => found.get(position) ?? []),
    ...(more && last ? { next: last } : {}),
  };
}

function positionOf({ openedAt, id }: DisputeCase): string {
  return cursorOf(openedAt, id);
}

/** The query carries the scope, so that nothing outside it can come back. */
function scopesOf(subject: Subject, today: LocalDate): Where[] {
  const { staff, account, phone } = subject;
  if (!staff) return [{ 'parties.account': account }, ...(phone ? [helpedBy(phone, today)] : [])];
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
      return [{ region: regionOf(staff.office.id) }];
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
  // a right that may be used is nobody's turn
  const own = deadlines.filter(
    (d) => d.caseId === dispute.id && !lapsingPeriods.has(d.period) && seesDeadline(actor, d),
  );
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
