import { actingParties, isClaimant, type DisputeCase } from '@shared/case';
import type { Mediation, Offer } from './model';
import { insurerAt, partyAt, type Seat } from './seat';
import { joinedSides } from './sides';

/**
 * Whose word makes an offer a bargain: everybody who was hurt, and the family of the dead (where nobody was, everybody whose things were damaged),
 * and where one of them offers, the insurers that are to pay; without an insurer at the table, the other parties.
 * Who only looks on cannot close it for them.
 */
function neededFor(offer: Offer, mediation: Mediation, dispute: DisputeCase): Seat[] {
  const others = joinedSides(mediation)
    .map((side) => side.seat)
    .filter((seat) => seat !== offer.seat);
  const hurt = actingParties(dispute).filter(isClaimant);
  const claimants =
    hurt.length > 0 ? hurt : actingParties(dispute).filter(({ harm }) => harm !== 'none');
  const lost = (seat: Seat): boolean => claimants.some((party) => party.id === partyAt(seat));
  const insurers = others.filter((seat) => insurerAt(seat) !== undefined);
  const paying = insurers.length > 0 ? insurers : others.filter((seat) => partyAt(seat));
  const byInsurer = insurerAt(offer.seat) !== undefined;
  const needed = others.filter(lost).concat(byInsurer ? [] : paying.filter((seat) => !lost(seat)));
  return needed.length > 0 ? needed : others;
}

/** Those of the needed who have not taken the offer. */
export function waitingFor(offer: Offer, mediation: Mediation, dispute: DisputeCase): Seat[] {
  const taken = (seat: Seat): boolean =>
    offer.answers.some((one) => one.seat === seat && one.answer === 'accepted');
  return neededFor(offer, mediation, dispute).filter((seat) => !taken(seat));
}
