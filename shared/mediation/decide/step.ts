import {
  fail,
  move,
  ok,
  type Decision,
  type DomainError,
  type Moment,
  type Result,
} from '@shared/kernel';
import {
  choiceOf,
  partyOf,
  type CaseFact,
  type ConsentStage,
  type DisputeCase,
} from '@shared/case';
import type { MediationFact } from '../facts';
import type { Mediation, MediationStatus, Side } from '../model';
import { barredFrom } from '../open';
import { partyAt, seatOf, type Seat } from '../seat';
import { mediationTransitions, type MediationAction } from '../transitions';

/** What every decision on a mediation reads and returns. */
export type Records = { readonly mediation: Mediation; readonly dispute: DisputeCase };
export type MediationDecision = Decision<Records, MediationFact | CaseFact>;

/** The mediation in its new status, if the table opens the action to this actor now and it is still his to do. */
export function step(
  mediation: Mediation,
  action: MediationAction,
  to: MediationStatus,
  moment: Moment,
): Result<Mediation, DomainError> {
  const { actor } = moment;
  const moved = move(mediationTransitions, action, { from: mediation.status, to, actor });
  if (!moved.ok) return fail(withoutBarred(moved.error, mediation, moment));
  const barred = barredFrom(action, actor, mediation);
  return barred ? fail(barred) : ok({ ...mediation, status: moved.value });
}

/** A refusal names what is open instead, and that is what the pages offer too. */
function withoutBarred(error: DomainError, mediation: Mediation, { actor }: Moment): DomainError {
  const { open } = error;
  if (!open) return error;
  const left = open.filter((one) => !barredFrom(one as MediationAction, actor, mediation));
  return { ...error, open: left };
}

type DataOf<T extends MediationFact['type']> = Omit<
  Extract<MediationFact, { type: T }>['data'],
  'mediation'
>;

export function fact<T extends MediationFact['type']>(
  type: T,
  mediation: Mediation,
  data: DataOf<T>,
): MediationFact {
  return { type, data: { mediation: mediation.id, ...data } } as MediationFact;
}

export function decided(
  records: Records,
  ...facts: readonly (MediationFact | CaseFact)[]
): MediationDecision {
  return ok({ records, facts });
}

/** Where the actor sits. The table has let him pass, so he has a seat. */
export function seatIn(moment: Moment): Seat {
  const seat = seatOf(moment.actor);
  if (!seat) throw new Error(`${moment.actor.role} has no seat in a mediation`);
  return seat;
}

export function withSide(mediation: Mediation, side: Side): Mediation {
  const sides = mediation.sides.map((one) => (one.seat === side.seat ? side : one));
  return { ...mediation, sides };
}

/** The session that stood is over. It stays on file if it was held; a date nobody came to is in the chain of facts. */
export function withoutSession(mediation: Mediation): Mediation {
  const { session, ...rest } = mediation;
  const held = session && (session.openedAt !== undefined || session.attendance.length > 0);
  return held ? { ...rest, earlierSessions: [...(rest.earlierSessions ?? []), session] } : rest;
}

/** A party acts online only after it chose so for this very stage (在线诉讼规则 4). Insurers and staff need no choice. */
export function choseOnline(dispute: DisputeCase, seat: Seat, stage: ConsentStage): boolean {
  const party = partyAt(seat);
  return party === undefined || choiceOf(partyOf(dispute, party), stage) === 'online';
}

/** Whether a party chose at all. Who would rather meet in person may ask for it too (人民调解法 17): his side is offline. */
export function hasChosen(dispute: DisputeCase, seat: Seat, stage: ConsentStage): boolean {
  const party = partyAt(seat);
  return party === undefined || choiceOf(partyOf(dispute, party), stage) !== undefined;
}

/** What somebody saw when he decided must still be so. */
export function unchanged(mediation: Mediation, seen: number): Result<true, DomainError> {
  if (mediation.version === seen) return ok(true);
  return fail({ code: 'changed-meanwhile', params: { version: mediation.version } });
}
