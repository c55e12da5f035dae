import type { Mediation, Side } from './model';
import { isSide, type Seat } from './seat';

export function sideAt(mediation: Mediation, seat: Seat): Side | undefined {
  return mediation.sides.find((side) => side.seat === seat);
}

export function joinedSides(mediation: Mediation): Side[] {
  return mediation.sides.filter((side) => side.answer === 'joined');
}

/** Whether this seat takes part: the mediator and his office do, a side once it has joined. */
export function takesPart(mediation: Mediation, seat: Seat): boolean {
  return !isSide(seat) || sideAt(mediation, seat)?.answer === 'joined';
}
