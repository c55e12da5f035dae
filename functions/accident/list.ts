import { accidentApi, type Accident, type AccidentRow } from '@shared/accident';
import type { Deadline, DisputeCase } from '@shared/case';
import { fail, ok, type OfficeId } from '@shared/kernel';
import { accountQuery } from '../platform';
import type { Deps, Where } from '../ports';

const page = 30;
/** More open duties than this and the desk sees the most urgent ones. */
const dueLimit = 100;

/** The desk's lists, of the officer's own office only. */
export const list = accountQuery(accidentApi.list, async ({ input, subject, deps }) => {
  const office = subject.staff?.office.id;
  if (!office) return fail({ code: 'not-allowed' });
  if (input.view === 'due') return ok({ rows: await dueRows(office, deps) });
  const { code, plate, name, after } = input;
  const where: Where = {
    'office.id': office,
    ...(code ? { code } : {}),
    ...(plate ? { 'facts.vehicles.plate': plate } : {}),
    ...(name ? { 'facts.parties.name': name } : {}),
  };
  const found = await deps.store.accidents.list(where, {
    sort: '-reportedAt',
    limit: page + 1,
    ...(after ? { after } : {}),
  });
  const accidents = found.slice(0, page);
  const last = accidents.at(-1);
  const rows = await rowsOf(
    accidents,
    await dutiesOf({ caseId: { in: accidents.map((a) => a.caseId) } }, deps),
    deps,
  );
  return ok({ rows, ...(found.length > page && last ? { next: last.reportedAt } : {}) });
});

async function dueRows(office: OfficeId, deps: Deps): Promise<AccidentRow[]> {
  const duties = await dutiesOf({}, deps);
  const caseIds = [...new Set(duties.map((d) => d.caseId))];
  const accidents = await deps.store.accidents.list(
    { caseId: { in: caseIds } },
    { limit: dueLimit },
  );
  const order = (a: Accident): number => caseIds.indexOf(a.caseId);
  const own = accidents.filter((a) => a.office.id === office).sort((a, b) => order(a) - order(b));
  return rowsOf(own, duties, deps);
}

/** What the police have to do, soonest first. */
async function dutiesOf(where: Where, deps: Deps): Promise<Deadline[]> {
  return deps.store.deadlines.list(
    { ...where, status: { in: ['running', 'late'] }, 'owner.office': 'police-office' },
    { sort: 'dueAt', limit: dueLimit },
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
