import type { z } from 'zod';
import {
  agreedTotal,
  claimApi,
  ClaimStatus,
  clocksOf,
  type ClaimRow,
  type ClockView,
  type InsuranceClaim,
} from '@shared/claim';
import type { Deadline, DisputeCase } from '@shared/case';
import { cursorOf, fail, ok, pageOf, type OfficeId } from '@shared/kernel';
import { accountQuery } from '../platform';
import type { Deps } from '../ports';

const page = 50;
/** Ordered in memory over what is open now; one office of a county has some hundreds. */
const openAtMost = 5000;
const finished: readonly ClaimStatus[] = ['confirmed', 'refused'];
const unfinished = ClaimStatus.options.filter((status) => !finished.includes(status));
/** A claim without a clock stands behind all that have one. */
const never = '9999-12-31T23:59:59.999+08:00';

type Queue = { readonly claims: readonly InsuranceClaim[]; readonly next?: string };

/** The queue of one insurer's office: open claims by due day, so that what is overdue comes first; done ones newest first. */
export const list = accountQuery(claimApi.list, async ({ input, deps, subject }) => {
  const office = subject.staff?.office.id;
  if (!office) return fail({ code: 'not-allowed' });
  const open = await openOf(office, deps);
  const { claims, next } = await queueOf(input, office, open, deps);
  return ok({
    rows: await rowsOf(claims, deps),
    open: open.length,
    late: open.filter(({ due }) => due?.status === 'late').length,
    ...(next ? { next } : {}),
  });
});

type Open = { readonly claim: InsuranceClaim; readonly due: ClockView | undefined };

async function openOf(office: OfficeId, deps: Deps): Promise<Open[]> {
  const [claims, deadlines] = await Promise.all([
    deps.store.claims.list(
      { 'insurer.id': office, status: { in: unfinished } },
      { limit: openAtMost },
    ),
    deps.store.deadlines.list(
      { 'owner.id': office, status: { in: ['running', 'late'] } },
      { limit: openAtMost },
    ),
  ]);
  const byCase = new Map<string, Deadline[]>();
  for (const deadline of deadlines)
    byCase.set(deadline.caseId, [...(byCase.get(deadline.caseId) ?? []), deadline]);
  return claims.map((claim) => ({ claim, due: nextDue(claim, byCase.get(claim.caseId) ?? []) }));
}

async function queueOf(
  { status, caseId, after }: z.output<typeof claimApi.list.input>,
  office: OfficeId,
  open: readonly Open[],
  deps: Deps,
): Promise<Queue> {
  if (caseId) return { claims: await deps.store.claims.list({ caseId, 'insurer.id': office }) };
  if (status === 'open') {
    const dueDay = ({ claim, due }: Open) => cursorOf(due?.dueAt ?? never, claim.id);
    const { rows, ...rest } = pageOf(open, dueDay, { size: page, after });
    return { claims: rows.map(({ claim }) => claim), ...rest };
  }
  const { rows: claims, ...rest } = await deps.store.claims.page(
    { 'insurer.id': office, status: { in: finished } },
    { sort: '-submittedAt', size: page, after },
  );
  return { claims, ...rest };
}

async function rowsOf(claims: readonly InsuranceClaim[], deps: Deps): Promise<ClaimRow[]> {
  const ids = [...new Set(claims.map((c) => c.caseId))];
  if (ids.length === 0) return [];
  const [cases, deadlines] = await Promise.all([
    deps.store.cases.list({ id: { in: ids } }),
    deps.store.deadlines.list(
      { caseId: { in: ids }, status: { in: ['running', 'late'] } },
      { limit: openAtMost },
    ),
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
  const due = nextDue(claim, deadlines);
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

/** The nearest clock of those still open. */
function nextDue(claim: InsuranceClaim, open: readonly Deadline[]): ClockView | undefined {
  return clocksOf(claim, open).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}
