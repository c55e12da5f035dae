import { dateOf, fail, type DomainError, type Instant, type Moment } from '@shared/kernel';
import { busyAt, clashAt, type Diary } from '../diary';
import type { Mediation, Pick as Picked, Place, Slot } from '../model';
import { partyAt, nameAt, isSide, type Seat } from '../seat';
import { joinedSides, takesPart } from '../sides';
import {
  decided,
  fact,
  seatIn,
  step,
  unchanged,
  withoutSession,
  type MediationDecision,
  type Records,
} from './step';

type Calendar = {
  /** When the period of mediation ends, as long as it runs: nobody is called to a session after it. */
  readonly until?: Instant | undefined;
  /** The other sessions of this mediator. */
  readonly diary?: Diary | undefined;
};

export type ProposeTimes = Calendar & {
  readonly place: Place;
  readonly startsAt: readonly Instant[];
};

/** A session lies ahead, within the period of mediation (在线调解规则 24), and where the mediator sits in no other one. */
function unfit(
  times: readonly Instant[],
  { until, diary = [] }: Calendar,
  moment: Moment,
): DomainError | undefined {
  if (times.some((at) => at <= moment.at)) return { code: 'time-past' };
  if (!until || times.every((at) => at <= until)) return busyAt(times, diary);
  const cite = { source: 'online-mediation-rules', article: '24' };
  return { code: 'time-too-late', params: { until: dateOf(until) }, cite };
}

/** The mediator names one to three times. Earlier picks are void. */
export function proposeTimes(
  { mediation, dispute }: Records,
  command: ProposeTimes,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'propose-times', 'scheduling', moment);
  if (!moved.ok) return moved;
  const bad = unfit(command.startsAt, command, moment);
  if (bad) return fail(bad);
  const times = [...new Set(command.startsAt)].sort();
  const slots = times.map((startsAt) => ({ id: moment.newId(), startsAt }));
  const asked = joinedSides(mediation).map((side) => side.seat);
  return decided(
    {
      mediation: { ...withoutSession(moved.value), slots, place: command.place, picks: [] },
      dispute,
    },
    fact('mediation.times-proposed', mediation, { asked }),
  );
}

export type PickTimes = Pick<Calendar, 'diary'> & {
  readonly slots: readonly string[];
  readonly trouble?: Picked['trouble'] | undefined;
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
  if (!isSide(seat) || !takesPart(mediation, seat)) return fail({ code: 'not-joined' });
  if (slots.some((id) => !mediation.slots.some((slot) => slot.id === id)))
    return fail({ code: 'time-unknown' });
  if (slots.length === 0 && !trouble) return fail({ code: 'time-needed' });

  const pick: Picked = { seat, slots: [...slots], at: moment.at, ...(trouble ? { trouble } : {}) };
  const picks = [...mediation.picks.filter((one) => one.seat !== seat), pick];
  const { diary = [] } = command;
  return bookedIfAllAgree(
    { mediation: { ...mediation, picks }, dispute },
    { action, seat, diary },
    moment,
  );
}

/** When every side has picked, the earliest time that suits all, and at which the mediator is still free, is booked by itself. */
function bookedIfAllAgree(
  { mediation, dispute }: Records,
  { action, seat, diary }: { action: 'pick-times' | 'record-pick'; seat: Seat; diary: Diary },
  moment: Moment,
): MediationDecision {
  const said = fact('mediation.times-picked', mediation, { seat });
  if (!everyonePicked(mediation)) return decided({ mediation, dispute }, said);
  const common = commonSlots(mediation).find(
    ({ startsAt }) => startsAt > moment.at && !clashAt(startsAt, diary),
  );
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

function everyonePicked(mediation: Mediation): boolean {
  return joinedSides(mediation).every((side) =>
    mediation.picks.some((pick) => pick.seat === side.seat),
  );
}

/** Times that every pick so far allows, earliest first. A side that cannot come by video has no time in common. */
function commonSlots(mediation: Mediation): Slot[] {
  return mediation.slots.filter((slot) =>
    mediation.picks.every((pick) => !pick.trouble && pick.slots.includes(slot.id)),
  );
}

export type BookSession = Calendar & {
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
  const bad = unfit([command.startsAt], command, moment);
  if (bad) return fail(bad);
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
    records: { mediation: { ...withoutSession(mediation), place, session }, dispute },
    booked: fact('mediation.session-booked', mediation, { startsAt, place, automatic }),
  };
}

export type OpenSession = { readonly identityChecked: readonly Seat[]; readonly warningRead: true };

/**
 * Identity is checked and the warning against sham mediation (虚假调解) is read out before the talk begins (在线调解规则
 * 17): of every party that joined, and of whoever else is in the room.
 */
export function openSession(
  { mediation, dispute }: Records,
  command: OpenSession,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'open-session', 'in-session', moment);
  if (!moved.ok) return moved;
  const { session } = mediation;
  if (!session) throw new Error('scheduled without a session');
  const checked = command.identityChecked;
  if (checked.some((seat) => !isSide(seat) || !takesPart(mediation, seat)))
    return fail({ code: 'seat-unknown' });
  const inRoom = session.attendance.filter((row) => !row.leftAt).map((row) => row.seat);
  const unchecked = joinedSides(mediation).find(
    ({ seat }) => (partyAt(seat) || inRoom.includes(seat)) && !checked.includes(seat),
  );
  if (unchecked)
    return fail({ code: 'identity-unchecked', params: { name: nameAt(unchecked.seat, dispute) } });
  const opened = { ...session, openedAt: moment.at, identityChecked: [...checked] };
  return decided(
    { mediation: { ...moved.value, session: opened }, dispute },
    fact('mediation.session-opened', mediation, {}),
  );
}
