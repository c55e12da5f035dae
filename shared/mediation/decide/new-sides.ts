import { choiceOf, partyOf, type DisputeCase } from '@shared/case';
import type { MediationFact } from '../facts';
import type { Mediation, MediationStatus, Side } from '../model';
import { partyAt, sidesOf, type Seat } from '../seat';
import { afterAnswers } from './invite';
import { fact } from './step';

/** A side that has been told of the mediation and has not answered. */
export function newSide(seat: Seat, dispute: DisputeCase): Side {
  const party = partyAt(seat);
  const offline = party && choiceOf(partyOf(dispute, party), 'mediation') === 'offline';
  return {
    seat,
    way: offline ? 'offline' : 'online',
    answer: 'asked',
    agreedToDisclosure: false,
  };
}

/** Before the mediator has accepted nobody is asked for an answer within a period; his acceptance asks. */
const notYetAsked: readonly MediationStatus[] = ['applied', 'assigned', 'disclosed'];

/**
 * The police corrected who is in the case: a party or insurer that came in is asked like the others (在线调解规则 15),
 * one that was struck out has no seat any more. Nothing, where the sides are the same or no mediation runs.
 */
export function sidesAfter(
  mediation: Mediation,
  dispute: DisputeCase,
): { readonly mediation: Mediation; readonly facts: readonly MediationFact[] } | undefined {
  if (mediation.end) return undefined;
  const now = sidesOf(dispute);
  const known = mediation.sides.map((side) => side.seat);
  const added = now.filter((seat) => !known.includes(seat));
  const left = known.filter((seat) => !now.includes(seat));
  if (added.length === 0 && left.length === 0) return undefined;

  const sides = now.map(
    (seat) => mediation.sides.find((side) => side.seat === seat) ?? newSide(seat, dispute),
  );
  const picks = mediation.picks.filter((pick) => now.includes(pick.seat));
  const next = { ...mediation, sides, picks };
  const asked = notYetAsked.includes(mediation.status) ? [] : added;
  const { status, facts } = afterAnswers(next);
  return {
    mediation: { ...next, status },
    facts: [fact('mediation.sides-changed', mediation, { added, left, asked }), ...facts],
  };
}
