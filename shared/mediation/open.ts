import { openActions, type Actor, type DomainError } from '@shared/kernel';
import { stageMoves, type DisputeCase } from '@shared/case';
import type { Mediation } from './model';
import { isSide, officeSeat, partyAt, seatOf, type Seat } from './seat';
import { sideAt, takesPart } from './sides';
import { mediationTransitions, type MediationAction } from './transitions';

/** Why this is not his to do, though the table opens it to his role in this state; nothing if it is. */
type Rule = (seat: Seat, mediation: Mediation) => DomainError | undefined;

const always: Rule = () => undefined;

const ifJoined: Rule = (seat, mediation) =>
  takesPart(mediation, seat) ? undefined : { code: 'not-joined' };

const ifAsked: Rule = (seat, mediation) =>
  sideAt(mediation, seat)?.answer === 'asked' ? undefined : { code: 'already-answered' };

const ifAskedOfTie: Rule = (seat, mediation) =>
  sideAt(mediation, seat)?.agreedToDisclosure === false ? undefined : { code: 'already-answered' };

const ifUnsigned: Rule = (seat, { agreement }) => {
  if (!agreement?.signers.includes(seat)) return { code: 'not-a-signer' };
  const signed = agreement.signatures.some((one) => one.seat === seat);
  return signed ? { code: 'already-signed' } : undefined;
};

const ifNobodySigned: Rule = (_, { agreement }) => {
  const count = agreement?.signatures.length ?? 0;
  return count > 0 ? { code: 'signed-by-some', params: { count } } : undefined;
};

/** Open to the mediator as long as one of these seats has something left to say. */
const whileAny =
  (rule: Rule, seats: (mediation: Mediation) => readonly Seat[]): Rule =>
  (_, mediation) => {
    const said = seats(mediation).map((seat) => rule(seat, mediation));
    return said.includes(undefined) ? undefined : said[0];
  };

const sidesAt = ({ sides }: Mediation) => sides.map((side) => side.seat);
const partiesAt = (mediation: Mediation) => sidesAt(mediation).filter((seat) => partyAt(seat));
const signingSides = ({ agreement }: Mediation) => (agreement?.signers ?? []).filter(isSide);

/**
 * What the table does not know: whether it is still his to do. Pages offer by it and decisions refuse by it, so that
 * the two cannot differ. An action without an entry does not compile.
 */
const rules: Readonly<Record<MediationAction, Rule>> = {
  apply: always,
  'assign-mediator': always,
  'accept-assignment': always,
  'decline-assignment': always,
  'agree-disclosure': ifAskedOfTie,
  'refuse-disclosure': ifAskedOfTie,
  'record-disclosure-answer': whileAny(ifAskedOfTie, partiesAt),
  join: ifAsked,
  refuse: ifAsked,
  'record-answer': whileAny(ifAsked, sidesAt),
  'propose-times': always,
  'pick-times': ifJoined,
  'record-pick': always,
  'book-session': always,
  'open-session': always,
  'enter-room': ifJoined,
  'leave-room': ifJoined,
  'post-message': ifJoined,
  'make-offer': ifJoined,
  'answer-offer': ifJoined,
  'table-calculation': ifJoined,
  'draft-agreement': ifNobodySigned,
  'sign-agreement': ifUnsigned,
  'record-paper-signature': whileAny(ifUnsigned, signingSides),
  'seal-agreement': (_, mediation) => ifUnsigned(officeSeat, mediation),
  'send-back-agreement': ifJoined,
  'refuse-to-sign': ifUnsigned,
  'close-failed': always,
  withdraw: always,
  expire: always,
};

/** The refusal, if this is not (or no longer) the actor's to do. */
export function barredFrom(
  action: MediationAction,
  actor: Actor,
  mediation: Mediation,
): DomainError | undefined {
  const seat = seatOf(actor);
  return seat && rules[action](seat, mediation);
}

/** Whether the case stands where a mediation can begin. */
export function mayBegin({ stage }: DisputeCase): boolean {
  return stageMoves['start-mediation'].from.includes(stage);
}

/** What this person can do now. Where a party has yet to choose the online way, the decision tells it so. */
export function actionsFor(
  actor: Actor,
  { mediation, dispute }: { readonly mediation?: Mediation | undefined; dispute: DisputeCase },
): MediationAction[] {
  if (!mediation || mediation.end)
    return mayBegin(dispute) ? openActions(mediationTransitions, 'nothing', actor) : [];
  return openActions(mediationTransitions, mediation.status, actor).filter(
    (action) => !barredFrom(action, actor, mediation),
  );
}
