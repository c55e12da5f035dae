import {
  agreedTotal,
  claimApi,
  clocksOf,
  type ClaimRow,
  type ClockView,
  type InsuranceClaim,
} from '@shared/claim';
import type { Deadline, DisputeCase } from '@shared/case';
import { ok } from '@shared/kernel';
import { accountQuery } from '../platform';
import type { Deps } from '../ports';

const page = 50;
const finished = ['confirmed', 'refused'];

/** The queue of one insurer's office: what is overdue first, then by due day. */
export const list = accountQuery(claimApi.list, async ({ input, deps, subject }) => {
  const office = subject.staff?.office.id ?? '';
  const options = {
    sort: '-submittedAt',
    limit: page + 1,
    ...(input.after ? { after: input.after } : {}),
  };
  const found = await deps.store.claims.list({ 'insurer.id': office }, options);
  const claims = found.slice(0, page);
  const rows = (await rowsOf(claims, deps))
    .filter((row) => matches(row, input.status))
    .sort(byUrgency);
  const last = claims.at(-1);
  return ok({
    rows,
    late: rows.filter((row) => row.due?.status === 'late').length,
    ...(found.length > page && last ? { next: last.submittedAt } : {}),
  });
});

async function rowsOf(claims: readonly InsuranceClaim[], deps: Deps): Promise<ClaimRow[]> {
  const ids = [...new Set(claims.map((c) => c.caseId))];
  if (ids.length === 0) return [];
  const [cases, deadlines] = await Promise.all([
    deps.store.cases.list({ id: { in: ids } }),
    deps.store.deadlines.list({ caseId: { in: ids } }, { limit: 2000 }),
  ]);
  return claims.flatMap((claim) => {
    const dispute = cases.find((c) => c.id === claim.caseId);
    return dispute
      ? [
          rowOf(
            claim,
            dispute,
            deadlines.filter((d) => d.caseId === claim.caseId),
          ),
        ]
      : [];
  });
}

function rowOf(
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deadlines: readonly Deadline[],
): ClaimRow {
  const due = clocksOf(claim, deadlines)
    .filter((c) => c.status !== 'met')
    .sort(byDueDay)[0];
  return {
    caseId: claim.caseId,
    claimId: claim.id,
    code: dispute.code,
    names: dispute.parties
      .filter((p) => claim.payments.some((pay) => pay.payee === p.id))
      .map((p) => p.name),
    status: claim.status,
    total: agreedTotal(claim),
    submittedAt: claim.submittedAt,
    ...(due
      ? {
          due: {
            period: due.period,
            title: due.title,
            dueAt: due.dueAt,
            status: due.status,
            cite: due.cite,
          },
        }
      : {}),
  };
}

function matches(row: ClaimRow, wanted: 'open' | 'done' | undefined): boolean {
  return wanted === undefined || (wanted === 'done') === finished.includes(row.status);
}

function byDueDay(a: Pick<ClockView, 'dueAt'>, b: Pick<ClockView, 'dueAt'>): number {
  return a.dueAt < b.dueAt ? -1 : 1;
}

function byUrgency(a: ClaimRow, b: ClaimRow): number {
  if (a.due && b.due) return byDueDay(a.due, b.due);
  if (a.due || b.due) return a.due ? -1 : 1;
  return a.submittedAt < b.submittedAt ? 1 : -1;
}
