import { accidentApi, type Accident, type AccidentRow } from '@shared/accident';
import type { Deadline, DisputeCase } from '@shared/case';
import { cursorOf, fail, ok, pageOf, type OfficeId } from '@shared/kernel';
import { accountQuery } from '../platform';
import type { Deps, Where } from '../ports';

const page = 30;
/** Ordered in memory over what is open now; one office of a county has some hundreds. */
const openAtMost = 5000;

/** The desk's lists, of the officer's own office only. */
export const list = accountQuery(accidentApi.list, async ({ input, subject, deps }) => {
  const office = subject.staff?.office.id;
  if (!office) return fail({ code: 'not-allowed' });
  const { code, plate, name, after } = input;
  if (input.view === 'due') return ok(await dueOf(office, deps, after));
  const where: Where = {
    'office.id': office,
    ...(code ? { code } : {}),
    ...(plate ? { 'facts.vehicles.plate': plate } : {}),
    ...(name ? { 'facts.parties.name': name } : {}),
  };
  const { rows: accidents, ...rest } = await deps.store.accidents.page(where, {
    sort: '-reportedAt',
    size: page,
    after,
  });
  const duties = await openDuties(office, deps, {
    caseId: { in: accidents.map((a) => a.caseId) },
  });
  return ok({ rows: await rowsOf(accidents, duties, deps), ...rest });
});

/** One row for each accident that waits for the office, by its nearest duty; what is overdue comes first. */
async function dueOf(office: OfficeId, deps: Deps, after: string | undefined) {
  const duties = await openDuties(office, deps);
  const nearest = duties.filter((duty, at) => duties.findIndex(sameCase(duty)) === at);
  const { rows: shown, ...rest } = pageOf(nearest, (duty) => cursorOf(duty.dueAt, duty.id), {
    size: page,
    after,
  });
  const accidents = await deps.store.accidents.list(
    { caseId: { in: shown.map((duty) => duty.caseId) } },
    { limit: page },
  );
  const ordered = shown.flatMap((duty) => accidents.filter(sameCase(duty)));
  return {
    rows: await rowsOf(ordered, shown, deps),
    due: { open: nearest.length, late: nearest.filter((duty) => duty.status === 'late').length },
    ...rest,
  };
}

const sameCase =
  ({ caseId }: { readonly caseId: string }) =>
  (other: { readonly caseId: string }): boolean =>
    other.caseId === caseId;

/** What this office has to do, soonest first. */
async function openDuties(office: OfficeId, deps: Deps, where: Where = {}): Promise<Deadline[]> {
  return deps.store.deadlines.list(
    { ...where, 'owner.id': office, status: { in: ['running', 'late'] } },
    { sort: 'dueAt', limit: openAtMost },
  );
}

async function rowsOf(
  accidents: readonly Accident[],
  duties: readonly Deadline[],
  deps: Deps,
): Promise<AccidentRow[]> {
  if (accidents.length === 0) return [];
  const cases = await deps.store.cases.list(
    { id: { in: accidents.map((a) => a.caseId) } },
    { limit: accidents.length },
  );
  return accidents.map((accident) =>
    rowOf(
      accident,
      cases.find((c) => c.id === accident.caseId),
      duties.find((d) => d.caseId === accident.caseId),
    ),
  );
}

function rowOf(
  accident: Accident,
  dispute: DisputeCase | undefined,
  due: Deadline | undefined,
): AccidentRow {
  const { facts } = accident;
  const parties = dispute?.parties ?? [];
  return {
    caseId: accident.caseId,
    code: accident.code,
    number: facts.number,
    place: facts.place,
    occurredAt: facts.occurredAt,
    severity: facts.severity,
    status: accident.status,
    names: facts.parties.map((p) => p.name),
    reportedAt: accident.reportedAt,
    unreachable: parties.filter((p) => p.harm !== 'death' && !p.phone).length,
    questions: parties.filter((p) => p.identityQuestion).length,
    ...(due
      ? {
          due: {
            period: due.period,
            dueAt: due.dueAt,
            late: due.status === 'late',
            cite: due.cite,
          },
        }
      : {}),
  };
}
