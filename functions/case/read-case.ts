import { caseApi, caseViewFor, seatsOf } from '@shared/case';
import { ok, type Actor } from '@shared/kernel';
import { caseQuery } from '../platform';
import type { Audience } from '../ports';

/** Facts without prejudice are for those inside the mediation. */
function audiencesFor(actor: Actor): Audience[] {
  const inside = ['party', 'helper', 'mediator', 'clerk', 'insurer'].includes(actor.role);
  return inside ? ['everyone', 'mediation'] : ['everyone'];
}

export const readCase = caseQuery(caseApi.readCase, async ({ dispute, deps, moment, subject }) => {
  const [deadlines, timeline] = await Promise.all([
    deps.store.deadlines.list(
      { caseId: dispute.id, status: { in: ['running', 'late'] } },
      { sort: 'dueAt' },
    ),
    deps.facts.of(dispute.id, audiencesFor(moment.actor)),
  ]);
  const seats = seatsOf(subject, dispute, moment.at);
  return ok(caseViewFor(moment.actor, dispute, deadlines, timeline, seats));
});
