import { createHash } from 'node:crypto';
import type { DisputeCase } from '@shared/case';
import { mediatorSeat, nameAt, sidesOf, type Seat } from '@shared/mediation';

/**
 * Peers of the video room have ASCII names: eight letters for the seat, then the device. The seat is found again from
 * the name, so the room needs no list of its own.
 */
export function peerOf(seat: Seat, device: string): string {
  return `${tagOf(seat)}-${device}`;
}

export function seatOfPeer(peer: string, dispute: DisputeCase): Seat | undefined {
  return [...sidesOf(dispute), mediatorSeat].find((seat) => peer.startsWith(`${tagOf(seat)}-`));
}

export function peerViewOf(peer: string, dispute: DisputeCase) {
  const seat = seatOfPeer(peer, dispute);
  return seat ? [{ peer, seat, name: nameAt(seat, dispute) }] : [];
}

function tagOf(seat: Seat): string {
  return createHash('sha256').update(seat).digest('hex').slice(0, 8);
}
