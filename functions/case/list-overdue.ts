import {
  caseApi,
  insurersOf,
  regionOf,
  type Deadline,
  type DisputeCase,
  type OfficeCount,
  type OverdueRow,
} from '@shared/case';
import { cursorOf, ok, pageOf, type OfficeId } from '@shared/kernel';
import { lapsingPeriods } from '@shared/law';
import { accountQuery } from '../platform';

const page = 50;
/** Counted over what is open now; a county has a few thousand. */
const countedAtMost = 5000;

/** The liaison office's board: every open period of its region, late ones first by due day. */
export const listOverdue = accountQuery(
  caseApi.listOverdue,
  async ({ input, deps, subject, moment }) => {
    const region = regionOf(subject.staff?.office.id ?? ('' as OfficeId));
    const status = { in: input.late ? ['late'] : ['running', 'late'] };
    const all = await deps.store.deadlines.list(
      { region, status },
      { sort: 'dueAt', limit: countedAtMost },
    );
    const open = all.filter((deadline) => !isOnlyARight(deadline));
    const { rows: shown, ...rest } = pageOf(open, (d) => cursorOf(d.dueAt, d.id), {
      size: page,
      after: input.after,
    });
    const ids = [...new Set(open.map((d) => d.caseId))];
    const cases =
      ids.length > 0
        ? await deps.store.cases.list({ id: { in: ids } }, { limit: countedAtMost })
        : [];
    const byId = new Map(cases.map((c) => [c.id, c]));
    return ok({
      at: moment.at,
      offices: countsOf(open, byId, moment.at),
      rows: shown.flatMap((deadline) => rowOf(deadline, byId.get(deadline.caseId), moment.at)),
      ...rest,
    });
  },
);

/** A party that does not ask for a review is late with nothing. */
function isOnlyARight({ owner, period }: Deadline): boolean {
  return 'party' in owner && lapsingPeriods.has(period);
}

function rowOf(deadline: Deadline, dispute: DisputeCase | undefined, now: string): OverdueRow[] {
  if (!dispute) return [];
  const office = officeOf(deadline, dispute);
  const { id, caseId, period, startedAt, dueAt, cite, verified } = deadline;
  return [
    {
      id,
      caseId,
      code: dispute.code,
      period,
      ...(office ? { office } : {}),
      startedAt,
      dueAt,
      late: dueAt < now,
      cite,
      verified,
    },
  ];
}

function countsOf(
  open: readonly Deadline[],
  cases: ReadonlyMap<string, DisputeCase>,
  now: string,
): OfficeCount[] {
  const counts = new Map<
    string,
    { running: number; late: number; oldestDueAt: Deadline['dueAt'] }
  >();
  for (const deadline of open) {
    const dispute = cases.get(deadline.caseId);
    const key = (dispute && officeOf(deadline, dispute)) ?? '';
    const count = counts.get(key) ?? { running: 0, late: 0, oldestDueAt: deadline.dueAt };
    if (deadline.dueAt < now) count.late += 1;
    else count.running += 1;
    counts.set(key, count);
  }
  return [...counts].map(([office, count]) => ({ ...(office ? { office } : {}), ...count }));
}

/** The name of the office whose turn it is; nothing where a party is awaited. */
function officeOf({ owner }: Deadline, dispute: DisputeCase): string | undefined {
  if ('party' in owner) return undefined;
  switch (owner.office) {
    case 'mediator':
    case 'mediation-office':
      return dispute.offices.mediation.name;
    case 'police-office':
      return dispute.offices.police.name;
    case 'court':
      return dispute.offices.court.name;
    case 'supervisors':
      return '改革联络办公室';
    case 'insurers':
      return insurersOf(dispute).find((i) => !owner.id || i.id === owner.id)?.name;
  }
}
