import {
  caseApi,
  caseViewFor,
  seatsOf,
  type CaseStage,
  type DisputeCase,
  type TimelineEntry,
} from '@shared/case';
import { ok, type Actor } from '@shared/kernel';
import { seatOf, takesPart, type Mediation } from '@shared/mediation';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { readsLine } from './timeline-readers';

/** Until a mediation has begun nothing can have been said in one. */
const beforeMediation: readonly CaseStage[] = ['reported', 'open'];

export const readCase = caseQuery(caseApi.readCase, async ({ dispute, deps, moment, subject }) => {
  const [deadlines, timeline] = await Promise.all([
    deps.store.deadlines.list(
      { caseId: dispute.id, status: { in: ['running', 'late'] } },
      { sort: 'dueAt' },
    ),
    timelineFor(moment.actor, dispute, deps),
  ]);
  const seats = seatsOf(subject, dispute, moment.at);
  return ok(caseViewFor(moment.actor, dispute, deadlines, timeline, seats));
});

/** What happened, as this person may read it: by the table, and of a mediation only what he takes part in. */
async function timelineFor(
  actor: Actor,
  dispute: DisputeCase,
  deps: Deps,
): Promise<TimelineEntry[]> {
  const [facts, mediations] = await Promise.all([
    deps.facts.of(dispute.id, ['everyone', 'mediation']),
    beforeMediation.includes(dispute.stage)
      ? []
      : deps.store.mediations.list({ caseId: dispute.id }, { sort: '-appliedAt' }),
  ]);
  const own = new Set<unknown>(mediations.filter((one) => sitsIn(actor, one)).map((one) => one.id));
  return facts
    .filter((fact) => readsLine(actor, fact, (mediation) => own.has(mediation)))
    .map(({ audience: _wall, ...entry }) => entry);
}

/** A side that joined, or the mediator himself: his office names him and seals, and is not in the room. */
function sitsIn(actor: Actor, mediation: Mediation): boolean {
  if (actor.role === 'clerk') return false;
  if (actor.role === 'mediator') return mediation.mediator?.account === actor.id;
  const seat = seatOf(actor);
  return seat !== undefined && takesPart(mediation, seat);
}
