import { openActions, type Actor } from '@shared/kernel';
import type { Mediation } from './model';
import { isSide, officeSeat, seatOf, type Seat } from './seat';
import { mediationTransitions, type MediationAction } from './transitions';

/** The actions the table opens, without those this seat has done already. */
export function actionsFor(actor: Actor, mediation: Mediation): MediationAction[] {
  const seat = seatOf(actor);
  const open = openActions(
    mediationTransitions,
    mediation.end ? 'nothing' : mediation.status,
    actor,
  );
  return seat ? open.filter((action) => isLeft(action, seat, mediation)) : open;
}

function isLeft(action: MediationAction, seat: Seat, mediation: Mediation): boolean {
  const { agreement } = mediation;
  const side = mediation.sides.find((one) => one.seat === seat);
  const unsigned = (who: Seat) =>
    agreement !== undefined &&
    agreement.signers.includes(who) &&
    !agreement.signatures.some((one) => one.seat === who);
  switch (action) {
    case 'join':
    case 'refuse':
      return side?.answer === 'asked';
    case 'agree-disclosure':
    case 'refuse-disclosure':
      return side !== undefined && !side.agreedToDisclosure;
    case 'sign-agreement':
    case 'refuse-to-sign':
      return unsigned(seat);
    case 'seal-agreement':
      return unsigned(officeSeat);
    case 'draft-agreement':
      return (agreement?.signatures.length ?? 0) === 0;
    case 'pick-times':
    case 'enter-room':
    case 'leave-room':
    case 'post-message':
    case 'make-offer':
    case 'answer-offer':
    case 'table-calculation':
    case 'send-back-agreement':
      return !isSide(seat) || side?.answer === 'joined';
    default:
      return true;
  }
}
