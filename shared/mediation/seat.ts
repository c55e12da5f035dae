import { z } from 'zod';
import type { Actor, OfficeId, PartyId } from '@shared/kernel';
import { actingParties, insurersOf, type DisputeCase } from '@shared/case';

/**
 * A seat at the table: `party:<id>`, `insurer:<office id>`, `mediator`, or `office` for the committee's seal (调委会印章).
 * A helper sits on the party's seat.
 */
export const Seat = z
  .string()
  .regex(/^(?:(?:party|insurer):[A-Za-z0-9_-]{1,64}|mediator|office)$/)
  .brand<'Seat'>();
export type Seat = z.infer<typeof Seat>;

export const mediatorSeat = 'mediator' as Seat;
export const officeSeat = 'office' as Seat;

export function partySeat(party: PartyId): Seat {
  return `party:${party}` as Seat;
}

export function insurerSeat(insurer: OfficeId): Seat {
  return `insurer:${insurer}` as Seat;
}

/** The party on this seat, if it is a party's. */
export function partyAt(seat: Seat): PartyId | undefined {
  return seat.startsWith('party:') ? (seat.slice('party:'.length) as PartyId) : undefined;
}

export function insurerAt(seat: Seat): OfficeId | undefined {
  return seat.startsWith('insurer:') ? (seat.slice('insurer:'.length) as OfficeId) : undefined;
}

/** A party or an insurer, not the mediator or his office. */
export function isSide(seat: Seat): boolean {
  return seat !== mediatorSeat && seat !== officeSeat;
}

/** Where the actor sits; nobody outside the mediation has a seat. */
export function seatOf(actor: Actor): Seat | undefined {
  switch (actor.role) {
    case 'party':
    case 'helper':
      return actor.party && partySeat(actor.party);
    case 'insurer':
      return actor.office && insurerSeat(actor.office);
    case 'mediator':
      return mediatorSeat;
    case 'clerk':
      return officeSeat;
    case 'anonymous':
    case 'police':
    case 'appraiser':
    case 'judge':
    case 'lawyer':
    case 'fund-officer':
    case 'supervisor':
    case 'system':
      return undefined;
  }
}

/** Every side of the case: its parties that can act, then its insurers. */
export function sidesOf(dispute: DisputeCase): Seat[] {
  const parties = actingParties(dispute).map((party) => partySeat(party.id));
  return [...parties, ...insurersOf(dispute).map((insurer) => insurerSeat(insurer.id))];
}

/** The name on the place card. */
export function nameAt(seat: Seat, dispute: DisputeCase): string {
  if (seat === mediatorSeat) return dispute.mediator?.name ?? '调解员';
  if (seat === officeSeat) return dispute.offices.mediation.name;
  const party = dispute.parties.find((one) => one.id === partyAt(seat));
  const insurer = insurersOf(dispute).find((one) => one.id === insurerAt(seat));
  return party?.name ?? insurer?.name ?? '';
}
