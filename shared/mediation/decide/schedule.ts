import { fail, type Instant, type Moment } from '@shared/kernel';
import type { Mediation, Pick, Place, Slot } from '../model';
import type { Seat } from '../seat';
import {
  decided,
  fact,
  joinedSides,
  seatIn,
  step,
  takesPart,
  unchanged,
  type MediationDecision,
  type Records,
} from './step';

export type ProposeTimes = { readonly place: Place; readonly startsAt: readonly Instant[] };

/** The mediator names one to three times. Earlier picks are void. */
export function proposeTimes(
  { mediation, dispute }: Records,
  command: ProposeTimes,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'propose-times', 'scheduling', moment);
  if (!moved.ok) return moved;
  if (command.startsAt.some((at) => at <= moment.at)) return fail({ code: 'time-past' });
  const times = [...new Set(command.startsAt)].sort();
  const slots = times.map((startsAt) => ({ id: moment.newId(), startsAt }));
  const { session: _former, ...rest } = moved.value;
  const asked = joinedSides(mediation).map((side) => side.seat);
  return decided(
    { mediation: { ...rest, slots, place: command.place, picks: [] }, dispute },
    fact('mediation.times-proposed', mediation, { asked }),
  );
}

export type PickTimes = {
  readonly slots: readonly string[];
  readonly trouble?: Pick['trouble'] | undefined;
};

/** A side marks the times that suit it, or says what is wrong with all of them. */
export function pickTimes(records: Records, command: PickTimes, moment: Moment): MediationDecision {
  return picked(records, 'pick-times', { ...command, seat: seatIn(moment) }, moment);
}

/** 登记线下选的时间 */
export function recordPick(
  records: Records,
  command: PickTimes & { readonly seat: Seat },
  moment: Moment,
): MediationDecision {
  return picked(records, 'record-pick', command, moment);
}

function picked(
  { mediation, dispute }: Records,
  action: 'pick-times' | 'record-pick',
  command: PickTimes & { readonly seat: Seat },
  moment: Moment,
): MediationDecision {
  const open = step(mediation, action, 'scheduling', moment);
  if (!open.ok) return open;
  const { seat, slots, trouble } = command;
  if (!joinedSides(mediation).some((side) => side.seat === seat))
    return fail({ code: 'not-joined' });
  if (slots.some((id) => !mediation.slots.some((slot) => slot.id === id)))
    return fail({ code: 'time-unknown' });
  if (slots.length === 0 && !trouble) return fail({ code: 'time-needed' });

  const pick: Pick = { seat, slots: [...slots], at: moment.at, ...(trouble ? { trouble } : {}) };
  const picks = [...mediation.picks.filter((one) => one.seat !== seat), pick];
  return bookedIfAllAgree({ mediation: { ...mediation, picks }, dispute }, action, seat, moment);
}

/** When every side has picked, the earliest time that suits all is booked by itself. */
function bookedIfAllAgree(
  { mediation, dispute }: Records,
  action: 'pick-times' | 'record-pick',
  seat: Seat,
  moment: Moment,
): MediationDecision {
  const said = fact('mediation.times-picked', mediation, { seat });
  if (!everyonePicked(mediation)) return decided({ mediation, dispute }, said);
  const common = commonSlots(mediation).find((slot) => slot.startsAt > moment.at);
  if (!common)
    return decided({ mediation, dispute }, said, fact('mediation.no-common-time', mediation, {}));

  const moved = step(mediation, action, 'scheduled', moment);
  if (!moved.ok) return moved;
  const { records, booked } = bookedAt(
    { mediation: moved.value, dispute },
    common.startsAt,
    mediation.place ?? 'video',
    true,
  );
  return decided(records, said, booked);
}

export function everyonePicked(mediation: Mediation): boolean {
  return joinedSides(mediation).every((side) =>
    mediation.picks.some((pick) => pick.seat === side.seat),
  );
}

/** Times that every pick so far allows, earliest first. A side that cannot come by video has no time in common. */
export function commonSlots(mediation: Mediation): Slot[] {
  return mediation.slots.filter((slot) =>
    mediation.picks.every((pick) => !pick.trouble && pick.slots.includes(slot.id)),
  );
}

export type BookSession = {
  readonly version: number;
  readonly startsAt: Instant;
  readonly place: Place;
};

/** The mediator sets the time himself, also against a pick: he has spoken with the sides. */
export function bookSession(
  { mediation, dispute }: Records,
  command: BookSession,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'book-session', 'scheduled', moment);
  if (!moved.ok) return moved;
  const current = unchanged(mediation, command.version);
  if (!current.ok) return current;
  if (command.startsAt <= moment.at) return fail({ code: 'time-past' });
  const { records, booked } = bookedAt(
    { mediation: moved.value, dispute },
    command.startsAt,
    command.place,
    false,
  );
  return decided(records, booked);
}

function bookedAt(
  { mediation, dispute }: Records,
  startsAt: Instant,
  place: Place,
  automatic: boolean,
) {
  const session = { startsAt, place, identityChecked: [], attendance: [] };
  return {
    records: { mediation: { ...mediation, place, session }, dispute },
    booked: fact('mediation.session-booked', mediation, { startsAt, place, automatic }),
  };
}

export type OpenSession = { readonly identityChecked: readonly Seat[]; readonly warningRead: true };

/** Identity is checked and the warning against sham mediation (虚假调解) is read out before the talk begins. */
export function openSession(
  { mediation, dispute }: Records,
  command: OpenSession,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'open-session', 'in-session', moment);
  if (!moved.ok) return moved;
  const { session } = mediation;
  if (!session) throw new Error('scheduled without a session');
  if (command.identityChecked.some((seat) => !takesPart(mediation, seat)))
    return fail({ code: 'seat-unknown' });
  const opened = { ...session, openedAt: moment.at, identityChecked: [...command.identityChecked] };
  return decided(
    { mediation: { ...moved.value, session: opened }, dispute },
    fact('mediation.session-opened', mediation, {}),
  );
}
