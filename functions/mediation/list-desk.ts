import { fail, ok, type Actor } from '@shared/kernel';
import type { Deadline } from '@shared/case';
import {
  endedStatuses,
  liveStatuses,
  mediationApi,
  periodsOfMediation,
  type Mediation,
} from '@shared/mediation';
import { accountQuery } from '../platform';
import type { Deps, Where } from '../ports';

/** What runs is read whole, as many as an office has in hand; what is over comes by pages. */
const pages = { live: 500, ended: 50 } as const;
const periods: ReadonlySet<string> = new Set(periodsOfMediation);

/** The desk of a mediator (his own cases) or of the office (all of them): what runs by its nearest day, what is over newest first. */
export const listDesk = accountQuery(mediationApi.listDesk, async ({ input, deps, moment }) => {
  const desk = deskOf(moment.actor);
  if (!desk) return fail({ code: 'not-allowed' });
  const { which, after } = input;
  const where = { ...desk, status: { in: which === 'live' ? liveStatuses : endedStatuses } };
  const sort = which === 'live' ? 'appliedAt' : '-appliedAt';
  const { rows: mediations, ...rest } = await deps.store.mediations.page(where, {
    sort,
    size: pages[which],
    after,
  });
  const rows = await rowsOf(deps, mediations);
  return ok({ rows: which === 'live' ? rows.sort(byDue) : rows, ...rest });
});

function deskOf(actor: Actor): Where | undefined {
  if (actor.role === 'mediator') return { 'mediator.account': actor.id };
  return actor.office ? { office: actor.office } : undefined;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function byDue(a: Row, b: Row): number {
  return (a.due?.dueAt ?? '9').localeCompare(b.due?.dueAt ?? '9');
}

async function rowsOf(deps: Deps, mediations: readonly Mediation[]) {
  if (mediations.length === 0) return [];
  const ids = mediations.map((one) => one.caseId);
  const [cases, deadlines] = await Promise.all([
    deps.store.cases.list({ id: { in: ids } }, { limit: ids.length }),
    deps.store.deadlines.list(
      { caseId: { in: ids }, status: { in: ['running', 'late'] } },
      { sort: 'dueAt', limit: ids.length * 20 },
    ),
  ]);
  const caseOf = new Map(cases.map((dispute) => [dispute.id, dispute]));
  return mediations.flatMap((mediation) => {
    const dispute = caseOf.get(mediation.caseId);
    if (!dispute) return [];
    const due = dueOf(mediation, deadlines);
    return [
      {
        mediation: mediation.id,
        caseId: mediation.caseId,
        code: dispute.code,
        names: dispute.parties.map((party) => party.name),
        status: mediation.status,
        appliedAt: mediation.appliedAt,
        ...(mediation.mediator ? { mediator: mediation.mediator.name } : {}),
        ...(mediation.session ? { startsAt: mediation.session.startsAt } : {}),
        ...(due ? { due: { period: due.period, dueAt: due.dueAt } } : {}),
      },
    ];
  });
}

/** The parties' own rights run beside, and are not what this desk is waited for. */
function dueOf({ caseId, end }: Mediation, deadlines: readonly Deadline[]): Deadline | undefined {
  if (end) return undefined;
  return deadlines.find((one) => one.caseId === caseId && periods.has(one.period));
}
