import {
  fail,
  formatMoney,
  ok,
  sum,
  type DomainError,
  type MediationId,
  type Moment,
  type Money,
  type Result,
} from '@shared/kernel';
import type { Mediation, Offer, RoomMessage, Session } from '../model';
import type { Seat } from '../seat';
import type { MediationAction } from '../transitions';
import { forOneSide, spoken } from './one-side';
import { decided, fact, seatIn, step, type MediationDecision, type Records } from './step';

/** The actor's seat, if this is open to him in the room now. */
function inRoom(
  mediation: Mediation,
  action: MediationAction,
  moment: Moment,
): Result<Seat, DomainError> {
  const open = step(mediation, action, mediation.status, moment);
  return open.ok ? ok(seatIn(moment)) : open;
}

/** Comes in; coming in twice is once. */
export function enterRoom(
  { mediation, dispute }: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  const seat = inRoom(mediation, 'enter-room', moment);
  if (!seat.ok) return seat;
  const { session } = mediation;
  if (!session || presentIn(session, seat.value)) return decided({ mediation, dispute });
  const attendance = [...session.attendance, { seat: seat.value, enteredAt: moment.at }];
  return decided(
    { mediation: { ...mediation, session: { ...session, attendance } }, dispute },
    fact('mediation.entered', mediation, { seat: seat.value }),
  );
}

/** Goes out; who is still there with another device has not left. */
export function leaveRoom(
  { mediation, dispute }: Records,
  { stillHere }: { readonly stillHere: boolean },
  moment: Moment,
): MediationDecision {
  const seat = inRoom(mediation, 'leave-room', moment);
  if (!seat.ok) return seat;
  const { session } = mediation;
  if (!session || stillHere || !presentIn(session, seat.value))
    return decided({ mediation, dispute });
  const attendance = session.attendance.map((row) =>
    row.seat === seat.value && !row.leftAt ? { ...row, leftAt: moment.at } : row,
  );
  return decided(
    { mediation: { ...mediation, session: { ...session, attendance } }, dispute },
    fact('mediation.left', mediation, { seat: seat.value }),
  );
}

function presentIn(session: Session, seat: Seat): boolean {
  return session.attendance.some((row) => row.seat === seat && !row.leftAt);
}

/** Message ids sort by number, so that a page asks for what came after the last one it has. */
export function messageId(mediation: MediationId, seq: number): string {
  return `${mediation}-${String(seq).padStart(6, '0')}`;
}

/** A line of talk. It becomes a record of its own and no fact: what is said here stays here (在线调解规则 18). */
export function postMessage(
  { mediation }: Pick<Records, 'mediation'>,
  command: { readonly text: string; readonly name: string; readonly seq: number },
  moment: Moment,
): Result<RoomMessage, DomainError> {
  const seat = inRoom(mediation, 'post-message', moment);
  if (!seat.ok) return seat;
  const { text, name, seq } = command;
  return ok({
    id: messageId(mediation.id, seq),
    version: 0,
    caseId: mediation.caseId,
    mediation: mediation.id,
    seq,
    seat: seat.value,
    name,
    text,
    at: moment.at,
  });
}

/** A setting of ours, no law: more than this leads nowhere, and everybody in the room reads every offer. */
export const offersPerSide = 30;

export type MakeOffer = Pick<Offer, 'total' | 'items' | 'note'>;

/** 出价: without prejudice. The items, where given, add up to the total. */
export function makeOffer(
  { mediation, dispute }: Records,
  command: MakeOffer,
  moment: Moment,
): MediationDecision {
  const seat = inRoom(mediation, 'make-offer', moment);
  if (!seat.ok) return seat;
  const alone = forOneSide(moment, dispute, mediation);
  if (!alone.ok) return alone;
  const items = sum(command.items.map((item) => item.amount));
  if (command.items.length > 0 && items !== command.total)
    return fail(sumsDiffer(items, command.total));

  const round = mediation.offers.filter((one) => one.seat === seat.value).length + 1;
  if (round > offersPerSide)
    return fail({ code: 'too-many-offers', params: { count: offersPerSide } });
  const offer: Offer = {
    id: moment.newId(),
    round,
    seat: seat.value,
    total: command.total,
    items: command.items,
    note: command.note,
    at: moment.at,
    answers: [],
  };
  return decided(
    { mediation: spoken({ ...mediation, offers: [...mediation.offers, offer] }, moment), dispute },
    fact('mediation.offer-made', mediation, { seat: seat.value, offer: offer.id, round }),
  );
}

function sumsDiffer(items: Money, total: Money): DomainError {
  return { code: 'offer-sum', params: { items: formatMoney(items), total: formatMoney(total) } };
}

export type AnswerOffer = { readonly offer: string; readonly answer: 'accepted' | 'held' };

/** Another side takes the offer or stays where it is (还是要). The latest answer of a side counts. */
export function answerOffer(
  { mediation, dispute }: Records,
  command: AnswerOffer,
  moment: Moment,
): MediationDecision {
  const seat = inRoom(mediation, 'answer-offer', moment);
  if (!seat.ok) return seat;
  const alone = forOneSide(moment, dispute, mediation);
  if (!alone.ok) return alone;
  const offer = mediation.offers.find((one) => one.id === command.offer);
  if (!offer) return fail({ code: 'not-found' });
  if (offer.seat === seat.value) return fail({ code: 'own-offer' });

  const { answer } = command;
  const others = offer.answers.filter((one) => one.seat !== seat.value);
  const answers = [...others, { seat: seat.value, answer, at: moment.at }];
  const offers = mediation.offers.map((one) => (one.id === offer.id ? { ...one, answers } : one));
  return decided(
    { mediation: spoken({ ...mediation, offers }, moment), dispute },
    fact('mediation.offer-answered', mediation, { seat: seat.value, offer: offer.id, answer }),
  );
}

/** Puts a calculation where all can see it. */
export function tableCalculation(
  { mediation, dispute }: Records,
  { calculation }: { readonly calculation: string },
  moment: Moment,
): MediationDecision {
  const seat = inRoom(mediation, 'table-calculation', moment);
  if (!seat.ok) return seat;
  if (mediation.tabled.some((one) => one.calculation === calculation))
    return fail({ code: 'already-tabled' });
  const tabled = [...mediation.tabled, { calculation, seat: seat.value, at: moment.at }];
  return decided(
    { mediation: { ...mediation, tabled }, dispute },
    fact('mediation.calculation-tabled', mediation, { seat: seat.value, calculation }),
  );
}
