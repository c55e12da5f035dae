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
import { isSide, partyAt, seatOf, type Seat } from '../seat';
import { mediationTransitions, type MediationAction } from '../transitions';

/** What every decision on a mediation reads and returns. */
export type Records = { readonly mediation: Mediation; readonly dispute: DisputeCase };
export type MediationDecision = Decision<Records, MediationFact | CaseFact>;

/** The mediation in its new status, if the table opens the action to this actor now. */
export function step(
  mediation: Mediation,
  action: MediationAction,
  to: MediationStatus,
  moment: Moment,
): Result<Mediation, DomainError> {
  const { actor } = moment;
  const moved = move(mediationTransitions, action, { from: mediation.status, to, actor });
  return moved.ok ? ok({ ...mediation, status: moved.value }) : moved;
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

export function sideAt(mediation: Mediation, seat: Seat): Side | undefined {
  return mediation.sides.find((side) => side.seat === seat);
}

export function withSide(mediation: Mediation, side: Side): Mediation {
  const sides = mediation.sides.map((one) => (one.seat === side.seat ? side : one));
  return { ...mediation, sides };
}

export function joinedSides(mediation: Mediation): Side[] {
  return mediation.sides.filter((side) => side.answer === 'joined');
}

/** Whether this seat takes part: the mediator and his office do, a side once it has joined. */
export function takesPart(mediation: Mediation, seat: Seat): boolean {
  return !isSide(seat) || sideAt(mediation, seat)?.answer === 'joined';
}

/** A party acts online only after it chose so for this very stage (在线诉讼规则 4). Insurers and staff need no choice. */
export function choseOnline(dispute: DisputeCase, seat: Seat, stage: ConsentStage): boolean {
  const party = partyAt(seat);
  return party === undefined || choiceOf(partyOf(dispute, party), stage) === 'online';
}

/** What somebody saw when he decided must still be so. */
export function unchanged(mediation: Mediation, seen: number): Result<true, DomainError> {
  if (mediation.version === seen) return ok(true);
  return fail({ code: 'changed-meanwhile', params: { version: mediation.version } });
}
