import { fail, ok, type Actor } from '@shared/kernel';
import { mediationApi, periodsOfMediation, type Mediation } from '@shared/mediation';
import { accountQuery } from '../platform';
import type { Deps, Where } from '../ports';

const page = 50;
const periods: ReadonlySet<string> = new Set(periodsOfMediation);

/** The desk of a mediator (his own cases) or of the office (all of them), newest first. */
export const listDesk = accountQuery(mediationApi.listDesk, async ({ input, deps, moment }) => {
  const where = deskOf(moment.actor);
  if (!where) return fail({ code: 'not-allowed' });
  const { after } = input;
  const options = { sort: '-appliedAt', limit: page, ...(after ? { after } : {}) };
  const mediations = await deps.store.mediations.list(where, options);
  const rows = await Promise.all(mediations.map((mediation) => rowOf(deps, mediation)));
  const last = mediations.at(-1);
  return ok({ rows, ...(mediations.length === page && last ? { next: last.appliedAt } : {}) });
});

function deskOf(actor: Actor): Where | undefined {
  if (actor.role === 'mediator') return { 'mediator.account': actor.id };
  return actor.office ? { office: actor.office } : undefined;
}

async function rowOf(deps: Deps, mediation: Mediation) {
  const [dispute, deadlines] = await Promise.all([
    deps.store.cases.get(mediation.caseId),
    deps.store.deadlines.list({ caseId: mediation.caseId, status: { in: ['running', 'late'] } }),
  ]);
  // the parties' own rights run beside, and are not what this desk is waited for
  const due = deadlines
    .filter(({ period }) => periods.has(period))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  return {
    mediation: mediation.id,
    caseId: mediation.caseId,
    code: dispute.code,
    names: dispute.parties.map((party) => party.name),
    status: mediation.status,
    appliedAt: mediation.appliedAt,
    ...(mediation.mediator ? { mediator: mediation.mediator.name } : {}),
    ...(mediation.session ? { startsAt: mediation.session.startsAt } : {}),
    ...(due ? { due: { period: due.period, dueAt: due.dueAt } } : {}),
  };
}
