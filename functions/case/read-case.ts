import {
  caseApi,
  caseViewFor,
  seatsOf,
  type CaseStage,
  type DisputeCase,
  type TimelineEntry,
} from '@shared/case';
import { ok, type Access, type Actor } from '@shared/kernel';
import { seatOf, takesPart, type Mediation } from '@shared/mediation';
import { caseQuery } from '../platform';
import type { Deps, ToldFact } from '../ports';

/** Whose own business the numbers and the evidence of a case are: nobody who only works in the same office. */
const inCase: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  mediator: ['assigned'],
  clerk: ['assigned'],
};

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

/** Without prejudice (在线调解规则 18): what happened in a mediation is told to those who take part in that one. */
async function timelineFor(
  actor: Actor,
  dispute: DisputeCase,
  deps: Deps,
): Promise<TimelineEntry[]> {
  if (!inCase[actor.role]?.includes(actor.relation)) {
    const open = await deps.facts.of(dispute.id, ['everyone']);
    return open.map(entryOf);
  }
  const [facts, mediations] = await Promise.all([
    deps.facts.of(dispute.id, ['everyone', 'mediation']),
    beforeMediation.includes(dispute.stage)
      ? []
      : deps.store.mediations.list({ caseId: dispute.id }, { sort: '-appliedAt' }),
  ]);
  const own = new Set<unknown>(mediations.filter((one) => sitsIn(actor, one)).map((one) => one.id));
  const told = ({ audience, data }: ToldFact): boolean =>
    audience === 'everyone' || data['mediation'] === undefined || own.has(data['mediation']);
  return facts.filter(told).map(entryOf);
}

const entryOf = ({ audience: _told, ...entry }: ToldFact): TimelineEntry => entry;

/** A side that joined, or the mediator himself: his office names him and seals, and is not in the room. */
function sitsIn(actor: Actor, mediation: Mediation): boolean {
  if (actor.role === 'clerk') return false;
  if (actor.role === 'mediator') return mediation.mediator?.account === actor.id;
  const seat = seatOf(actor);
  return seat !== undefined && takesPart(mediation, seat);
}
